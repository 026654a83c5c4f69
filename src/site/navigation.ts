import { address } from '../plan/addresses.ts';
import type { Plan } from '../plan/types.ts';

/** A page to go to. */
export interface Way {
  label: string;
  to: string;
}
/** What readers come to do, with its pages; the first of them is where it begins. */
export interface Column extends Way {
  pages: Way[];
}

/** The parts of the site by what readers come to do: the header, the menu and the footer all follow from this. Pages that a plan has nothing for are left out. */
export function columnsOf(plan: Plan): Column[] {
  const { guides, glossary, principles, targets, incentives, questions, figures, briefing, cases } = plan;
  const way = (label: string, to: string, shown = true): Way[] => (shown ? [{ label, to }] : []);
  const columns: { label: string; pages: Way[] }[] = [
    {
      label: '读方案',
      pages: [
        ...way('全文', address.plan()),
        ...way('三分钟读懂', address.guides(), guides.length > 0),
        ...way('术语', address.glossary(), glossary.length > 0),
        ...way('基本原则', address.principles(), principles.length > 0),
        ...way('案例', address.cases(), cases.length > 0),
      ],
    },
    {
      label: '目标与期限',
      pages: [
        ...way('目标', address.goals(), targets.length > 0),
        ...way('时间表', address.timeline(), targets.length > 0),
        ...way('进展', address.progress()),
      ],
    },
    {
      label: '谁负责',
      pages: [
        ...way('责任矩阵', address.matrix()),
        ...way('任务', address.tasks()),
        ...way('任务分工表', address.division()),
        ...way('部门', address.departments()),
      ],
    },
    {
      label: '企业激励',
      pages: [
        ...way('全部激励', address.incentives(), incentives.length > 0),
        ...way('自测', address.check(), questions.length > 0),
        ...way('算一算', address.figures(), figures.length > 0),
      ],
    },
    {
      label: '宣传与下载',
      pages: [
        ...way('图解', address.pictures()),
        ...way('宣讲', address.briefings(), briefing.length > 0),
        ...way('嵌入', address.embeds()),
        ...way('数据', address.data()),
      ],
    },
  ];
  return columns.flatMap(({ label, pages }) => (pages[0] ? [{ label, to: pages[0].to, pages }] : []));
}

/** The column to which an address belongs and the page of it at or above the address; undefined for the home page and for what stands outside. */
export function placeIn(columns: readonly Column[], path: string): { column: Column; page: Way } | undefined {
  return columns
    .flatMap((column) => column.pages.map((page) => ({ column, page })))
    .filter(({ page }) => path.startsWith(page.to))
    .toSorted((a, b) => b.page.to.length - a.page.to.length)[0];
}
