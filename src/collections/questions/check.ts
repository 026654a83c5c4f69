import type { Diagnostic } from '../diagnostic.ts';
import { DONT_KNOW } from '../../fit/types.ts';
import type { Entry, PartialRecords } from '../records.ts';
import type { QuestionData } from './schema.ts';
import { anyBroken, diagnosticAt, type Check } from '../rules/context.ts';

/** More questions than these nobody answers in two minutes. */
const MOST = 10;
const LISTS = ['met', 'authority', 'notYet', 'not'] as const;

/** Conditions of any incentive, in any layer. */
const conditionsInUse = (records: PartialRecords): Set<string> =>
  new Set<string>([
    ...records.gates.flatMap((g) => g.data.conditions),
    ...records.incentives.flatMap(({ data }) => [
      ...data.conditions,
      ...(data.national?.conditions ?? []),
      ...(data.gives === undefined ? [] : [data.gives]),
    ]),
  ]);

/** Answers of a question: named once, and each says something that “don’t know” does not. */
function answerDiagnostics(entry: Entry<QuestionData>): Diagnostic[] {
  const { answers, rules, unwanted, gains } = entry.data;
  const ids = answers.map((a) => a.id);
  // Where a question says that something is not needed, the other answer says that it is.
  const used = new Set([
    ...rules.flatMap((r) => LISTS.flatMap((list) => r[list])),
    ...gains.map((g) => g.answer),
    ...(unwanted.length > 0 ? ids : []),
  ]);
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

/** Answers that a question names in one of its lists are its own. */
function unknownAnswers(entry: Entry<QuestionData>): Diagnostic[] {
  const ids = entry.data.answers.map((a) => a.id);
  const { rules, unwanted, gains, clashes } = entry.data;
  const named: { path: PropertyKey[]; answer: string }[] = [
    ...rules.flatMap((rule, i) => LISTS.flatMap((list) => rule[list].map((answer, n) => ({ path: ['rules', i, list, n], answer })))),
    ...unwanted.flatMap((u, i) => u.answers.map((answer, n) => ({ path: ['unwanted', i, 'answers', n], answer }))),
    ...gains.map(({ answer }, i) => ({ path: ['gains', i, 'answer'], answer })),
    ...clashes.flatMap((c, i) => c.answers.map((answer, n) => ({ path: ['clashes', i, 'answers', n], answer }))),
  ];
  return named
    .filter(({ answer }) => !ids.includes(answer))
    .map(({ path, answer }) =>
      diagnosticAt(entry, 'unknown-answer', path, { found: answer, expected: ids.join('、'), fix: '从这一题的回答里选。' }),
    );
}

/** A rule gives an answer one meaning, and is about a condition that some incentive has. */
function ruleDiagnostics(entry: Entry<QuestionData>, conditions: ReadonlySet<string>, declared: ReadonlySet<string>): Diagnostic[] {
  return entry.data.rules.flatMap((rule, i): Diagnostic[] => {
    const named = LISTS.flatMap((list) => rule[list].map((answer, n) => ({ list, answer, n })));
    const twice = named.flatMap(({ list, answer, n }, at) =>
      named.findIndex((other) => other.answer === answer) === at
        ? []
        : [
            diagnosticAt(entry, 'two-verdicts', ['rules', i, list, n], {
              found: `${answer} 写了两次`,
              expected: '一个回答只有一种含义',
              fix: '删去一处。',
            }),
          ],
    );
    // A condition that is not there is told by the check of references.
    if (twice.length > 0 || conditions.has(rule.condition) || !declared.has(rule.condition)) return twice;
    return [
      diagnosticAt(entry, 'idle-rule', ['rules', i, 'condition'], {
        found: rule.condition,
        expected: '至少一项激励要这个条件',
        fix: '改正标识（见 conditions/），或删去这条规则。',
      }),
    ];
  });
}

/** Questions are few, each answer means something, and no rule is idle. */
export const checkQuestions: Check = (context) => {
  // What a broken incentive asks for is not known, and a rule about it is no fault.
  if (anyBroken(context, 'incentives', 'gates')) return [];
  const { records } = context;
  const conditions = conditionsInUse(records);
  const declared = new Set(records.conditions.map((c) => c.id));
  const tooMany = records.questions.toSorted((a, b) => a.data.order - b.data.order).slice(MOST);
  return [
    ...tooMany.map((entry) =>
      diagnosticAt(entry, 'too-many-questions', ['order'], {
        found: `第 ${MOST} 题以后还有这一题`,
        expected: `最多 ${MOST} 题`,
        fix: '合并或删去问题。',
      }),
    ),
    ...records.questions.flatMap((entry) => [
      ...answerDiagnostics(entry),
      ...unknownAnswers(entry),
      ...ruleDiagnostics(entry, conditions, declared),
    ]),
  ];
};
