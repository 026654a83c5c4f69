import { chinaDay } from '../notice/dates.ts';
import { assembleCases } from './cases.ts';
import { composeClauses, quoteFinder } from './clauses.ts';
import { assembleFigures } from '../figures/record.ts';
import { assembleQuestions } from '../fit/question.ts';
import { printedUnits, responsibilityClause } from '../notice/responsibility.ts';
import type { Entry, Records } from '../collections/validate.ts';
import type { TargetData } from '../collections/index.ts';
import { indexOfWords } from '../notice/text.ts';
import type {
  Change,
  Clause,
  Department,
  Goal,
  Group,
  Guide,
  Incentive,
  Note,
  Plan,
  Principle,
  Reference,
  Section,
  Target,
  Task,
  Term,
} from './types.ts';

export type * from './types.ts';

/** Looks a record up that the checks have proved to exist. Throws only if content was not checked before. */
function known<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`assemble: ${what} is missing; run the content checks first`);
  return value;
}

const byOrder = <T extends { order: number }>(a: T, b: T): number => a.order - b.order;

/**
 * Builds the plan from checked records: resolves every reference to an object and finds every quotation in the text. Pure.
 * @param builtOn the day as of which the site is built
 * Throws if a record refers to nothing, which `checkContent` would have reported as a fault.
 */
export function assemble(records: Records, builtOn: string = chinaDay(new Date())): Plan {
  const vocabulary = records.vocabulary.data;
  const clauses = composeClauses(records);
  const quoteIn = quoteFinder(clauses);
  const clausesOf = (owner: string): Clause[] => clauses.filter((c) => c.owner === owner && c.kind === 'paragraph');
  const firstClause = (owner: string): Clause => known(clausesOf(owner)[0], `text of ${owner}`);
  const word = <T extends { id: string }>(list: readonly T[], id: string): T =>
    known(
      list.find((e) => e.id === id),
      `word ${id}`,
    );
  const target = (cited: string, anchor: string, data: TargetData): Target => ({
    ...data,
    id: `${anchor}-${data.id}`,
    quote: quoteIn(cited, data.quote),
  });

  const sections: Section[] = records.sections.map((e) => ({ ...e.data, id: e.id, clauses: clausesOf(`sections/${e.id}`) }));
  const principles: Principle[] = records.principles
    .map((e) => ({ ...e.data, id: e.id, clause: firstClause(`principles/${e.id}`) }))
    .toSorted(byOrder);
  const goals: Goal[] = records.goals
    .map((e): Goal => {
      const goal: Goal = { id: e.id, title: e.data.title, due: e.data.due, clause: firstClause(`goals/${e.id}`), targets: [] };
      goal.targets = e.data.targets.map((t) => ({ ...target(`goals/${e.id}`, `goal-${e.id}`, t), goal }));
      return goal;
    })
    .toSorted((a, b) => a.due.localeCompare(b.due));

  const departments: Department[] = records.departments
    .map(({ id, data }): Department => ({
      ...data,
      id,
      kind: word(vocabulary.departmentKinds, data.kind),
      short: data.shortNames[0] ?? data.name,
      tasks: [],
    }))
    .toSorted(byOrder);
  const departmentOfForm = new Map(departments.flatMap((d) => d.printed.map((form) => [form, d] as const)));
  const departmentById = new Map(departments.map((d) => [d.id, d]));

  const groups: Group[] = records.plan.data.outline
    .flatMap((part) => (part.kind === 'tasks' ? part.groups : []))
    .map((g) => ({
      ...g,
      clause: known(
        clauses.find((c) => c.id === `group-${g.id}`),
        `group ${g.id}`,
      ),
      tasks: [],
    }));

  const tasks = records.tasks.toSorted((a, b) => a.data.number - b.data.number).map((entry) => taskOf(entry));
  function taskOf({ id, data, body }: Entry<Records['tasks'][number]['data']>): Task {
    const cited = `tasks/${id}`;
    const responsibilities = printedUnits(body).map((u) => ({
      ...u,
      department: known(departmentOfForm.get(u.printed), `department ${u.printed}`),
    }));
    const group = known(
      groups.find((g) => g.id === data.group),
      `group ${data.group}`,
    );
    const task: Task = {
      id,
      number: data.number,
      title: data.title,
      group,
      clause: firstClause(cited),
      responsibilityClause: responsibilityClause(body) ?? '',
      responsibilities,
      departments: [...new Set(responsibilities.map((r) => r.department))],
      targets: [],
      incentives: [],
      terms: [],
      notes: [],
      cases: [],
    };
    task.targets = data.targets.map((t) => ({ ...target(cited, `task-${id}`, t), task }));
    group.tasks.push(task);
    for (const department of task.departments) department.tasks.push(task);
    return task;
  }
  const taskById = new Map(tasks.map((t) => [t.id, t]));

  const references: Reference[] = records.references.map(({ id, data }) => ({
    ...data,
    id,
    cited: data.cited.map((c) => quoteIn(c.in, c.quote)),
  }));
  const referenceById = new Map(references.map((r) => [r.id, r]));
  const reference = (id: string): Reference => known(referenceById.get(id), id);

  const notes: Note[] = records.notes
    .map(({ id, data }): Note => ({
      ...data,
      id,
      about: data.about.map((a) => quoteIn(a.in, a.quote)),
      references: data.references.map(reference),
    }))
    .toSorted(byOrder);
  for (const note of notes)
    for (const owner of new Set(note.about.map((q) => q.clause.owner)))
      if (owner.startsWith('tasks/')) taskById.get(owner.slice('tasks/'.length))?.notes.push(note);

  const incentives: Incentive[] = records.incentives
    .map(({ id, data }): Incentive => {
      const cited = `tasks/${data.task}`;
      const task = known(taskById.get(String(data.task)), cited);
      const incentive: Incentive = {
        ...data,
        id,
        task,
        kind: word(vocabulary.incentiveKinds, data.kind),
        claimants: data.claimants.map((c) => word(vocabulary.claimants, c)),
        needs: data.needs.map((n) => word(vocabulary.needs, n)),
        quote: quoteIn(cited, data.quote),
        conditions: data.conditions.map((c) => ({
          ...c,
          quote: quoteIn(cited, c.quote),
          reference: c.reference === undefined ? undefined : reference(c.reference),
        })),
        departments: task.departments,
        named: data.named.map((n) => ({
          department: known(departmentById.get(n.department), n.department),
          quote: quoteIn(cited, n.quote),
        })),
        references: data.references.map(reference),
        warnings: data.warnings.map((w) =>
          known(
            notes.find((n) => n.id === w),
            w,
          ),
        ),
        asked: data.asked.map((a) => ({
          ...a,
          said: a.said && quoteIn(a.said.in, a.said.quote),
          reference: a.reference === undefined ? undefined : reference(a.reference),
        })),
        figures: [],
      };
      return incentive;
    })
    .toSorted(byOrder);
  for (const incentive of incentives) incentive.task.incentives.push(incentive);

  const questions = assembleQuestions(records.questions, quoteIn);
  const incentiveById = new Map(incentives.map((i) => [i.id, i]));
  const figures = assembleFigures(records.figures, { quoteIn, reference, incentive: (id) => known(incentiveById.get(id), id) });
  for (const figure of figures) figure.incentive.figures.push(figure);

  const terms: Term[] = records.glossary
    .map(({ id, data }): Term => {
      const forms = [data.term, ...data.forms];
      return {
        ...data,
        id,
        said: data.said.map((s) => quoteIn(s.in, s.quote)),
        tasks: tasks.filter((t) => forms.some((f) => indexOfWords(t.clause.text, f) >= 0)),
      };
    })
    .toSorted((a, b) => a.term.localeCompare(b.term, 'zh-Hans-CN-u-co-pinyin'));
  for (const term of terms) for (const task of term.tasks) task.terms.push(term);

  const guides: Guide[] = records.guides
    .map(({ id, data }) => ({
      ...data,
      id,
      asked: data.asked.map(({ ask, said }) => ({ ask, said: said.map((s) => quoteIn(s.in, s.quote)) })),
    }))
    .toSorted(byOrder);

  const cases = assembleCases(
    records.cases,
    (id) => known(taskById.get(id), `task ${id}`),
    (id) => known(departmentById.get(id), `department ${id}`),
  );

  const changes: Change[] = records.changes
    .map(({ id, data }) => ({ ...data, id }))
    .toSorted((a, b) => b.date.localeCompare(a.date) || b.id.localeCompare(a.id));

  return {
    meta: records.plan.data,
    builtOn,
    site: records.site.data,
    vocabulary,
    synonyms: records.synonyms?.data.groups ?? [],
    clauses,
    sections,
    principles,
    goals,
    groups,
    tasks,
    departments,
    incentives,
    questions,
    figures,
    terms,
    references,
    notes,
    guides,
    cases,
    changes,
    targets: [...goals.flatMap((g) => g.targets), ...tasks.flatMap((t) => t.targets)],
  };
}
