import type { MatrixData } from './data.ts';
import type { MatrixState } from './state.ts';
import type { MatrixView } from './view.ts';

type Child = Node | string;
const make = (name: string, ...children: Child[]): HTMLElement => {
  const element = document.createElement(name);
  element.append(...children);
  return element;
};
const link = (href: string, text: string): HTMLElement => {
  const a = make('a', text);
  a.setAttribute('href', href);
  return a;
};
const list = (items: Child[][]): HTMLElement => make('ul', ...items.map((children) => make('li', ...children)));

/** Links to tasks, each with its targets. */
const taskList = (data: MatrixData, ids: readonly string[]): HTMLElement =>
  list(
    ids.flatMap((id) => {
      const task = data.tasks[id];
      if (!task) return [];
      const targets = task.targets.length > 0 ? [list(task.targets.map((t) => [link(t.href, t.text)]))] : [];
      return [[link(task.href, task.title), ...targets]];
    }),
  );

/** Others who carry tasks of a department, of those that show, most shared first. */
function partners(data: MatrixData, view: MatrixView, id: string): Child[][] {
  const counts = new Map<string, number>();
  const shown = new Set(view.rows);
  for (const task of data.model.tasks)
    if (shown.has(task.id) && task.departments.includes(id))
      for (const other of task.departments) if (other !== id) counts.set(other, (counts.get(other) ?? 0) + 1);
  return [...counts]
    .toSorted(([, a], [, b]) => b - a)
    .flatMap(([other, n]) => {
      const words = data.departments[other];
      return words ? [[link(words.href, words.name), ` ${n}项`]] : [];
    });
}

function departmentPart(data: MatrixData, view: MatrixView, id: string): HTMLElement[] {
  const words = data.departments[id];
  if (!words) return [];
  const own = view.rows.filter((task) => data.model.tasks.find((t) => t.id === task)?.departments.includes(id));
  const others = partners(data, view, id);
  return [
    make('h2', link(words.href, words.name)),
    make('h3', `${own.length}项任务与指标`),
    taskList(data, own),
    ...(others.length > 0 ? [make('h3', '共同承担的单位'), list(others)] : []),
  ];
}

function taskPart(data: MatrixData, id: string): HTMLElement[] {
  const words = data.tasks[id];
  const task = data.model.tasks.find((t) => t.id === id);
  if (!words || !task) return [];
  return [
    make('h2', link(words.href, words.title)),
    make('blockquote', words.clause),
    list(task.departments.flatMap((d) => (data.departments[d] ? [[link(data.departments[d].href, data.departments[d].name)]] : []))),
    ...(words.targets.length > 0 ? [make('h3', '指标'), list(words.targets.map((t) => [link(t.href, t.text)]))] : []),
  ];
}

/** Fills the panel with what is picked: tasks, partners, targets and printed words. Built of nodes, never of markup, since ids come from the address. */
export function fillPanel(panel: HTMLElement, data: MatrixData, view: MatrixView, state: MatrixState): void {
  const parts: HTMLElement[] = [];
  if (state.departments.length > 1) {
    const all = view.rows.filter((id) =>
      state.departments.every((d) => data.model.tasks.find((t) => t.id === id)?.departments.includes(d)),
    );
    parts.push(
      make('h2', `${state.departments.map((d) => data.departments[d]?.short ?? d).join('、')}共同承担${all.length}项`),
      taskList(data, all),
    );
  }
  parts.push(...state.departments.flatMap((id) => departmentPart(data, view, id)), ...state.tasks.flatMap((id) => taskPart(data, id)));
  panel.replaceChildren(...parts);
  panel.hidden = parts.length === 0;
}
