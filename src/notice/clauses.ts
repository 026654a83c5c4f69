import { CLOSING, closingOf, splitOutside } from './brackets.ts';
import { rulesIn, withoutRules, type Rule } from './rules.ts';
import { isOrgan, unitsOf, type UnitName } from './units.ts';

/** What a clause makes of a unit. */
export type Role = 'lead' | 'responsible' | 'support';

/** The units of a clause that share a label (牵头单位：…) or a verb (…牵头). */
interface ClauseSegment {
  role: Role;
  /** As printed: 牵头单位, 负责. */
  label: string;
  units: UnitName[];
}

/** A responsibility clause: who answers for the sentences before it. */
export interface ResponsibilityClause {
  /** As printed, brackets included. */
  text: string;
  /** Offsets in the paragraph, `end` exclusive. */
  start: number;
  end: number;
  segments: ClauseSegment[];
  /** The list ends in 等. */
  open: boolean;
  /** Rules stated within it; their offsets are those of the paragraph. */
  rules: Rule[];
}

const WHO = '(?:单位|部门|主体|机构|处室|科室|领导小组|地区)';
const DOES =
  '(?:牵头|责任|配合|主责|主办|协办|承办|实施|参与|参加|协同|协作|协助|支持|落实|完成|执行|联合|主要|第一|共同|分工|主管|监管|推进|工作|任务|组织|保障|督导)';
const LABEL = `(?:省级|市级|区级|县级|自治区|国家|市直|省直)?(${DOES}{1,3}(?:及|和|、|与|（|\\()?${DOES}{0,3}${WHO}(?:[（(]?(?:及|和|、)?${DOES}?${WHO}[）)]?)?)`;
/** `责任单位：`, `牵头单位（列第一位的为牵头，下同）：`. */
const LABELED = new RegExp(`${LABEL}(?:\\s*[（(〔][^）)〕]*[）)〕])?\\s*[:：]`, 'g');
const LABEL_FIRST = new RegExp(`^\\s*${LABEL}(?:\\s*[（(〔][^）)〕]*[）)〕])?\\s*[:：]`);
/** What ends a list of units, too: 完成时限：2026年12月底前. */
const TIME = /[，,；;。\s]*(?:完成|办结)?(?:时[间限]|期限|时间节点)[:：]/;
/** What ends a list that has no label: 海关总署、商务部负责; 省交通厅牵头，省水利厅配合. */
const VERB =
  /(?:按照?(?:各自)?(?:职责|职能)(?:分工)?|分工|分别|共同|具体|联合|统筹)*(牵头负责|牵头落实|牵头推进|牵头|负责落实|组织实施|负责|落实|配合|参与|协同|协助|支持)\s*$/;

const roleOf = (words: string): Role =>
  /牵头|主责|主办|第一/.test(words) ? 'lead' : /配合|协办|协同|协作|协助|支持|参与|参加|保障/.test(words) ? 'support' : 'responsible';

const shift = (units: UnitName[], by: number): UnitName[] => units.map((u) => ({ ...u, start: u.start + by }));

/** Segments of a labelled clause: each label with the list up to the next. `offset` is where `content` begins in the paragraph. */
function labelled(content: string, offset: number): { segments: ClauseSegment[]; open: boolean } {
  const labels = [...content.matchAll(LABELED)].filter(({ index }) => index === 0 || /[\s；;，,。、：:（(]$/.test(content.slice(0, index)));
  let open = false;
  const segments = labels.map((match, i): ClauseSegment => {
    const from = match.index + match[0].length;
    const [list = ''] = content.slice(from, labels[i + 1]?.index ?? content.length).split(TIME);
    const read = unitsOf(list.replace(/[；;，,。\s]+$/, ''));
    open ||= read.open;
    return { role: roleOf(match[1] ?? ''), label: match[1] ?? '', units: shift(read.units, offset + from) };
  });
  return { segments, open };
}

/** Segments of a clause by verbs: 省交通厅牵头，省水利厅、省林业局配合. */
function byVerb(content: string, offset: number): { segments: ClauseSegment[]; open: boolean } {
  const segments: ClauseSegment[] = [];
  let open = false;
  let from = 0;
  const pieces = splitOutside(content, /[，,；;]/);
  for (const [i, piece] of pieces.entries()) {
    const end = piece.start + piece.text.length;
    const verb = VERB.exec(content.slice(from, end));
    if (!verb && i + 1 < pieces.length) continue;
    const list = content.slice(from, end);
    const read = unitsOf(verb ? list.slice(0, verb.index) : list);
    open ||= read.open;
    const label = verb?.[1] ?? segments.at(-1)?.label ?? '';
    if (read.units.length > 0) segments.push({ role: roleOf(label), label, units: shift(read.units, offset + from) });
    from = end + 1;
  }
  return { segments, open };
}

/** Words that a list of units does not hold: a bracket that ends in 负责 may be a remark. */
const NO_LIST = /[。？！]|以下简称|简称|包括|按照规定|应当|是指|如果|本.{0,4}由.{0,20}负责解释/;

/** Reads the words of a clause, brackets taken off; `undefined` if they are no clause. */
function read(words: string, offset: number): Omit<ResponsibilityClause, 'text' | 'start' | 'end'> | undefined {
  const rules = rulesIn(words);
  const content = withoutRules(words, rules);
  const moved = rules.map((r) => ({ ...r, start: r.start + offset, end: r.end + offset }));
  if (LABEL_FIRST.test(words)) {
    // A label may hold a rule in brackets of its own, 责任单位（列第一位的为牵头单位）：, of which blanks are left.
    const parts = labelled(LABEL_FIRST.test(content) ? content : words, offset);
    return parts.segments.some((s) => s.units.length > 0) ? { ...parts, rules: moved } : undefined;
  }
  const list = content.trimEnd();
  if (!VERB.test(list.replace(/。$/, '')) || NO_LIST.test(list.replace(/。$/, ''))) return undefined;
  const parts = byVerb(list.replace(/。$/, ''), offset);
  const units = parts.segments.flatMap((s) => s.units);
  return units.length > 0 && units.every((u) => u.printed.length <= 30) ? { ...parts, rules: moved } : undefined;
}

/** Reads a bracket of nothing but names: （市商务局、市文化和旅游局，各区政府）. */
function bareList(words: string, offset: number): Omit<ResponsibilityClause, 'text' | 'start' | 'end'> | undefined {
  const rules = rulesIn(words);
  const { units, open } = unitsOf(withoutRules(words, rules).replace(/[；;，,。\s]+$/, ''));
  const named = units.every(({ printed }) => isOrgan(printed));
  if (units.length === 0 || !named || (units.length === 1 && !/^(?:[省市县区州盟旗国各]|自治)/.test(units[0]?.printed ?? '')))
    return undefined;
  const segments: ClauseSegment[] = [{ role: 'responsible', label: '', units: shift(units, offset) }];
  return { segments, open, rules: rules.map((r) => ({ ...r, start: r.start + offset, end: r.end + offset })) };
}

const OWN_LINE = new RegExp(`(?:^|[。；;！）)]\\s*)(${LABEL}\\s*[:：][^。]+)。?\\s*$`);

/** A name that says of which level its organ is: a sentence of such names and 牵头, 负责, 配合 is a clause without brackets; other words are prose. */
const OF_A_LEVEL = /^(?:[省市县区州盟旗]|自治[区州县旗]|各)(?!.*(?:设在|[由要应将对为与]))[\u4e00-\u9fa5]{2,12}(?:[（(].*[）)])?$/u;

/** The last sentence of a paragraph that has others before it, if it ends in a verb of responsibility. */
function lastSentence(paragraph: string): string | undefined {
  const sentence = /[。；]([^。；：:]{5,120}(?:负责|牵头|配合|落实))。?\s*$/.exec(paragraph)?.[1];
  return sentence !== undefined && VERB.test(sentence) ? sentence : undefined;
}

/**
 * The responsibility clauses of a paragraph, in order: in any of four kinds of brackets, nested or not, anywhere in it; or without brackets as a line of its own or at its end.
 */
export function clausesOf(paragraph: string): ResponsibilityClause[] {
  const found: ResponsibilityClause[] = [];
  let i = 0;
  while (i < paragraph.length) {
    if (!(paragraph.charAt(i) in CLOSING)) {
      i++;
      continue;
    }
    const close = closingOf(paragraph, i);
    // A bracket that the text forgot to close: the clause goes on to the end.
    const end = close >= 0 ? close : LABEL_FIRST.test(paragraph.slice(i + 1)) ? paragraph.length : -1;
    const words = end > i ? paragraph.slice(i + 1, end) : '';
    const closing = /[。！；]\s*$/.test(paragraph.slice(0, i)) && /^[。\s]*$/.test(paragraph.slice(end + 1));
    const clause = words === '' ? undefined : (read(words, i + 1) ?? (closing ? bareList(words, i + 1) : undefined));
    if (clause) {
      const stop = close >= 0 ? close + 1 : end;
      found.push({ text: paragraph.slice(i, stop), start: i, end: stop, ...clause });
      i = stop;
    } else i++;
  }
  if (found.length > 0) return found;
  const own = OWN_LINE.exec(paragraph);
  const words = own?.[1] ?? lastSentence(paragraph);
  if (words === undefined) return [];
  const start = paragraph.lastIndexOf(words);
  const clause = read(words, start);
  if (!own && !clause?.segments.every(({ units }) => units.every(({ printed }) => OF_A_LEVEL.test(printed) && isOrgan(printed)))) return [];
  return clause ? [{ text: words, start, end: start + words.length, ...clause }] : [];
}
