import { isSeq, parseDocument } from 'yaml';
import { sha256 } from '../../collections/plan/source.ts';
import type { OpenPoint } from '../../collections/review/schema.ts';
import { markOf } from '../../notice/marks.ts';
import { clausesOfBody, unitsOfTask } from '../../notice/roles.ts';
import { isCollective } from '../../notice/units.ts';
import { Ids, kindOf, shortNameOf } from '../names.ts';
import { clean, Points } from '../points.ts';
import { toYaml } from '../yaml.ts';
import { changesOf, folded, type ParagraphChange } from './changes.ts';
import { RecordFile } from './record.ts';
import { followDays, followWords } from './values.ts';
import { movedWords } from './words.ts';

/** What an update writes and says. */
export interface Update {
  /** Files that change, by path. */
  files: Map<string, string>;
  /** One line each for the person who updates: what changed, and where. */
  told: string[];
  /** Paragraphs that no record could take: a person has to. */
  unplaced: ParagraphChange[];
}

/** Fields that are the editor's own words or names of records: no correction of the text touches them. */
const OWN = /(?:^|\.)(?:id|plain|ids|group|kind|sha256|file|searchOnly|url|address)$/;
const SHORTEST = 4;

/**
 * Brings a corrected text into a content folder, paragraph by paragraph: what stood word for word in the earlier text and changed there is changed in the
 * records; what the editor wrote stays. Pure; the folder must have been without fault.
 * @param files YAML and Markdown files of the folder, by path
 */
export function updateContent(earlier: string, corrected: string, files: ReadonlyMap<string, string>): Update {
  const changes = changesOf(earlier, corrected);
  const records = [...files].filter(([path]) => path !== 'review.yaml').map(([path, text]) => new RecordFile(path, text));
  const points = new Points();
  const told: string[] = [];
  const unplaced: ParagraphChange[] = [];
  const touched = new Set<RecordFile>();
  const now = folded(corrected);
  const touch = (record: RecordFile, line: string): void => {
    touched.add(record);
    told.push(`${line}（${record.path}）`);
  };
  for (const change of changes) {
    const placed =
      change.kind === 'added'
        ? place(change, records, touch)
        : change.kind === 'removed'
          ? takeAway(change.before, records, touch)
          : replace(change.before, change.after, records, touch);
    if (!placed) unplaced.push(change);
    if (change.kind === 'changed') follow(change.before, change.after, now, records, touch, points);
  }
  const written = new Map<string, string>();
  for (const record of records)
    if (touched.has(record) && record.path.startsWith('tasks/')) for (const [path, text] of unitsFollow(record, records, told, points)) written.set(path, text); // prettier-ignore
  if (corrected !== earlier) {
    const plan = records.find((r) => r.path === 'plan.yaml');
    if (plan) {
      sealSource(plan, corrected);
      touched.add(plan);
    }
    written.set('source/notice.txt', corrected);
  }
  for (const record of touched) written.set(record.path, record.text());
  if (points.all.length > 0) written.set('review.yaml', reviewWith(files.get('review.yaml'), points.all));
  return { files: written, told, unplaced };
}

type Touch = (record: RecordFile, line: string) => void;
const short = (text: string): string => (text.length <= 40 ? text : `${text.slice(0, 40)}…`);

/** A changed paragraph of a verbatim text, or a title, heading or line of the page. */
function replace(before: string, after: string, records: readonly RecordFile[], touch: Touch): boolean {
  let found = false;
  for (const record of records) {
    const at = record.paragraphs?.findIndex((p) => folded(p) === folded(before)) ?? -1;
    if (record.paragraphs && at >= 0) {
      record.paragraphs[at] = after;
      touch(record, `改：${short(after)}`);
      for (const field of followDays(record.yaml, before, after)) touch(record, `随改：${field}`);
      found = true;
    }
    for (const { scalar, field } of record.strings())
      if (!OWN.test(field) && folded(scalar.value) === folded(before)) {
        record.yaml.replace(scalar, after);
        touch(record, `改：${field} ${short(after)}`);
        found = true;
      }
  }
  return found;
}

/** A paragraph that came: after the one that it follows, unless it begins a heading or an item of its own. */
function place(change: Extract<ParagraphChange, { kind: 'added' }>, records: readonly RecordFile[], touch: Touch): boolean {
  if (change.isFurniture) {
    const plan = records.find((r) => r.path === 'plan.yaml');
    const frame: unknown = plan?.document.getIn(['source', 'frame']);
    if (!plan || !isSeq(frame)) return false;
    plan.yaml.replace(frame, [...(frame.toJSON() as string[]), change.after]);
    touch(plan, `增：网页上的一行 ${short(change.after)}`);
    return true;
  }
  const { follows } = change;
  if (follows === undefined || markOf(change.after)) return false;
  for (const record of records) {
    const at = record.paragraphs?.findIndex((p) => folded(p) === folded(follows)) ?? -1;
    if (!record.paragraphs || at < 0) continue;
    record.paragraphs.splice(at + 1, 0, change.after);
    touch(record, `增：${short(change.after)}`);
    return true;
  }
  return false;
}

/** A paragraph that went; the only one of a record goes with the record, which a person decides. */
function takeAway(before: string, records: readonly RecordFile[], touch: Touch): boolean {
  for (const record of records) {
    const at = record.paragraphs?.findIndex((p) => folded(p) === folded(before)) ?? -1;
    if (record.paragraphs && at >= 0 && record.paragraphs.length > 1) {
      record.paragraphs.splice(at, 1);
      touch(record, `删：${short(before)}`);
      return true;
    }
    const frame: unknown = record.path === 'plan.yaml' ? record.document.getIn(['source', 'frame']) : undefined;
    const line = isSeq(frame) ? frame.toJSON().findIndex((l: unknown) => typeof l === 'string' && folded(l) === folded(before)) : -1; // prettier-ignore
    if (isSeq(frame) && line >= 0) {
      record.yaml.replace(frame, (frame.toJSON() as string[]).toSpliced(line, 1));
      touch(record, `删：网页上的一行 ${short(before)}`);
      return true;
    }
  }
  return false;
}

/** Quotations of a changed paragraph that the new text does not have: they become the words that stand there now, and a person looks at them. */
function follow(before: string, after: string, now: string, records: readonly RecordFile[], touch: Touch, points: Points): void {
  const old = folded(before);
  for (const record of records) {
    const moved = (quotation: string, field: string): string | undefined => {
      const words = folded(quotation);
      if (words.length < SHORTEST || !old.includes(words) || now.includes(words)) return undefined;
      const next = movedWords(before, after, quotation);
      if (next !== undefined) touch(record, `随改：${field} ${short(quotation)} → ${short(next)}`);
      const why = next === undefined ? '原文更正后没有这几个字了，请改或删去。' : '原文更正，引文随着改了，请核对这条记录。';
      points.add({ file: record.path, field, words: clean(next ?? quotation), why });
      return next;
    };
    for (const { scalar, field, holder } of record.strings()) {
      const quotation = scalar.value;
      const next = OWN.test(field) ? undefined : moved(quotation, field);
      if (next === undefined) continue;
      record.yaml.replace(scalar, next);
      const values = holder && field.endsWith('.quote') ? followWords(record.yaml, holder, quotation, next) : [];
      for (const value of values) touch(record, `随改：${field.replace(/quote$/, value)}`);
    }
    record.quotations((quotation) => moved(quotation, 'Quote'));
  }
}

/** The units of a changed task as its text prints them now; a name that no department has gets a record. */
function unitsFollow(record: RecordFile, records: readonly RecordFile[], told: string[], points: Points): Map<string, string> {
  const printed = unitsOfTask(clausesOfBody((record.paragraphs ?? []).join('\n\n')), []).map((u) => u.printed);
  const units: unknown = record.document.get('units');
  const have: unknown[] = isSeq(units) ? units.toJSON() : [];
  const created = new Map<string, string>();
  if (printed.length === 0 || (printed.length === have.length && printed.every((u) => have.includes(u)))) return created;
  record.yaml.set(['units'], printed);
  told.push(`责任单位：${printed.join('、')}（${record.path}）`);
  const departments = records.filter((r) => r.path.startsWith('departments/'));
  const known = new Set(departments.flatMap((r) => (r.document.toJS() as { printed?: string[] } | null)?.printed ?? []));
  const kinds = departments.map((r) => String(r.document.get('kind')));
  const ids = new Ids();
  for (const { path } of departments) ids.of(path.replace(/^departments\/|\.yaml$/g, ''));
  for (const name of printed.filter((u) => !known.has(u))) {
    const collective = isCollective(name);
    const file = `departments/${ids.of(name)}.yaml`;
    const proposed = kindOf(name, collective);
    const kind = kinds.includes(proposed) ? proposed : (kinds[0] ?? proposed);
    const drafted = {
      name,
      order: departments.length + created.size + 1,
      kind,
      shortNames: [collective ? name : shortNameOf(name)],
      printed: [name],
    };
    created.set(file, toYaml(collective ? { ...drafted, collective } : drafted));
    told.push(`新单位：${name}（${file}）`);
    points.add({ file, field: 'printed', words: name, why: '更正后新出现的单位，记录由程序拟定，请核对。' });
  }
  return created;
}

/** What `plan.yaml` says of the received file: its hash. */
const sealSource = (plan: RecordFile, text: string): boolean => plan.yaml.set(['source', 'sha256'], sha256(text));

function reviewWith(text: string | undefined, points: readonly OpenPoint[]): string {
  const document = parseDocument(text ?? 'points: []');
  const all = (document.toJS() as { points: OpenPoint[] }).points;
  const kept = all.filter((p) => !points.some((n) => n.id === p.id));
  return toYaml({ points: [...kept, ...points] });
}
