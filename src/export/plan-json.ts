import { address } from '../plan/addresses.ts';
import type { Goal, Incentive, Plan, Quote, Target, Task } from '../plan/types.ts';
import type { PlanJson } from './plan-schema.ts';

/** Puts the site's base path before an address of the site. */
type Href = (path: string) => string;

/** Names of comparisons in the published data. */
const COMPARISONS = {
  'at-least': 'min',
  'at-most': 'max',
  reach: 'reach',
  count: 'count',
  range: 'range',
  about: 'about',
  done: 'done',
} as const;

const citedIn = ({ clause, text }: Quote) => ({ clause: clause.id, quote: text });

const targetJson = ({
  id,
  indicator,
  comparison,
  value,
  upper,
  unit,
  base,
  due,
  every,
  binds,
  quote,
}: Target): PlanJson['goals'][number]['targets'][number] => ({
  id,
  indicator,
  comparison: COMPARISONS[comparison],
  value,
  upper,
  unit,
  base,
  year: due === undefined ? undefined : Number(due.slice(0, 4)),
  due,
  every,
  binds,
  quote: quote.text,
});

const goalJson = ({ id, title, due, clause, targets }: Goal): PlanJson['goals'][number] => ({
  id,
  title,
  due,
  text: clause.text,
  targets: targets.map(targetJson),
});

const taskJson = (task: Task, href: Href): PlanJson['tasks'][number] => ({
  number: task.number,
  printedNumber: task.printedNumber ?? null,
  title: task.title,
  group: task.group.heading || null,
  paragraphs: task.clauses.map((c) => c.text),
  departments: task.responsibilities.map(({ department: { id, name }, printed, kind, role, by, clause }) => ({
    id,
    name,
    printed,
    role: kind,
    label: role,
    by,
    clause,
  })),
  openList: task.openList,
  impliedDepartments: task.implied.map(({ id, name }) => ({ id, name })),
  targets: task.targets.map(targetJson),
  url: href(address.task(task)),
});

const incentiveJson = (incentive: Incentive, href: Href): PlanJson['incentives'][number] => ({
  id: incentive.id,
  title: incentive.title,
  kind: incentive.kind.label,
  benefit: incentive.benefit,
  conditions: incentive.conditions.flatMap(({ id, label, judged, quote }) => (quote ? [{ id, label, judged, quote: quote.text }] : [])),
  national: incentive.national && {
    says: incentive.national.says,
    reference: incentive.national.law.reference.id,
    article: incentive.national.law.fact.article,
    from: incentive.national.law.fact.from,
    asOf: incentive.national.law.fact.asOf,
    until: incentive.national.law.fact.until,
    checked: incentive.national.law.fact.checked,
    conditions: incentive.national.conditions.map(({ id, label, judged }) => ({ id, label, judged })),
  },
  claimants: incentive.claimants.map((c) => c.label),
  departments: incentive.departments.map((d) => d.id),
  task: incentive.task.number,
  quote: incentive.quote.text,
  detail: incentive.detail,
  references: incentive.references.map((r) => r.id),
  url: href(address.incentive(incentive)),
});

const planMeta = ({ meta }: Plan, href: Href): PlanJson['plan'] => {
  const {
    title,
    planTitle,
    summary,
    indexNumber,
    documentNumber,
    issuer,
    issuers,
    category,
    written,
    published,
    repealed,
    validity,
    jurisdiction,
  } = meta;
  const { inForceFrom, inForceUntil, draft } = meta;
  const identity = { title, planTitle, summary, indexNumber, documentNumber, issuer, issuers, category };
  const days = { written, published, inForceFrom, inForceUntil, repealed };
  return { ...identity, ...days, draft, validity, jurisdiction, url: href(address.plan()) };
};

/** The whole plan as one plain object: what `/data/plan.json` holds (`plan-schema.ts` says what each field means). Pure. */
export function planJson(plan: Plan, href: Href): PlanJson {
  return {
    $schema: 'plan.schema.json',
    plan: planMeta(plan, href),
    sections: plan.sections.map(({ id, title, heading, clauses }) => ({ id, title, heading, text: clauses.map((c) => c.text) })),
    principles: plan.principles.map(({ id, order, title, clause }) => ({ id, order, title, text: clause.text })),
    goals: plan.goals.map(goalJson),
    rules: plan.meta.rules.map(({ text, meaning, units, task }) => ({ text, meaning, units, task })),
    tasks: plan.tasks.map((task) => taskJson(task, href)),
    departments: plan.departments.map((d) => ({
      id: d.id,
      name: d.name,
      shortNames: d.shortNames,
      printed: d.printed,
      tasks: d.tasks.map((t) => t.number),
      url: href(address.department(d)),
    })),
    incentives: plan.incentives.map((incentive) => incentiveJson(incentive, href)),
    glossary: plan.glossary.map(({ id, term, forms, quotes, plain, plainSource, apart }) => ({
      id,
      term,
      forms,
      said: quotes.map(citedIn),
      plain,
      plainSource,
      apart,
      url: href(address.term({ id })),
    })),
    references: plan.references.map(({ id, title, number, issuer, published, role, cited }) => ({
      id,
      title,
      number,
      issuer,
      published,
      role,
      cited: cited.map(citedIn),
    })),
    notes: plan.notes.map(({ id, kind, title, text, about, references }) => ({
      id,
      kind,
      title,
      text,
      about: about.map(citedIn),
      references: references.map((r) => r.id),
    })),
  };
}

/** `planJson` as the text of the file. */
export const planJsonText = (plan: Plan, href: Href): string => `${JSON.stringify(planJson(plan, href), null, 1)}\n`;
