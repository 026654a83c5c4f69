import { address } from '../../../plan/addresses.ts';
import type { Clause, Plan, Target } from '../../../plan/types.ts';
import type { IndexedClause, IndexedRecord } from '../engine/types.ts';

const clauseOf = (clause: Clause): IndexedClause => ({ anchor: clause.id, sentences: clause.sentences.map((s) => s.text) });
const yearsOf = (targets: readonly Target[]): string[] =>
  [...new Set(targets.flatMap((t) => (t.due ? [t.due.slice(0, 4)] : [])))].toSorted();
const plain = (sentences: (string | undefined)[]): IndexedClause[] => {
  const present = sentences.filter((s): s is string => Boolean(s));
  return present.length > 0 ? [{ sentences: present }] : [];
};
/** Address without its anchor. */
const pageOf = (url: string): string => url.replace(/#.*/, '');

const tasks = (plan: Plan): IndexedRecord[] =>
  plan.tasks.map((task) => ({
    id: `tasks/${task.id}`,
    kind: 'task',
    title: task.title,
    url: address.task(task),
    text: task.clauses.map(clauseOf),
    number: task.number,
    group: task.group.id,
    departments: task.departments.map((d) => d.id),
    years: yearsOf(task.targets),
  }));

const departments = (plan: Plan): IndexedRecord[] =>
  plan.departments.map((d) => ({
    id: `departments/${d.id}`,
    kind: 'department',
    title: d.name,
    url: address.department(d),
    departments: [d.id],
  }));

const incentives = (plan: Plan): IndexedRecord[] =>
  plan.incentives.map((i) => ({
    id: `incentives/${i.id}`,
    kind: 'incentive',
    title: i.title,
    url: address.incentive(i),
    also: [i.kind.label],
    text: plain([i.benefit, i.quote.text]),
    group: i.task.group.id,
    departments: i.departments.map((d) => d.id),
  }));

const goals = (plan: Plan): IndexedRecord[] =>
  plan.goals.map((g) => ({
    id: `goals/${g.id}`,
    kind: 'goal',
    title: g.title,
    url: address.goals(),
    text: [clauseOf(g.clause)],
    years: [g.due.slice(0, 4)],
  }));

/** What stands in the text outside goals and tasks; found on the page of the full text. */
function texts(plan: Plan): IndexedRecord[] {
  const sections = plan.sections.flatMap((s): IndexedRecord[] =>
    s.clauses.length === 0
      ? []
      : [
          {
            id: `sections/${s.id}`,
            kind: 'text',
            title: s.title,
            url: address.plan(),
            also: s.heading ? [s.heading] : [],
            text: s.clauses.map(clauseOf),
          },
        ],
  );
  const principles = plan.principles.map((p): IndexedRecord => ({
    id: `principles/${p.id}`,
    kind: 'text',
    title: p.title,
    url: address.principles(),
    text: [clauseOf(p.clause)],
  }));
  const notice: IndexedRecord = {
    id: 'pages/notice',
    kind: 'text',
    title: plan.meta.planTitle,
    url: address.plan(),
    also: [plan.meta.title, plan.meta.documentNumber, plan.meta.indexNumber, plan.meta.issuer].filter((s) => s !== undefined),
  };
  return [...sections, ...principles, notice];
}

const explained = (plan: Plan): IndexedRecord[] => [
  ...plan.glossary.map((t): IndexedRecord => ({
    id: `glossary/${t.id}`,
    kind: 'glossary',
    title: t.term,
    url: pageOf(address.term(t)),
    also: t.forms,
    text: [{ anchor: t.id, sentences: [...t.said.map((q) => q.text), ...(t.note ? [t.note] : [])] }],
  })),
  ...plan.references.map((r): IndexedRecord => ({
    id: `references/${r.id}`,
    kind: 'note',
    title: r.title,
    url: pageOf(address.reference(r)),
    also: [r.number, r.issuer].filter((s): s is string => Boolean(s)),
    text: [{ anchor: `reference-${r.id}`, sentences: r.facts.map((f) => f.says) }],
  })),
  ...plan.notes.map((n): IndexedRecord => ({
    id: `notes/${n.id}`,
    kind: 'note',
    title: n.title,
    url: pageOf(address.note(n)),
    text: [{ anchor: `note-${n.id}`, sentences: [n.text] }],
  })),
];

const guides = (plan: Plan): IndexedRecord[] =>
  plan.guides.map((g) => ({
    id: `guides/${g.id}`,
    kind: 'guide',
    title: g.title,
    url: address.guide(g),
    text: [...plain([g.description]), ...g.asked.map(({ ask }, i): IndexedClause => ({ anchor: `question-${i + 1}`, sentences: [ask] }))],
  }));

const cases = (plan: Plan): IndexedRecord[] =>
  plan.cases.map((one) => ({
    id: `cases/${one.id}`,
    kind: 'case',
    title: one.title,
    url: address.case(one),
    also: [one.organisation],
    departments: one.departments.map((d) => d.id),
    text: plain([...one.did, ...one.results]),
  }));

/** Pages that list all records of a kind, by the plain words for what they list. */
const overviews = (plan: Plan): IndexedRecord[] => {
  const page = (id: string, title: string, url: string, also: string[] = []): IndexedRecord => ({
    id: `pages/${id}`,
    kind: 'page',
    title,
    url,
    also,
  });
  const headings = (kind: 'goals' | 'tasks' | 'principles'): string[] =>
    plan.meta.outline.flatMap((part) => (part.kind === kind && part.heading !== undefined ? [part.heading] : []));
  return [
    page('plan', '方案原文', address.plan(), ['原文', '全文', '正文', '通知', '文件']),
    page('tasks', '全部任务', address.tasks(), ['任务', '重点任务', ...headings('tasks')]),
    page('departments', '全部单位', address.departments(), ['部门', '单位', '责任单位', '部门分工']),
    ...(plan.targets.length > 0 ? [page('goals', '全部目标', address.goals(), ['目标', '指标', ...headings('goals')])] : []),
    ...(plan.incentives.length > 0 ? [page('incentives', '全部激励', address.incentives(), ['激励', '激励政策'])] : []),
    ...(plan.glossary.length > 0 ? [page('glossary', '术语', address.glossary(), ['名词解释', '术语表'])] : []),
    ...(plan.guides.length > 0 ? [page('guides', '导读', address.guides(), ['怎么读', '常见问题', '问答'])] : []),
    ...(plan.cases.length > 0 ? [page('cases', '案例', address.cases(), ['典型案例', '创新经验'])] : []),
    page('principles', '基本原则', address.principles(), ['原则', ...headings('principles')]),
    page('matrix', '责任分工表', address.matrix(), ['责任矩阵', '分工', '矩阵']),
    ...(plan.targets.length > 0 ? [page('timeline', '时间线', address.timeline(), ['时间表', '时间节点', '截止时间', '进度'])] : []),
    page('data', '数据下载', address.data(), ['下载', '数据', '开放数据', 'excel', 'csv', 'json']),
    page('about', '关于本站', address.about(), ['关于', '说明', '编者注', '来源']),
  ];
};

/** Everything of the plan that can be found, most important kinds first. */
export const recordsOf = (plan: Plan): IndexedRecord[] => [
  ...tasks(plan),
  ...departments(plan),
  ...incentives(plan),
  ...goals(plan),
  ...overviews(plan),
  ...texts(plan),
  ...explained(plan),
  ...guides(plan),
  ...cases(plan),
];
