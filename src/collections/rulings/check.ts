import { foldWidth } from '../../notice/text.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { diagnosticAt, type Check } from '../rules/context.ts';

/** A ruling came after the notice, and names somebody, in its own words. */
export const checkRulings: Check = ({ records }) => {
  const issued = (records.plan?.data.written ?? records.plan?.data.published)?.slice(0, 10);
  return records.rulings.flatMap((ruling): Diagnostic[] => {
    const { leads, offices, source } = ruling.data;
    const faults: Diagnostic[] = [];
    if (issued !== undefined && source.date <= issued)
      faults.push(
        diagnosticAt(ruling, 'ruling-early', ['source', 'date'], {
          found: source.date,
          expected: `通知成文（${issued}）以后的文件`,
          fix: '改正日期；更早的文件不能改变这份通知的分工。',
        }),
      );
    const words = foldWidth(ruling.data.words);
    const unquoted = (path: PropertyKey[], found: string): Diagnostic =>
      diagnosticAt(ruling, 'ruling-not-quoted', path, {
        found,
        expected: `words 里写着的：“${ruling.data.words}”`,
        fix: '照文件的原话改正；原话没有抄全的，抄全。',
      });
    for (const [i, id] of leads.entries()) {
      const data = records.departments.find((one) => one.id === id)?.data;
      if (data && ![data.name, ...data.printed, ...data.shortNames].some((form) => words.includes(foldWidth(form))))
        faults.push(unquoted(['leads', i], data.name));
    }
    for (const [i, { office }] of offices.entries())
      if (!words.includes(foldWidth(office))) faults.push(unquoted(['offices', i, 'office'], office));
    if (leads.length + offices.length === 0)
      faults.push(
        diagnosticAt(ruling, 'ruling-empty', ['leads'], {
          found: '没有写牵头单位，也没有写科室',
          expected: 'leads 或 offices 至少一项',
          fix: '照文件写上由谁牵头或承办；文件没有写的，不建这条记录。',
        }),
      );
    return faults;
  });
};

/** What `content/rulings/.template.yaml` says where an editor has to write; a test reads both. */
export const RULING_TEMPLATE: readonly string[] = ['科室，照文件的写法', '这份文件的原话', '文件标题', '发文单位', '文号'];
