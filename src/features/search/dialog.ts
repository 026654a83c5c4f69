import { Announcer } from '../../components/announcer.ts';
import { askEngine, BASE, loadEngine } from './client.ts';
import { byPage, withoutRepeats } from './engine/group.ts';
import { absenceOf } from './engine/say.ts';
import { arrowKeys, whenTyped } from './keys.ts';
import { answerCard } from './result.ts';
import { addStyles } from './styles.ts';
import { showEntries } from './view.ts';

/** Results shown at once; the page of search has the rest. */
const MOST = 6;
/** Near things shown where the plan does not answer. */
const NEAR = 3;

let dialog: HTMLDialogElement | undefined;

const FRAME = `
<form action="" role="search">
  <input name="q" type="search" autocomplete="off" enterkeyhint="search" maxlength="200" placeholder="词语、单位简称、拼音、问题">
  <button type="button" class="button" value="close">关闭</button>
  <p class="told"></p>
  <button type="submit" class="button">全部结果</button>
</form>
<p role="status" class="visually-hidden"></p>
<div class="answer"></div>
<ol></ol>`;

function make(): HTMLDialogElement {
  addStyles();
  const made = document.createElement('dialog');
  made.className = 'search-dialog no-print';
  made.setAttribute('aria-label', '搜索');
  made.dataset['state'] = 'idle';
  // Markup of ours alone; nothing that a reader types ever goes through here.
  made.innerHTML = FRAME;
  const form = made.querySelector('form');
  const field = made.querySelector('input');
  const list = made.querySelector('ol');
  const status = made.querySelector<HTMLElement>('[role=status]');
  const told = made.querySelector<HTMLElement>('.told');
  const card = made.querySelector<HTMLElement>('.answer');
  if (!form || !field || !list || !status || !told || !card) throw new Error('search-dialog: incomplete');
  form.action = `${BASE}search/`;
  field.setAttribute('aria-label', '要找什么');
  list.setAttribute('aria-label', '搜索结果');

  const announcer = new Announcer(status);
  const tell = (text: string, isTyping = true): void => {
    told.textContent = text;
    announcer.say(text, isTyping);
  };
  let turn = 0;
  const ask = async (): Promise<void> => {
    const mine = ++turn;
    if (field.value.trim() === '') {
      list.replaceChildren();
      card.replaceChildren();
      tell('');
      made.dataset['state'] = 'idle';
      return;
    }
    made.dataset['state'] = 'loading';
    try {
      const given = await askEngine(BASE, field.value);
      if (mine !== turn) return;
      const results = withoutRepeats(byPage(given.results)).slice(0, given.absent ? NEAR : MOST);
      card.replaceChildren(...(given.card && !given.understanding.onlyName ? [answerCard(BASE, given.card)] : []));
      showEntries(BASE, list, results);
      const count = byPage(given.results).length;
      const found = count > MOST ? `前${MOST}条，共${count}条，按回车看全部。` : `${count}条结果。`;
      const near = count > 0 ? '下面是相近的内容。' : '按回车在全站全文里查找。';
      const said = given.absent ? `${absenceOf(given).join('')}${near}` : count > 0 ? found : '没有找到，按回车在全站全文里查找。';
      tell(given.corrected === undefined || given.absent ? said : `按“${given.corrected}”查找：${said}`);
      made.dataset['state'] = 'done';
    } catch {
      if (mine !== turn) return;
      list.replaceChildren();
      card.replaceChildren();
      tell('搜索数据没有加载成功。请按回车到搜索页，那里有任务、单位和激励的列表。', false);
      made.dataset['state'] = 'error';
    }
  };
  whenTyped(field, () => void ask());
  arrowKeys(field, list);
  // In a field with words in it Escape would only empty the field.
  made.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    made.close();
  });
  made.addEventListener('click', (event) => {
    const target = event.target as HTMLElement;
    // A link to a place on this very page changes nothing but the place: the dialog must not stand before it.
    if (target === made || target.closest('[value=close]') || target.closest('a')) made.close();
  });
  document.body.append(made);
  return made;
}

/** Opens the search dialog, made on first use; on the page of search, goes to its field. */
export function openSearch(): void {
  const own = document.querySelector<HTMLInputElement>('search-page input');
  if (own) {
    own.focus();
    return;
  }
  dialog ??= make();
  if (!dialog.open) dialog.showModal();
  const field = dialog.querySelector('input');
  field?.focus();
  field?.select();
  // The reader is about to type: the index may come meanwhile.
  void loadEngine(BASE).catch(() => undefined);
}
