import type { Diagnostic } from '../diagnostic.ts';
import { canFire } from '../../fit/effect.ts';
import { fitTable, subjectOf } from '../../fit/table.ts';
import { DONT_KNOW, type FitTable } from '../../fit/types.ts';
import type { Entry, PartialRecords } from '../records.ts';
import type { QuestionData } from './schema.ts';
import { anyBroken, diagnosticAt, type Check } from '../rules/context.ts';

/** More questions than these nobody answers in two minutes. */
const MOST = 10;

/** The table of the fit check, made of records as they are. */
export const tableOf = (records: PartialRecords): FitTable =>
  fitTable(
    records.questions.map((e) => ({ ...e.data, id: e.id })),
    records.incentives.map((e) => ({ ...e.data, id: e.id })),
  );

/** Answers of a question: named once, and each says something that “don't know” does not. */
function answerDiagnostics(entry: Entry<QuestionData>): Diagnostic[] {
  const { answers, rules } = entry.data;
  const ids = answers.map((a) => a.id);
  const used = new Set(rules.flatMap((r) => [...r.met, ...r.notYet, ...r.not]));
  return answers.flatMap(({ id }, i) => {
    const at = ['answers', i, 'id'];
    if (id === DONT_KNOW || ids.indexOf(id) !== i)
      return [diagnosticAt(entry, 'repeated-id', at, { found: id, expected: `同一题里不重复，也不是 ${DONT_KNOW}`, fix: '换一个标识。' })];
    if (used.has(id)) return [];
    return [
      diagnosticAt(entry, 'idle-answer', at, {
        found: `没有规则用到“${id}”`,
        expected: '每个回答至少说明一件事',
        fix: '在 rules 里写明它的含义，或删去它：它与“不清楚”没有区别。',
      }),
    ];
  });
}

/** A rule names answers of its own question, each once, and can change a result. */
function ruleDiagnostics(entry: Entry<QuestionData>, table: FitTable): Diagnostic[] {
  const ids = entry.data.answers.map((a) => a.id);
  return entry.data.rules.flatMap((rule, i): Diagnostic[] => {
    const { kind, subject } = subjectOf(rule);
    const named = (['met', 'notYet', 'not'] as const).flatMap((list) => rule[list].map((answer, n) => ({ list, answer, n })));
    const diagnostics = named.flatMap(({ list, answer, n }, at) => {
      const path = ['rules', i, list, n];
      if (!ids.includes(answer))
        return [diagnosticAt(entry, 'unknown-answer', path, { found: answer, expected: ids.join('、'), fix: '从这一题的回答里选。' })];
      if (named.findIndex((other) => other.answer === answer) === at) return [];
      return [
        diagnosticAt(entry, 'two-verdicts', path, { found: `${answer} 写了两次`, expected: '一个回答只有一种含义', fix: '删去一处。' }),
      ];
    });
    if (diagnostics.length > 0) return diagnostics;
    const fitRule = table.rules.find((r) => r.question === entry.id && r.kind === kind && r.subject === subject);
    if (fitRule && canFire(table, fitRule)) return [];
    return [
      diagnosticAt(entry, 'idle-rule', ['rules', i], {
        found: `${kind}：${subject}`,
        expected: '至少一项激励的结果会因它而不同',
        fix: '改正标识（条件见 incentives/ 的 conditions，需要和对象见 vocabulary.yaml），或删去这条规则。',
      }),
    ];
  });
}

/** Questions are few, each answer means something, and no rule is idle. */
export const checkQuestions: Check = (context) => {
  // What a broken incentive asks for is not known, and a rule about it is no fault.
  if (anyBroken(context, 'incentives')) return [];
  const { records } = context;
  const table = tableOf(records);
  const tooMany = records.questions.toSorted((a, b) => a.data.order - b.data.order).slice(MOST);
  return [
    ...tooMany.map((entry) =>
      diagnosticAt(entry, 'too-many-questions', ['order'], {
        found: `第 ${MOST} 题以后还有这一题`,
        expected: `最多 ${MOST} 题`,
        fix: '合并或删去问题。',
      }),
    ),
    ...records.questions.flatMap((entry) => [...answerDiagnostics(entry), ...ruleDiagnostics(entry, table)]),
  ];
};
