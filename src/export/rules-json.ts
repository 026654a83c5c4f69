import { creditAnswer, type Size } from '../figures/credit.ts';
import { fromYuan, type Fen } from '../figures/money.ts';
import { rateAnswer } from '../figures/rate.ts';
import { creditRules, rateRules } from '../figures/rules.ts';
import { evaluate } from '../fit/evaluate.ts';
import { fitTableOf } from '../fit/table.ts';
import { STATES, type Answers, type FitTable } from '../fit/types.ts';
import type { Condition, Figure, Incentive, LawBasis, Plan } from '../plan/types.ts';
import type { RulesJson } from './rules-schema.ts';

const METHOD = [
  '本通知和国家规定是两层，分开判断；一层的结果不影响另一层。',
  '一项条件的状态：按 rules 找到这一题的回答；没有回答或 unknown 是 open。条件 judged 为 true 时，met 算作 judged；没有规则的条件，judged 为 true 时是 judged。',
  '一层的结果是各项条件里最差的（states 由好到差）；met 写作 fits。没有回答的题，按它各个回答里最好的结果算，但不好于 open。',
  'vague 为 true 时不好于 judged；gives 的条件已满足时，本通知这一层是 have，没有回答时不好于 open。',
  '日期早于 from（没有 from 时看 asOf）是 early，晚于 until 是 expired：不作判断，也不给数额。只有年份时，从那年1月1日起算。',
  '抵免：每一年，净投资额＝投资－撤回；额度＝净投资额×rate；应缴＝各项 dues×实缴税额之和，small 再乘其参数，exempt 为0；当年抵免取额度加上年结转与应缴的较小者，余额结转。各项四舍五入到分。',
  '税率：现在＝所得额×ways 的参数，改后＝所得额×rate，相差＝现在－改后；超过 most 不给数额。',
];

const basis = ({ reference, fact }: LawBasis): { reference: string; fact: string } => ({ reference: reference.id, fact: fact.id });
const yuan = (fen: Fen): number => Number(fen) / 100;

/** Answers that show what the rules do: each question alone, each of its answers; then sound enterprises that differ in one thing. */
function exampleAnswers(table: FitTable): Answers[] {
  const single = table.questions.flatMap((q) => q.answers.map((answer): Answers => ({ [q.id]: answer })));
  const sound = Object.fromEntries(table.questions.map((q) => [q.id, q.answers[0] ?? '']));
  const varied = table.questions.flatMap((q) => [...q.answers, 'unknown'].map((answer): Answers => ({ ...sound, [q.id]: answer })));
  return [{}, ...single, ...varied];
}

function checkExamples(table: FitTable, days: readonly string[]): RulesJson['examples']['check'] {
  return days.flatMap((day) =>
    exampleAnswers(table).map((answers) => ({
      answers,
      day,
      results: evaluate(table, answers, day).map(({ incentive, wanted, gain, notice, national }) => ({
        incentive,
        wanted,
        gain,
        notice: notice.outcome,
        national: national?.outcome,
      })),
    })),
  );
}

const YEARS = [
  [{ invested: 1_000_000, withdrawn: 0, paid: 4_000_000 }],
  [
    { invested: 1_000_000, withdrawn: 0, paid: 4_000_000 },
    { invested: 0, withdrawn: 100_000, paid: 3_333_333.33 },
  ],
  [{ invested: 3_000_000, withdrawn: 0, paid: 200_000 }],
];
const SIZES: readonly Size[] = ['ordinary', 'small', 'exempt'];
const INCOMES = [0, 1_000_000, 3_000_000, 10_000_000.01];

function amountExamples(plan: Plan, days: readonly string[]): Pick<RulesJson['examples'], 'credit' | 'rate'> {
  const credit = plan.figures.find((f) => f.kind === 'credit');
  const rate = plan.figures.find((f) => f.kind === 'rate');
  return {
    credit: !credit
      ? []
      : days.flatMap((day) =>
          SIZES.flatMap((size) =>
            YEARS.map((years) => {
              const list = years.map((y) => ({
                invested: fromYuan(y.invested),
                withdrawn: fromYuan(y.withdrawn),
                paid: fromYuan(y.paid),
                offset: 0n,
                refunded: 0n,
              }));
              const { most, steps } = creditAnswer(creditRules(credit), size, list, day);
              return {
                day,
                size,
                years,
                most: most === undefined ? undefined : yuan(most),
                used: steps.map((s) => yuan(s.used)),
                left: steps.map((s) => yuan(s.balance)),
              };
            }),
          ),
        ),
    rate: !rate
      ? []
      : days.flatMap((day) =>
          rate.ways.flatMap((way) =>
            INCOMES.map((income) => {
              const { word, saved } = rateAnswer(rateRules(rate), way.id, fromYuan(income), day);
              return { day, way: way.id, income, word, saved: saved === undefined ? undefined : yuan(saved) };
            }),
          ),
        ),
  };
}

/** Days on which the examples are worked: that of the build, and the first after each rule that ends. */
function exampleDays(plan: Plan): string[] {
  const after = (until: string): string => new Date(Date.parse(`${until}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
  const ends = plan.parameters.flatMap((p) => p.values.flatMap((v) => (v.until === undefined ? [] : [after(v.until)])));
  return [plan.builtOn, ...[...new Set(ends)].toSorted()];
}

const conditionJson = ({ id, label, order, judged, quote, law, step }: Condition): RulesJson['conditions'][number] => ({
  id,
  label,
  order,
  judged,
  quote: quote?.text,
  law: law && basis(law),
  step: step?.id ?? id,
  does: step?.does,
  who: step && (step.authority === undefined ? step.departments.map((d) => d.name) : [step.authority]),
});

/** @param rule the incentive as the engine of the check has it */
function incentiveJson(incentive: Incentive, rule: FitTable['incentives'][number] | undefined): RulesJson['incentives'][number] {
  const { id, gives, vague, notice, national } = rule ?? { id: incentive.id, vague: false, notice: { conditions: [] } };
  return {
    id,
    title: incentive.title,
    gives,
    vague,
    notice: { ...notice, conditions: [...notice.conditions] },
    national:
      national && incentive.national
        ? { ...national, conditions: [...national.conditions], law: basis(incentive.national.law), says: incentive.national.says }
        : undefined,
  };
}

function figureJson(figure: Figure): RulesJson['figures'][number] {
  const common = { id: figure.id, incentive: figure.incentive.id, rate: figure.rate.id };
  return figure.kind === 'credit'
    ? {
        kind: 'credit',
        ...common,
        dues: figure.dues.map((d) => d.parameter.id),
        sizes: figure.sizes.map((s) => ({ id: s.id, parameter: s.parameter?.id })),
      }
    : {
        kind: 'rate',
        ...common,
        ways: figure.ways.map((w) => ({ id: w.id, parameter: w.parameter.id, most: w.most?.id, already: w.already })),
      };
}

/** All rules as one plain object: what `/data/rules.json` holds (`rules-schema.ts` says what each field means). Pure. */
function rulesJson(plan: Plan): RulesJson {
  const table = fitTableOf(plan);
  const days = exampleDays(plan);
  const says = plan.questions.flatMap((q) => q.clashes.map((c) => c.says));
  return {
    $schema: 'rules.schema.json',
    document: plan.meta.planTitle + (plan.meta.documentNumber === undefined ? '' : `（${plan.meta.documentNumber}）`),
    builtOn: plan.builtOn,
    method: METHOD,
    states: [...STATES],
    questions: plan.questions.map(({ id, order, question, answers }) => ({ id, order, ask: question, answers })),
    conditions: plan.conditions.map(conditionJson),
    rules: table.rules.map(({ question, condition, states }) => ({ question, condition, states: { ...states } })),
    unwanted: table.unwanted.map((u) => ({ question: u.question, answers: [...u.answers], incentives: [...u.incentives] })),
    gains: table.gains.map((g) => ({
      ...g,
      says: plan.questions.find((q) => q.id === g.question)?.gains.find((x) => x.answer === g.answer)?.says ?? '',
    })),
    clashes: table.clashes.map((c, i) => ({
      question: c.question,
      answers: [...c.answers],
      with: { question: c.with.question, answers: [...c.with.answers] },
      says: says[i] ?? '',
    })),
    incentives: plan.incentives.map((incentive, i) => incentiveJson(incentive, table.incentives[i])),
    parameters: plan.parameters.map(({ id, title, unit, values }) => ({
      id,
      title,
      unit,
      values: values.map(({ value, from, asOf, until, checked, law }) => ({ value, from, asOf, until, checked, law: basis(law) })),
    })),
    figures: plan.figures.map(figureJson),
    reforms: plan.reforms.map(({ id, title, published, says: words, affects, checked }) => ({
      id,
      title,
      published,
      says: words,
      affects: affects.map((i) => i.id),
      checked,
    })),
    references: plan.references.map(({ id, title, number, issuer, facts }) => ({ id, title, number, issuer, facts })),
    examples: { check: checkExamples(table, days), ...amountExamples(plan, days) },
  };
}

/** `rulesJson` as the text of the file. */
export const rulesJsonText = (plan: Plan): string => `${JSON.stringify(rulesJson(plan))}\n`;
