import { loadEngine } from './engine/load.ts';
import { answer } from './engine/query.ts';
import { arrowKeys, whenTyped } from './keys.ts';
import { resultItem } from './result.ts';
import { addStyles } from './styles.ts';

const BASE = `${import.meta.env.BASE_URL.replace(/\/$/, '')}/`;
/** Results shown at once; the page of search has the rest. */
const MOST = 6;

let dialog: HTMLDialogElement | undefined;

const FRAME = `
<form action="" role="search">
  <input name="q" type="search" autocomplete="off" enterkeyhint="search" maxlength="200" placeholder="词语、单位简称、拼音、问题">
  <button type="button" class="button" value="close">关闭</button>
  <p role="status"></p>
  <button type="submit" class="button">全部结果</button>
</form>
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
  if (!form || !field || !list || !status) throw new Error('search-dialog: incomplete');
  form.action = `${BASE}search/`;
  field.setAttribute('aria-label', '要找什么');
  list.setAttribute('aria-label', '搜索结果');

  let turn = 0;
  const ask = async (): Promise<void> => {
    const mine = ++turn;
    if (field.value.trim() === '') {
      list.replaceChildren();
      status.textContent = '';
      made.dataset['state'] = 'idle';
      return;
    }
    made.dataset['state'] = 'loading';
    try {
      const engine = await loadEngine(BASE);
      if (mine !== turn) return;
      const { results, corrected } = answer(engine, field.value);
      list.replaceChildren(...results.slice(0, MOST).map((result) => resultItem(BASE, result)));
      const told =
        results.length > MOST
          ? `前${MOST}条，共${results.length}条，按回车看全部。`
          : results.length > 0
            ? `${results.length}条结果。`
            : '没有找到，按回车在全站全文里查找。';
      status.textContent = corrected === undefined ? told : `按“${corrected}”查找：${told}`;
      made.dataset['state'] = 'done';
    } catch {
      if (mine !== turn) return;
      list.replaceChildren();
      status.textContent = '搜索数据没有加载成功。请按回车到搜索页，那里有任务、单位和激励的列表。';
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
