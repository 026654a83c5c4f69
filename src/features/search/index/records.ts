import { taskNoun } from '../../../plan/task-words.ts';
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

const chineseDay = (iso: string): string => iso.slice(0, 10).replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$1年$2月$3日');

/** The notice itself, and each fact of its disclosure table that it states: the title is the answer. */
function notice({ meta }: Plan): IndexedRecord[] {
  const url = address.plan();
  const fact = (id: string, label: string, value: string | undefined, also: string[] = []): IndexedRecord[] =>
    value === undefined ? [] : [{ id: `notice/${id}`, kind: 'text', title: `${label}：${value}`, url, also: [label, ...also] }];
  const dated = (id: string, label: string, day: string | undefined, also: string[]): IndexedRecord[] =>
    day === undefined ? [] : fact(id, label, chineseDay(day), [day.slice(0, 10), ...also]);
  const named = (id: string, label: string, value: string | undefined, also: string[] = []): IndexedRecord[] =>
    value === undefined ? [] : fact(id, label, value, [value, ...also]);
  return [
    { id: 'pages/notice', kind: 'text', title: meta.planTitle, url, also: [meta.title] },
    ...named('number', '发文字号', meta.documentNumber, ['文号', '文件号']),
    ...named('issuer', '发文机构', meta.issuer, ['发文单位', '发文机关', '印发单位']),
    ...dated('written', '成文日期', meta.written, ['成文时间', '印发日期', '印发时间', '发文日期', '发文时间']),
    ...dated('published', '公开日期', meta.published, ['公开时间', '发布日期', '发布时间', '公布日期']),
    ...fact('validity', '有效性', meta.validity),
    ...named('index', '索引号', meta.indexNumber),
    ...fact('category', '信息分类', meta.category),
  ];
}

/** Groups of tasks by their printed headings; what each holds. */
const groups = (plan: Plan): IndexedRecord[] =>
  plan.groups.map((g) => ({
    id: `groups/${g.id}`,
    kind: 'text',
    title: g.heading,
    url: `${address.tasks()}#${g.id}`,
    also: [g.heading.replace(/^（.+?）/, '')],
    text: plain([`这一组有${g.tasks.length}项任务：${g.tasks.map((t) => `${t.number}.${t.title}`).join('；')}。`]),
    group: g.id,
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
  return [...sections, ...principles, ...notice(plan)];
}

const explained = (plan: Plan): IndexedRecord[] => [
  ...plan.glossary.map((t): IndexedRecord => ({
    id: `glossary/${t.id}`,
    kind: 'glossary',
    title: t.term,
    url: pageOf(address.term(t)),
    also: t.forms,
    // The sentence that quotes the term is found where it stands; here only what explains it.
    text: [{ anchor: t.id, sentences: t.plain ? [t.plain] : t.quotes.map((q) => q.text) }],
  })),
  // What references and notes say at length is found by the full text: every reader of search would load it.
  ...plan.references.map((r): IndexedRecord => ({
    id: `references/${r.id}`,
    kind: 'note',
    title: r.title,
    url: address.reference(r),
    also: [r.number, r.issuer].filter((s): s is string => Boolean(s)),
  })),
  ...plan.notes.map((n): IndexedRecord => ({
    id: `notes/${n.id}`,
    kind: 'note',
    title: n.title,
    url: address.note(n),
  })),
];

const guides = (plan: Plan): IndexedRecord[] =>
  plan.guides.map((g) => ({
    id: `guides/${g.id}`,
    kind: 'guide',
    title: g.title,
    url: address.guide(g),
    text: [
      ...plain([g.description]),
      ...g.faq.map(({ question }, i): IndexedClause => ({ anchor: `question-${i + 1}`, sentences: [question] })),
    ],
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

/** Pages that list all records of a kind, with their number; a page's own words join them in the build. */
const overviews = (plan: Plan): IndexedRecord[] => {
  const page = (id: string, title: string, url: string, also: string[] = [], count?: string): IndexedRecord => ({
    id: `pages/${id}`,
    kind: 'page',
    title,
    url,
    also,
    text: plain([count]),
  });
  const headings = (kind: 'goals' | 'tasks' | 'principles'): string[] =>
    plan.meta.outline.flatMap((part) => (part.kind === kind && part.heading !== undefined ? [part.heading] : []));
  const { tasks, departments, groups, goals, targets, incentives, glossary: terms } = plan;
  return [
    page('plan', '方案原文', address.plan(), ['原文', '全文', '正文']),
    page(
      'tasks',
      '全部任务',
      address.tasks(),
      ['任务', taskNoun(plan), ...headings('tasks')],
      `共${tasks.length}项任务，分${groups.length}个方面。`,
    ),
    page(
      'departments',
      '全部单位',
      address.departments(),
      ['部门', '单位', '责任单位', '部门分工', `${departments.length}个部门`],
      `共${departments.length}个责任单位。`,
    ),
    ...(targets.length > 0
      ? [
          page(
            'goals',
            '全部目标',
            address.goals(),
            ['目标', '指标', ...headings('goals')],
            `${goals.length}个年份的目标，共${targets.length}项指标。`,
          ),
        ]
      : []),
    ...(incentives.length > 0
      ? [
          page('incentives', '全部激励', address.incentives(), ['激励', '激励政策'], `共${incentives.length}项激励。`),
          page('incentives/check', '自测', address.check()),
        ]
      : []),
    ...(plan.figures.length > 0 ? [page('incentives/figures', '测算', address.figures())] : []),
    ...(terms.length > 0 ? [page('glossary', '术语', address.glossary(), ['名词解释', '术语表'], `共${terms.length}个术语。`)] : []),
    ...(plan.guides.length > 0 ? [page('guides', '导读', address.guides(), ['怎么读', '常见问题', '问答'])] : []),
    ...(plan.cases.length > 0 ? [page('cases', '案例', address.cases(), ['典型案例', '创新经验'])] : []),
    page('principles', '基本原则', address.principles(), ['原则', ...headings('principles')], `共${plan.principles.length}条原则。`),
    page('matrix', '责任矩阵', address.matrix(), ['责任分工表', '分工', '矩阵']),
    ...(targets.length > 0 ? [page('timeline', '时间表', address.timeline(), ['时间线', '时间节点', '截止时间'])] : []),
    page('data', '数据', address.data(), ['数据下载', '下载', '开放数据']),
    page('pictures', '图解', address.pictures()),
    page('briefing', '宣讲', address.briefings()),
    page('embed', '嵌入', address.embeds()),
    page('about', '关于本站', address.about(), ['关于', '编者注', '来源']),
    page('home', plan.site.name, address.home(), ['首页']),
  ];
};

/** Everything of the plan that can be found, most important kinds first. */
export const recordsOf = (plan: Plan): IndexedRecord[] => [
  ...tasks(plan),
  ...departments(plan),
  ...incentives(plan),
  ...goals(plan),
  ...overviews(plan),
  ...groups(plan),
  ...texts(plan),
  ...explained(plan),
  ...guides(plan),
  ...cases(plan),
];
