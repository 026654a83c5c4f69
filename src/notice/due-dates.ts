/** When something is due, as a text says it. */
export interface DatePhrase {
  /** Last day that it allows, ISO 8601. */
  due: string;
  start: number;
  end: number;
}

const PHRASE =
  /(?<lead>到|至|截至|力争到?|在|于)?(?<year>(?:19|20)\d{2})\s*年(?:(?<month>\d{1,2})\s*月(?:(?<day>\d{1,2})\s*日)?|(?<half>[上下])半年|第?(?<quarter>[一二三四])季度)?\s*(?<end>年?[底末终](?:之?前|以前)?|之?前|以前)?/g;

const lastDay = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();
const iso = (year: number, month: number, day: number): string =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** `2024年7月17日` → `2024-07-17`; `undefined` if the calendar has no such day. */
export function isoDate(text: string): string | undefined {
  const match = /(\d{4})\s*[年\-./]\s*(\d{1,2})\s*[月\-./]\s*(\d{1,2})\s*日?/.exec(text);
  const [year, month, day] = [Number(match?.[1]), Number(match?.[2]), Number(match?.[3])];
  return match && month >= 1 && month <= 12 && day >= 1 && day <= lastDay(year, month) ? iso(year, month, day) : undefined;
}

/** Days by which a text wants things done (到2027年底, 2026年6月底前, 2025年上半年), in order. A span of years (2025—2027年) is none. */
export function dueDates(text: string): DatePhrase[] {
  return [...text.matchAll(PHRASE)].flatMap((match): DatePhrase[] => {
    const { year: y = '', month: m, day: d, half, quarter, end, lead } = match.groups ?? {};
    const year = Number(y);
    const before = text.charAt(match.index - 1);
    const after = text.charAt(match.index + match[0].length);
    if (/[—－\-~～至〔（(]/.test(before) && lead === undefined) return [];
    if (/[—－\-~～以起]/.test(after) && !end) return [];
    const quarterMonth = quarter === undefined ? undefined : ('一二三四'.indexOf(quarter) + 1) * 3;
    const month = m !== undefined ? Number(m) : half === '上' ? 6 : (quarterMonth ?? 12);
    if (month < 1 || month > 12) return [];
    const due = d !== undefined ? isoDate(`${y}-${m ?? ''}-${d}`) : iso(year, month, lastDay(year, month));
    return due === undefined ? [] : [{ due, start: match.index, end: match.index + match[0].length }];
  });
}

const TIME_LABEL = /(?:完成)?(?:时[间限]|期限|时间节点)[:：]\s*/;

/** A label that says by when an item is due (时间：2026年12月), with its place and day. */
export interface TimeLabel {
  text: string;
  due: string;
  start: number;
}

/** The label of a text that says by when an item is due; `undefined` where it has none, or names no day (时间：持续推进). */
export function timeLabel(text: string): TimeLabel | undefined {
  const match = TIME_LABEL.exec(text);
  if (!match) return undefined;
  const rest = text.slice(match.index + match[0].length);
  const [date] = dueDates(rest);
  return date?.start === 0 ? { text: match[0] + rest.slice(0, date.end), due: date.due, start: match.index } : undefined;
}

/** The label that stands in a paragraph, or in one of its own beside it: 完成时限：2026年12月 under a task speaks of all of it. */
export const labelOver = (paragraph: string, all: readonly string[]): TimeLabel | undefined =>
  timeLabel(paragraph) ?? all.map(timeLabel).find((label) => label?.start === 0);
