import { allItems, type Item } from './outline.ts';

/** An item that says who answers for it. */
export interface TaskItem {
  item: Item;
  /** Items below it that belong to it: points of one task, which have no clause of their own. */
  within: Item[];
}

const hasClause = (item: Item): boolean => item.clauses.some((clauses) => clauses.length > 0);

/**
 * Whether a clause at the end of an item's last point is the clause of the whole item: none of the other points has one, and the item has none itself. A single
 * item may be so by chance; several of the same form are not.
 */
const endsInClause = (item: Item): boolean =>
  item.children.length >= 2 &&
  !hasClause(item) &&
  item.children.every((child, i) => child.children.length === 0 && hasClause(child) === (i === item.children.length - 1));

/** The tasks of an outline: the smallest items with a responsibility clause of their own. */
export function tasksOf(items: readonly Item[]): TaskItem[] {
  const all = allItems(items);
  const lifted = new Set(all.filter((item) => item.depth > 1 && endsInClause(item)));
  // One such item among items whose points all have clauses is an omission of the text, not a form.
  if (lifted.size === 1 && all.filter((i) => i.children.length >= 2 && i.children.every((c) => hasClause(c))).length > 0) lifted.clear();
  const tasks: TaskItem[] = [];
  const visit = (item: Item): void => {
    if (lifted.has(item)) tasks.push({ item, within: allItems(item.children) });
    else {
      const below = allItems(item.children);
      if (hasClause(item)) tasks.push({ item, within: below.some(hasClause) ? [] : below });
      item.children.forEach(visit);
    }
  };
  items.forEach(visit);
  return tasks;
}

/**
 * The number of a task as printed, without brackets and dots; where numbers begin anew, with that of the item above before it: `一`, `3`, `第三条（二）`, `（一）1`.
 * `undefined` for a task without number.
 */
export function printedNumbers(tasks: readonly TaskItem[]): Map<Item, string | undefined> {
  const items = tasks.map((t) => t.item);
  const numbered = items.filter((i) => i.mark);
  const holders = (of: readonly Item[]): Item[] => [...new Set(of.map((i) => i.parent).filter((p) => p !== undefined))];
  const repeats = (among: readonly Item[], item: Item): boolean =>
    among.some((other) => other !== item && other.form === item.form && other.mark?.whole === item.mark?.whole);
  const result = new Map<Item, string | undefined>();
  const prefix = (item: Item, among: readonly Item[]): string => {
    let parent = item.parent;
    while (parent && !parent.mark) parent = parent.parent;
    if (!parent?.mark) return '';
    // Over points that begin anew, a bracketed heading is where the number of several parts begins, unless headings that hold tasks repeat.
    const peers = [...holders(among), ...(parent.form === 'chinese-bracket' ? [] : items)].filter((p) => p.form === parent.form);
    const again = peers.some((p) => repeats(peers, p));
    return (again ? prefix(parent, holders(among)) : '') + parent.mark.whole;
  };
  const anew = new Set(numbered.filter((i) => repeats(numbered, i)).map((i) => i.form));
  for (const item of items) {
    const { mark, form, parent } = item;
    if (!mark) result.set(item, undefined);
    else if (form === 'chinese-bracket' && parent?.form === 'article') result.set(item, `${parent.mark?.whole ?? ''}${mark.whole}`);
    else if (form !== 'plain' && form !== 'named' && anew.has(form)) {
      const before = prefix(
        item,
        numbered.filter((i) => i.form === form),
      );
      result.set(item, before === '' ? mark.bare : before + mark.whole);
    } else result.set(item, mark.bare);
  }
  return result;
}
