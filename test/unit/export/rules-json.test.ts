import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect, test } from 'vitest';
import { rulesJsonText } from '../../../src/export/rules-json.ts';
import { rulesJsonSchemaText, type RulesJson } from '../../../src/export/rules-schema.ts';
import { realPlan } from '../fit/content.ts';

/*
 * Whoever has only the published file computes the same. This is written from the file's own `method`, apart from the site's code: numbers instead of whole
 * 分, loops instead of tables. It may import nothing of `src/fit` or `src/figures`.
 */
const data = JSON.parse(rulesJsonText(realPlan)) as RulesJson;
type Answers = Record<string, string>;
interface Time {
  from?: string | undefined;
  asOf?: string | undefined;
  until?: string | undefined;
}

const late = (rule: Time, day: string): 'early' | 'expired' | undefined => {
  const first = rule.from ?? rule.asOf;
  if (first && day < (first.length === 4 ? `${first}-01-01` : first)) return 'early';
  return rule.until && day > rule.until ? 'expired' : undefined;
};
const at = (id: string | undefined, day: string): number | undefined =>
  data.parameters.find((p) => p.id === id)?.values.find((v) => !late(v, day))?.value;
const bad = (state: string): number => data.states.indexOf(state);
const worst = (states: string[]): string => states.reduce((a, b) => (bad(b) > bad(a) ? b : a), 'met');
const best = (states: string[]): string => states.reduce((a, b) => (bad(b) < bad(a) ? b : a), 'not');
const said = (answers: Answers, question: string): string | undefined => (answers[question] === 'unknown' ? undefined : answers[question]);

function layer(conditions: string[], answers: Answers): string {
  const states: string[] = [];
  const rules = data.rules.filter((r) => conditions.includes(r.condition));
  for (const id of conditions)
    if (!rules.some((r) => r.condition === id)) states.push(data.conditions.find((c) => c.id === id)?.judged ? 'judged' : 'open');
  for (const question of data.questions) {
    const mine = rules.filter((r) => r.question === question.id);
    if (mine.length === 0) continue;
    const by = (answer: string): string =>
      worst(
        mine.map((rule) => {
          const state = rule.states[answer] ?? 'open';
          return state === 'met' && data.conditions.find((c) => c.id === rule.condition)?.judged ? 'judged' : state;
        }),
      );
    const answer = said(answers, question.id);
    states.push(answer === undefined ? worst(['open', best(question.answers.map((a) => by(a.id)))]) : by(answer));
  }
  return worst(states);
}
const word = (state: string): string => (state === 'met' ? 'fits' : state);

function judge(incentive: RulesJson['incentives'][number], answers: Answers, day: string) {
  const { notice, national, gives, vague } = incentive;
  let first = layer(notice.conditions, answers);
  if (vague) first = worst([first, 'judged']);
  let out = word(first);
  if (gives) {
    const given = layer([gives], answers);
    if (given === 'met') out = 'have';
    else if (given === 'open') out = word(worst([first, 'open']));
  }
  const hits = data.gains.filter((g) => g.incentive === incentive.id && said(answers, g.question) === g.answer);
  const gain = hits.length === 0 ? undefined : (hits.find((g) => !late(g, day))?.gain ?? 'expired');
  const unwanted = data.unwanted.some((u) => u.incentives.includes(incentive.id) && u.answers.includes(said(answers, u.question) ?? ''));
  return {
    incentive: incentive.id,
    wanted: unwanted ? 'no' : gain && gain !== 'saves' && gain !== 'expired' ? 'no-gain' : 'yes',
    ...(gain ? { gain } : {}),
    notice: late(notice, day) ?? out,
    ...(national ? { national: late(national, day) ?? word(layer(national.conditions, answers)) } : {}),
  };
}

test('the file is as its schema says, and says nothing of how editors saw the law', () => {
  const ajv = new Ajv2020({ strict: false });
  addFormats(ajv);
  const valid = ajv.compile(JSON.parse(rulesJsonSchemaText()) as object);
  valid(data);
  expect(valid.errors).toBeNull();
  expect(JSON.stringify(data)).not.toMatch(/"seen"|副本|办税软件|通讯社/);
});

test('every published verdict follows from the published rules alone', () => {
  expect(data.examples.check.length).toBeGreaterThan(200);
  const asked = data.incentives.filter((i) => i.notice.conditions.some((c) => data.rules.some((r) => r.condition === c)));
  for (const { answers, day, results } of data.examples.check)
    expect(
      asked.map((i) => judge(i, answers, day)),
      `${day} ${JSON.stringify(answers)}`,
    ).toEqual(results);
});

const cent = (value: number): number => (Math.sign(value) * Math.round(Math.abs(value) * 100 + 1e-6)) / 100;

test('every published credit follows from the published parameters alone', () => {
  const figure = data.figures.find((f) => f.kind === 'credit');
  if (figure?.kind !== 'credit') throw new Error('no credit');
  expect(data.examples.credit.length).toBeGreaterThan(20);
  for (const example of data.examples.credit) {
    const used: number[] = [];
    const left: number[] = [];
    let brought = 0;
    const relief = figure.sizes.find((s) => s.id === example.size)?.parameter;
    for (const [i, year] of example.years.entries()) {
      const day = i === 0 ? example.day : `${Number(example.day.slice(0, 4)) + i}-12-31`;
      const rate = at(figure.rate, day);
      const part = example.size === 'ordinary' ? 100 : at(relief, day);
      if (rate === undefined || part === undefined) break;
      let due = 0;
      for (const id of figure.dues) {
        const full = cent((year.paid * (at(id, day) ?? NaN)) / 100);
        due += example.size === 'exempt' ? 0 : cent((full * part) / 100);
      }
      const available = cent(brought + ((year.invested - year.withdrawn) * rate) / 100);
      used.push(cent(Math.min(available, due)));
      brought = cent(available - Math.min(available, due));
      left.push(brought);
    }
    expect({ used, left }, JSON.stringify(example)).toEqual({ used: example.used, left: example.left });
  }
});

test('every published comparison of rates follows from the published parameters alone', () => {
  const figure = data.figures.find((f) => f.kind === 'rate');
  if (figure?.kind !== 'rate') throw new Error('no rate');
  for (const { day, way, income, word: says, saved } of data.examples.rate) {
    const now = figure.ways.find((w) => w.id === way);
    const [rate, current] = [at(figure.rate, day), at(now?.parameter, day)];
    const most = now?.most === undefined ? undefined : at(now.most, day);
    if (rate === undefined || current === undefined) expect(says).toBe('expired');
    else if (most !== undefined && income > most) expect(says).toBe('too-large');
    else {
      expect(saved).toBe(cent(cent((income * current) / 100) - cent((income * rate) / 100)));
      if (!now?.already) expect(says).toBe(saved === 0 ? 'same' : (saved ?? 0) > 0 ? 'saves' : 'more');
    }
  }
});
