import { componentsIn, wordsOf, type ProseComponent } from '../collections/prose/nodes.ts';
import { partnersOf } from '../plan/derive.ts';
import { formatValue, formatWhen, placeOf } from '../plan/format.ts';
import { fullName } from '../plan/identity.ts';
import { chineseDate } from '../notice/text.ts';
import { findQuote } from '../plan/quote.ts';
import { STATE_WORDS, stateOf } from '../plan/state.ts';
import type { Deck, Department, Plan, Target, Task } from '../plan/types.ts';
import { changeChart, rowsOf } from './change.ts';
import { courseWords } from './change-words.ts';

/** What a slide shows; each kind is drawn on pages and in files from the same. */
export type Figure =
  | { kind: 'lines'; items: { number?: string; text: string; note?: string }[] }
  | { kind: 'quotes'; items: { text: string; place: string }[] }
  | { kind: 'values'; items: { value: string; label: string; note: string }[] }
  | { kind: 'counts'; items: { count: number; label: string }[] }
  | { kind: 'bars'; items: { label: string; count: number; unit: string }[] }
  | { kind: 'grid'; columns: string[]; rows: { label: string; on: boolean[] }[] };

/** A slide: one message, what shows it, what the presenter says. */
export interface DeckSlide {
  title: string;
  figures: Figure[];
  notes: string;
}

/** How much there is of what. */
const countsOf = ({ groups, tasks, departments, incentives }: Plan): { count: number; label: string }[] =>
  [
    { count: groups.length, label: '个方面' },
    { count: tasks.length, label: '项任务' },
    { count: departments.length, label: '个责任单位' },
    { count: incentives.length, label: '项激励' },
  ].filter(({ count }) => count > 0);

const valuesOf = (targets: readonly Target[]): Figure => ({
  kind: 'values',
  items: targets.map((t) => ({
    value: formatValue(t),
    label: [t.binds, t.indicator].filter(Boolean).join('：'),
    note: [formatWhen(t), placeOf(t.quote.clause)].filter(Boolean).join(' · '),
  })),
});
const taskLines = (tasks: readonly Task[]): Figure => ({
  kind: 'lines',
  items: tasks.map((t) => ({ number: String(t.number), text: t.title })),
});
const gridOf = (plan: Plan, departments: readonly Department[]): Figure => ({
  kind: 'grid',
  columns: plan.tasks.map((t) => String(t.number)),
  rows: departments.map((d) => ({ label: d.short, on: plan.tasks.map((t) => d.tasks.includes(t)) })),
});
/** Each indicator with its way from the first date to the last. */
const changeOf = (plan: Plan): Figure => ({
  kind: 'values',
  items: rowsOf(changeChart(plan)).map((row) => ({
    value: courseWords(row),
    label: row.indicator,
    note: `${row.steps.map((s) => s.when).join('、')}${row.tasks.length === 0 ? '，没有责任单位' : ''}`,
  })),
});
/** Units by number of tasks, most first. */
export const unitBars = (plan: Plan): Figure => ({
  kind: 'bars',
  items: plan.departments
    .toSorted((a, b) => b.tasks.length - a.tasks.length || a.order - b.order)
    .slice(0, 13)
    .map((d) => ({ label: d.short, count: d.tasks.length, unit: '项' })),
});

/** What a component of a deck shows of the plan; names were checked before. */
function figureOf({ name, attributes, children }: ProseComponent, plan: Plan): Figure[] {
  const id = typeof attributes['id'] === 'string' ? attributes['id'] : '';
  const words = wordsOf(children).trim();
  switch (name) {
    case 'Quote': {
      const quote = findQuote(plan.clauses, String(attributes['in']), words);
      return quote ? [{ kind: 'quotes', items: [{ text: quote.text, place: placeOf(quote.clause) }] }] : [];
    }
    case 'Target':
      return [valuesOf(plan.targets.filter((t) => t.id === id))];
    case 'Goal':
      return [valuesOf(plan.goals.find((g) => g.id === id)?.targets ?? [])];
    case 'Incentive':
      return plan.incentives
        .filter((one) => one.id === id)
        .map((one) => ({ kind: 'lines', items: [{ text: one.title, note: one.quote.text }] }));
    case 'Tasks': {
      const { group, department } = attributes;
      if (group === undefined && department === undefined) return [{ kind: 'lines', items: plan.groups.map((g) => ({ text: g.heading })) }];
      return [taskLines([...plan.groups, ...plan.departments].find((one) => one.id === (group ?? department))?.tasks ?? [])];
    }
    case 'Strip': {
      const ids = [attributes['departments'] ?? []].flat();
      return [gridOf(plan, ids.length > 0 ? plan.departments.filter((d) => ids.includes(d.id)) : plan.departments)];
    }
    case 'Figures':
      return [{ kind: 'counts', items: countsOf(plan) }];
    case 'Change':
      return [changeOf(plan)];
    case 'Units':
      return [unitBars(plan)];
    default:
      return [];
  }
}

/** What stands on the first slide below the title. */
const facts = ({ meta }: Plan): Figure => ({
  kind: 'lines',
  items: [meta.documentNumber, meta.issuer, meta.written && `${chineseDate(meta.written)}成文`].flatMap((text) => (text ? [{ text }] : [])),
});

/** The last slide: where to read on. */
export const ending = (plan: Plan, address: string | undefined): DeckSlide => ({
  title: '原文、任务和期限，都能在网上查到',
  figures: [{ kind: 'lines', items: [{ text: address ?? plan.site.name }, { text: `依据：${fullName(plan.meta)}，以正式文件为准。` }] }],
  notes: '谢谢大家。以上内容都能在网上逐条查到原文；有不清楚的，以正式文件为准。',
});

/** The slides of a deck that an editor wrote. */
export function deckSlides(deck: Deck, plan: Plan): DeckSlide[] {
  return deck.prose.flatMap((node): DeckSlide[] => {
    if (typeof node === 'string' || node.kind !== 'component') return [];
    const notes = node.children.filter((child) => typeof child === 'object' && child.kind === 'component' && child.name === 'Notes');
    const shown = node.children.filter((child) => !notes.includes(child));
    return [
      {
        title: node.name === 'TitleSlide' ? plan.meta.planTitle : String(node.attributes['title'] ?? ''),
        figures: node.name === 'TitleSlide' ? [facts(plan)] : componentsIn(shown).flatMap((one) => figureOf(one, plan)),
        notes: wordsOf(notes).replace(/\s+/g, ' ').trim(),
      },
    ];
  });
}

/** At most so many items on a slide. */
const MOST = 6;
const parts = <T>(items: readonly T[], most = MOST): T[][] =>
  Array.from({ length: Math.ceil(items.length / most) }, (_, i) => items.slice(i * most, (i + 1) * most));

/** A deck for one unit, made of the data: its tasks, what they ask by when, with whom. */
export function departmentSlides(department: Department, plan: Plan): DeckSlide[] {
  const { tasks, short } = department;
  const targets = tasks.flatMap((t) => t.targets);
  const dated = targets.filter((t) => t.due !== undefined || t.every !== undefined);
  const partners = partnersOf(department);
  const states = new Set(dated.map((t) => stateOf(t, plan.builtOn)));
  const past = states.has('past') ? `有${dated.filter((t) => stateOf(t, plan.builtOn) === 'past').length}项${STATE_WORDS.past}，` : '';
  const numbered = (i: number, of: number): string => (of > 1 ? `（${i + 1}／${of}）` : '');
  return [
    {
      title: `${department.name}：任务、期限和伙伴`,
      figures: [facts(plan)],
      notes: `这几页讲${department.name}在这份方案里要做什么、到什么时候、和谁一起做。`,
    },
    {
      title: `${plan.tasks.length}项任务中，${short}承担${tasks.length}项`,
      figures: [gridOf(plan, [department]), { kind: 'lines', items: department.plain ? [{ text: department.plain }] : [] }],
      notes: `全文${plan.tasks.length}项任务，写明${department.name}负责的有${tasks.length}项。`,
    },
    ...parts(tasks).map((list, i, all): DeckSlide => ({
      title: `${short}要做的事${numbered(i, all.length)}`,
      figures: [taskLines(list)],
      notes: list.map((t) => `第${t.number}项，${t.plain ?? t.title}`).join(' '),
    })),
    ...(targets.length === 0
      ? [{ title: `${short}的任务里，原文没有写数字和期限`, figures: [], notes: '原文没有给这些任务写可以衡量的指标。' }]
      : parts(targets).map((list, i, all): DeckSlide => ({
          title: `有数字、有期限的要求${targets.length}项${numbered(i, all.length)}`,
          figures: [valuesOf(list)],
          notes: `${past}原文没有写完成情况。${list.map((t) => `${t.indicator}${formatValue(t)}${t.due ? `，${formatWhen(t)}` : ''}`).join('；')}。`,
        }))),
    partners.length === 0
      ? { title: `这些任务由${short}单独承担`, figures: [], notes: '原文没有写别的单位。' }
      : {
          title: `和${partners.length}个单位一起做，最多的是${partners[0]?.department.short ?? ''}`,
          figures: [
            { kind: 'bars', items: partners.slice(0, 13).map((p) => ({ label: p.department.short, count: p.tasks.length, unit: '项' })) },
          ],
          notes: `共同任务最多的是${partners
            .slice(0, 3)
            .map((p) => `${p.department.name}（${p.tasks.length}项）`)
            .join('、')}。各单位的分工见原文。`,
        },
  ];
}
