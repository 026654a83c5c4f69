import { formatAmount } from '../plan/format.ts';
import type { Plan } from '../plan/types.ts';

/** What a card shows large beside its title: a number with what it counts, or which squares of the matrix are the page's own. */
export interface CardFigure {
  value: string;
  label: string;
  /** The small matrix: the row or column that stands out; whole where neither is given. */
  marked?: { task?: string; department?: string };
}

/** The figure of a page by its address; nothing for pages that have no number of their own. */
export function cardFigure(page: string, plan: Plan): CardFigure | undefined {
  const [, section = '', id = ''] = page.split('/');
  const dated = plan.goals.flatMap((goal) => goal.targets);
  if (section === 'tasks' && id) {
    const task = plan.tasks.find((one) => one.id === id);
    const target = task?.targets[0];
    if (!task) return undefined;
    return target?.value === undefined
      ? { value: String(task.departments.length), label: '个责任单位', marked: { task: id } }
      : { value: formatAmount(target), label: target.indicator, marked: { task: id } };
  }
  if (section === 'departments' && id) {
    const department = plan.departments.find((one) => one.id === id);
    return department && { value: String(department.tasks.length), label: '项任务', marked: { department: id } };
  }
  if (section === 'incentives' && id) {
    const incentive = plan.incentives.find((one) => one.id === id);
    const number = /\d+(?:\.\d+)?%?/.exec(incentive?.title ?? '')?.[0];
    return incentive && { value: number ?? incentive.kind.label, label: number ? incentive.kind.label : '激励' };
  }
  const counts: Readonly<Record<string, CardFigure>> = {
    '': { value: String(plan.tasks.length), label: '项任务', marked: {} },
    tasks: { value: String(plan.tasks.length), label: '项任务', marked: {} },
    matrix: { value: String(plan.departments.length), label: '个责任单位', marked: {} },
    departments: { value: String(plan.departments.length), label: '个责任单位', marked: {} },
    goals: { value: String(new Set(dated.map((t) => t.indicator)).size), label: '项目标指标' },
    timeline: { value: String(new Set(plan.targets.flatMap((t) => t.due ?? [])).size), label: '个期限' },
    incentives: { value: String(plan.incentives.length), label: '项激励' },
    principles: { value: String(plan.principles.length), label: '条原则' },
    glossary: { value: String(plan.glossary.length), label: '个词' },
  };
  return counts[section];
}
