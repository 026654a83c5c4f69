import { numeral } from '../../notice/numerals.ts';
import { foldWidth, indexOfWords } from '../../notice/text.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { PartialRecords } from '../records.ts';
import { diagnosticAt, type Check } from '../rules/context.ts';
import { misquotedTitle, titlesOf } from '../rules/own-words/titles.ts';

/** 本通知四（一）第3项: part, group and task, as one says where in the notice something stands. */
const PLACE = /本通知([一二三四五六七八九十]+)\(([一二三四五六七八九十]+)\)第(\d+)项/gu;
/** 《title》（year and the like）（number）: a policy with its number. */
const NUMBERED = /《([^《》]+)》(?:\([^()]*\))?\([^()]*?([\p{Script=Han}]*〔\d{4}〕\d+号)\)/gu;

type Fault = Pick<Diagnostic, 'found' | 'expected' | 'fix'>;

/** Places that the outline does not have, or that hold neither the quoted words nor the term. */
function wrongPlaces(source: string, cited: readonly string[], forms: readonly string[], { plan, tasks }: PartialRecords): Fault[] {
  const part = plan?.data.outline.find((one) => one.kind === 'tasks');
  if (part?.kind !== 'tasks') return [];
  const number = numeral(/^([一二三四五六七八九十]+)、/.exec(part.heading ?? '')?.[1] ?? '');
  return [...source.matchAll(PLACE)].flatMap((match): Fault[] => {
    const [found, inPart = '', inGroup = '', task = ''] = match;
    const group = part.groups.findIndex(({ id }) => id === tasks.find((one) => one.id === task)?.data.group) + 1;
    const stands = number === numeral(inPart) && group === numeral(inGroup);
    const holds = forms.some((form) => indexOfWords(tasks.find((one) => one.id === task)?.body ?? '', form) >= 0);
    if (stands && (holds || cited.length === 0 || cited.includes(`tasks/${task}`))) return [];
    const expected = stands ? `所引原话出自 ${cited.join('、')}` : '重点任务部分里有的一项，组和序号对得上';
    return [{ found, expected, fix: '核对是哪一部分、哪一组、第几项。' }];
  });
}

/** Numbers of policies that were checked under another number. */
const wrongNumbers = (source: string, { references }: PartialRecords): Fault[] =>
  [...source.matchAll(NUMBERED)].flatMap(([, title = '', found = '']): Fault[] => {
    const policy = references.find(({ data }) => data.number !== undefined && foldWidth(data.title).includes(title));
    if (!policy || foldWidth(policy.data.number ?? '').endsWith(found)) return [];
    return [{ found, expected: policy.data.number ?? '', fix: `照 ${policy.file} 的文号抄写。` }];
  });

/** The source of a plain sentence stands where it says: the place in the notice, the number and the title of a policy that was checked. */
export const checkSources: Check = ({ records }) =>
  records.glossary.flatMap((term) => {
    const source = foldWidth(term.data.plainSource ?? '');
    const cited = term.data.quotes.map((quote) => quote.in).filter((one) => one.startsWith('tasks/'));
    const title = misquotedTitle(source, titlesOf(records));
    const titles: Fault[] = title
      ? [{ found: `《${title.found}》`, expected: `《${title.title}》`, fix: '照文件的名称一字不差地抄。' }]
      : [];
    return [...wrongPlaces(source, cited, [term.data.term, ...term.data.forms], records), ...wrongNumbers(source, records), ...titles].map(
      (parts) => diagnosticAt(term, 'source-differs', ['plainSource'], parts),
    );
  });
