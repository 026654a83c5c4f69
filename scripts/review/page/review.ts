// The page of a review, in the browser: shows the points in order, lights the words of the one that has the focus, and sends what is decided.
import type { Place } from '../../../src/import/evidence.ts';
import type { ShownPoint } from '../folder.ts';

interface Point extends ShownPoint {
  /** Where its words stand in the received text. */
  place?: Place;
}
interface State {
  points: Point[];
  canUndo: boolean;
}

const token = document.documentElement.dataset['token'] ?? '';
function element<T extends HTMLElement>(selector: string, kind: new () => T): T {
  const found = document.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`the page has no ${selector}`);
  return found;
}
const list = element('#points', HTMLOListElement);
const progress = element('#progress', HTMLParagraphElement);
const undo = element('#undo', HTMLButtonElement);
const all = element('#all', HTMLInputElement);
const received = element('.received', HTMLElement);
const heading = element('#points-title', HTMLHeadingElement);
const lines = [...document.querySelectorAll<HTMLLIElement>('#lines li')].map((li) => ({
  li,
  start: Number(li.dataset['start']),
  text: li.textContent,
}));
let { points, canUndo } = JSON.parse(element('#data', HTMLScriptElement).textContent) as State;

const SAID: Record<string, string> = { accepted: '看过，对', changed: '看过，已改', rejected: '看过，不是这样' };
const make = <K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Partial<HTMLElementTagNameMap[K]> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] => {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
};

/** Lights the words that a point speaks of, line by line, and brings them into view. */
function light(place: Place | undefined): void {
  for (const { li, text } of lines) if (li.firstElementChild) li.textContent = text;
  if (!place) return;
  let first: HTMLElement | undefined;
  for (const { li, start, text } of lines) {
    const from = Math.max(place.start - start, 0);
    const to = Math.min(place.end - start, text.length);
    if (from >= to) continue;
    const mark = make('mark', { textContent: text.slice(from, to) });
    li.replaceChildren(text.slice(0, from), mark, text.slice(to));
    first ??= mark;
  }
  // Only the text scrolls: were the page to move, the button under the pointer would be gone before it is let go.
  if (first) received.scrollTo({ top: first.offsetTop - received.clientHeight / 2 });
}

/** Sends a decision; the folder is as it was when the answer is a fault. */
async function send(path: string, body: unknown = {}): Promise<string | undefined> {
  const answer = await fetch(path, { method: 'POST', headers: { 'X-Review-Token': token }, body: JSON.stringify(body) });
  if (!answer.ok) return await answer.text();
  const state = (await answer.json()) as State | { fault: string };
  if ('fault' in state) return state.fault;
  const places = new Map(points.map((p) => [p.id, p.place]));
  points = state.points.map((p) => {
    const place = places.get(p.id);
    return place ? { ...p, place } : p;
  });
  canUndo = state.canUndo;
  return undefined;
}

const shown = (): Point[] => points.filter((p) => all.checked || p.state === 'open');

async function decide(point: Point, state: Point['state'], value: string | undefined, say: HTMLElement): Promise<void> {
  const at = shown().findIndex((p) => p.id === point.id);
  const fault = await send('/decide', { id: point.id, state, ...(value === undefined ? {} : { value }) });
  if (fault !== undefined) {
    say.textContent = fault;
    say.focus();
    return;
  }
  draw();
  const next = list.children[Math.min(at, list.children.length - 1)];
  (next?.querySelector('h3') ?? heading).focus();
}

function card(point: Point): HTMLLIElement {
  const say = make('p', { className: 'fault', tabIndex: -1 });
  say.setAttribute('role', 'alert');
  const title = make('h3', { tabIndex: -1, textContent: point.words || point.why });
  const where = [point.file, point.field, point.line === undefined ? '' : `第 ${point.line} 行`].filter(Boolean).join(' · ');
  const item = make('li', { className: 'point' }, title, make('p', { className: 'why', textContent: point.why }), make('p', { className: 'where', textContent: where })); // prettier-ignore
  if (point.state !== 'open') item.append(make('p', { className: 'state', textContent: SAID[point.state] ?? '' }));
  const isTwin = point.file.startsWith('departments/') && point.field === 'printed';
  const value = point.value ?? '';
  const isField = value !== '' && !isTwin;
  if (isField) item.append(make('pre', { textContent: value }));
  const act = (state: Point['state'], label: string, description: string): HTMLButtonElement => {
    const button = make('button', { type: 'button', value: state, textContent: label });
    button.setAttribute('aria-label', `${label}：${description}`);
    return button;
  };
  const words = point.words.slice(0, 30) || point.why;
  const accept = act('accepted', isTwin ? '是同一个单位' : '对', words);
  const reject = act('rejected', '不是这样', words);
  accept.addEventListener('click', () => void decide(point, 'accepted', undefined, say));
  reject.addEventListener('click', () => void decide(point, 'rejected', undefined, say));
  const buttons = make('div', { className: 'buttons' }, accept, ' ', reject);
  if (isField) {
    const change = act('changed', '改', words);
    change.setAttribute('aria-expanded', 'false');
    buttons.append(' ', change);
    change.addEventListener('click', () => {
      if (change.getAttribute('aria-expanded') === 'true') return;
      change.setAttribute('aria-expanded', 'true');
      const field = make('textarea', { value, spellcheck: false });
      field.setAttribute('aria-label', `改后的内容：${words}`);
      const save = make('button', { type: 'button', textContent: '保存' });
      save.addEventListener('click', () => void decide(point, 'changed', field.value, say));
      item.querySelector('pre')?.replaceWith(field);
      buttons.append(' ', save);
      field.focus();
    });
  }
  item.append(buttons, say);
  item.addEventListener('focusin', () => light(point.place));
  item.addEventListener('pointerenter', () => light(point.place));
  return item;
}

function draw(): void {
  const open = points.filter((p) => p.state === 'open').length;
  progress.textContent = open === 0 ? `${points.length} 处都已核对，可以发布。` : `还有 ${open} 处，共 ${points.length} 处。`;
  undo.disabled = !canUndo;
  list.replaceChildren(...shown().map(card));
  light(shown()[0]?.place);
}

undo.addEventListener('click', () => void send('/undo').then(draw));
all.addEventListener('change', draw);
heading.tabIndex = -1;
draw();
