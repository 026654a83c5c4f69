import { DONT_KNOW, type Answers } from '../../fit/types.ts';
import type { FitTexts } from './texts.ts';
import type { View, ViewItem, ViewRow, ViewSection } from './view.ts';

type Child = Node | string;

/** Makes an element. */
function el(name: string, attributes: Readonly<Record<string, string>>, ...children: Child[]): HTMLElement {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

const button = (text: string, action: string, question: string, label: string): HTMLElement =>
  el('button', { type: 'button', class: 'change no-print', 'data-do': action, 'data-question': question, 'aria-label': label }, text);

function item({ text, href, more, figure, question }: ViewItem): HTMLElement {
  const line = el('li', {}, el('p', { class: 'what' }, href === undefined ? text : el('a', { href }, text)));
  for (const words of more) line.append(el('p', { class: 'more' }, words));
  if (figure !== undefined) line.append(el('p', { class: 'more no-print' }, el('a', { href: figure }, '算一算能省多少')));
  if (question !== undefined) line.append(button('去回答', 'question', question, `去回答：${text}`));
  return line;
}

const section = ({ id, title, ordered, items }: ViewSection): HTMLElement =>
  el('section', { 'data-section': id }, el('h3', {}, title), el(ordered ? 'ol' : 'ul', {}, ...items.map(item)));

const verdict = (layer: string, words: string, good: boolean): HTMLElement =>
  el('p', good ? { class: 'good' } : {}, el('span', { class: 'layer' }, layer), words);

const row = ({ incentive, title, href, notice, national, gain, good }: ViewRow): HTMLElement =>
  el(
    'li',
    { 'data-incentive': incentive },
    el('a', { href }, title),
    verdict('本通知', notice, good.notice),
    ...(national === undefined ? [] : [verdict('国家规定', national, good.national)]),
    ...(gain === undefined ? [] : [el('p', { class: 'more' }, gain)]),
  );

/** The answers given, each with a button to change it. */
const answerList = (texts: FitTexts, answers: Answers): HTMLElement[] =>
  Object.entries(texts.questions).flatMap(([id, { order, question, answers: labels }]) => {
    const answer = answers[id];
    if (answer === undefined) return [];
    const words = answer === DONT_KNOW ? '不清楚' : (labels[answer] ?? answer);
    return [
      el('li', {}, el('span', {}, `${order}. ${question}`), el('b', {}, words), button('改', 'question', id, `改第${order}题的回答`)),
    ];
  });

/** Writes a view into the places that the page has for it. */
export function drawResult(host: Element, view: View, texts: FitTexts, answers: Answers): void {
  const put = (place: string, ...children: Child[]): void => host.querySelector(place)?.replaceChildren(...children);
  const wanted = view.rows.filter((r) => r.wanted);
  const others = view.rows.filter((r) => !r.wanted);
  for (const next of host.querySelectorAll('.next-step')) next.textContent = view.next;
  put('.sections', ...view.sections.map(section));
  put('.verdicts ul', ...wanted.map(row));
  put('.unwanted ul', ...others.map(row));
  put('.answers ol', ...answerList(texts, answers));
  put('.warnings ul', ...view.warnings.map(({ title, href }) => el('li', {}, el('a', { href }, title))));
  put('.remarks', ...view.remarks.map((words) => el('p', {}, words)));
  for (const [place, shown] of [
    ['.fit-result', view.answered > 0],
    ['.bar', view.answered > 0],
    ['.unwanted', others.length > 0],
    ['.warnings', view.warnings.length > 0],
    ['.remarks', view.remarks.length > 0],
  ] as const)
    host.querySelector(place)?.toggleAttribute('hidden', !shown);
  const tally = host.querySelector<HTMLOutputElement>('.tally');
  if (tally) tally.value = view.answered === 0 ? '' : `回答了${view.answered}题，共${view.total}题。下一步：${view.next}`;
}
