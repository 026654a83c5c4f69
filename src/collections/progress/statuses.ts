/**
 * How a unit says that something stands, in its own words; never worked out from a date, and never a percentage. In the order in which pages list them.
 */
export const STATUSES = {
  'not-started': '未启动',
  'under-way': '推进中',
  done: '已完成',
  missed: '未按期',
  'no-news': '无新进展',
} as const;
export type Status = keyof typeof STATUSES;

/** So many characters may stand in a field of a return; the form says the same. */
export const LIMITS = { words: 300, title: 120, number: 60, url: 400 } as const;
