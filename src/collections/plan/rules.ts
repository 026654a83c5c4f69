import { composeDocument } from '../../plan/document.ts';
import { brief, type Diagnostic } from '../diagnostic.ts';
import { indexOfWords } from '../../notice/text.ts';
import { anyBroken, diagnosticAt, type Check } from '../rules/context.ts';

/** A rule of the notice stands in the text in its own words, and the units that it implies are known. */
export const checkRules: Check = (context) => {
  const { records } = context;
  const { plan } = records;
  if (!plan || anyBroken(context, 'tasks', 'sections', 'departments')) return [];
  const clauses = composeDocument(records);
  const printed = new Set(records.departments.flatMap((d) => d.data.printed));
  return plan.data.rules.flatMap((rule, i): Diagnostic[] => [
    ...(clauses.some((c) => indexOfWords(c.text, rule.text) >= 0)
      ? []
      : [
          diagnosticAt(plan, 'rule-not-in-text', ['rules', i, 'text'], {
            found: `“${brief(rule.text)}”`,
            expected: '正式文本里的原话',
            fix: '从正文里复制这句话。',
          }),
        ]),
    ...rule.units.flatMap((unit, k) =>
      printed.has(unit)
        ? []
        : [
            diagnosticAt(plan, 'unknown-unit', ['rules', i, 'units', k], {
              found: unit,
              expected: '某个单位 printed 里的写法',
              fix: '在 departments/ 的 printed 里加上这个写法。',
            }),
          ],
    ),
  ]);
};
