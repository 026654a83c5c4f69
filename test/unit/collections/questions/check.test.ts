import { describe, expect, test } from 'vitest';
import { checkFigures } from '../../../../src/collections/figures/check.ts';
import { checkConditions } from '../../../../src/collections/incentives/check.ts';
import { checkParameters } from '../../../../src/collections/parameters/check.ts';
import { checkQuestions } from '../../../../src/collections/questions/check.ts';
import type { Diagnostic } from '../../../../src/collections/diagnostic.ts';
import { readContent } from '../../../../src/collections/read.ts';
import type { PartialRecords } from '../../../../src/collections/records.ts';
import { checkReferences } from '../../../../src/collections/rules/references.ts';
import { validate } from '../../../../src/collections/validate.ts';
import { settings } from '../../../../src/site/running.ts';

const raw = await readContent(settings.content);
const present = new Set(raw.records.map((r) => `${r.collection}/${r.id}`));

/** Codes and fields of the faults that a change to the real content makes. */
function diagnosticsAfter(change: (records: PartialRecords) => void): string[] {
  const { records } = validate(raw);
  change(records);
  const context = { records, source: undefined, present, broken: new Set<string>(), unsure: new Set<string>() };
  return [checkQuestions, checkConditions, checkFigures, checkParameters, checkReferences]
    .flatMap((check): Diagnostic[] => check(context))
    .map((f) => `${f.code} ${f.file} ${f.field}`);
}
const question = (records: PartialRecords, id: string) => {
  const found = records.questions.find((q) => q.id === id);
  if (!found) throw new Error(`no question ${id}`);
  return found.data;
};
/** The ids below are what an editor might type, of which the schema only knows the form. */
const typed = <T extends string>(text: string): T => text as T;
const rule = { met: [], authority: [], notYet: [], not: [] };

test('the content as it is has none of these diagnostics', () => {
  expect(diagnosticsAfter(() => undefined)).toEqual([]);
});

describe('a question that leads nowhere is a fault', () => {
  test('a rule about a condition that is not there', () => {
    const diagnostics = diagnosticsAfter((r) =>
      question(r, 'standing').rules.push({ ...rule, condition: typed('no-such'), met: ['clean'] }),
    );
    expect(diagnostics).toEqual(['unknown-reference questions/standing.yaml rules.3.condition']);
  });

  test('an answer that no rule uses', () => {
    const diagnostics = diagnosticsAfter((r) => question(r, 'standing').answers.push({ id: 'perhaps', label: '也许' }));
    expect(diagnostics).toEqual(['idle-answer questions/standing.yaml answers.5.id']);
  });

  test('an answer that is not there, or stands for two things', () => {
    const diagnostics = diagnosticsAfter((r) => question(r, 'standing').rules[0]?.met.push('never', 'accident'));
    expect(diagnostics).toEqual([
      'unknown-answer questions/standing.yaml rules.0.met.3',
      'two-verdicts questions/standing.yaml rules.0.authority.0',
    ]);
  });

  test('an answer written twice, or called like “don’t know”', () => {
    const diagnostics = diagnosticsAfter((r) =>
      question(r, 'standing').answers.push({ id: 'clean', label: '无' }, { id: 'unknown', label: '不清楚' }),
    );
    expect(diagnostics).toEqual(['repeated-id questions/standing.yaml answers.5.id', 'repeated-id questions/standing.yaml answers.6.id']);
  });

  test('an eleventh question', () => {
    const diagnostics = diagnosticsAfter((r) => {
      const [first] = r.questions;
      if (first) r.questions.push({ ...first, id: 'more', file: 'questions/more.yaml', data: { ...first.data, order: 11 } });
    });
    expect(diagnostics).toContain('too-many-questions questions/more.yaml order');
  });

  test('without a rule it does not pass its schema', () => {
    const record = {
      ...raw,
      records: raw.records
        .filter((r) => r.file === 'questions/standing.yaml')
        .map((r) => ({ ...r, data: { ...(r.data as object), rules: [] } })),
    };
    expect(validate(record).diagnostics.map((f) => f.field)).toContain('rules');
  });
});

describe('a condition that nobody asks for is a fault', () => {
  test('unless a department judges it', () => {
    const diagnostics = diagnosticsAfter((r) => {
      const condition = r.conditions.find((c) => c.id === 'bond-conditions');
      if (condition) condition.data.judged = false;
    });
    expect(diagnostics).toEqual(['unasked-condition incentives/bond-financing.yaml conditions.0']);
  });

  test('and so is one that has no words of the notice, or no law, where it is to have them', () => {
    const diagnostics = diagnosticsAfter((r) => {
      for (const { id, data } of r.conditions) {
        if (id === 'non-profit-project') data.cited = undefined;
        if (id === 'listed') data.law = undefined;
      }
    });
    expect(diagnostics).toEqual([
      'condition-without-source incentives/allocated-land.yaml conditions.0',
      'condition-without-source incentives/surcharge-credit.yaml national.conditions.0',
    ]);
  });
});

describe('what rests on law', () => {
  test('names a fact that was checked', () => {
    const diagnostics = diagnosticsAfter((r) => {
      for (const { id, data } of r.parameters)
        if (id === 'western-rate') for (const value of data.values) value.law = typed('western-regions/rates');
      for (const { id, data } of r.conditions) if (id === 'listed') data.law = typed('caishui-2019-64/credit');
    });
    expect(diagnostics).toEqual([
      'unknown-reference conditions/listed.yaml law',
      'unknown-reference parameters/western-rate.yaml values.0.law',
    ]);
  });

  test('has one value a day', () => {
    const diagnostics = diagnosticsAfter((r) => {
      for (const { id, data } of r.parameters) {
        const [first] = data.values;
        if (id === 'surcharge-halving' && first) data.values.push({ ...first, from: '2027-06-01', until: undefined, value: 25 });
      }
    });
    expect(diagnostics).toEqual(['overlapping-values parameters/surcharge-halving.yaml values.1.from']);
  });
});

test('a rate that its quotation does not name is a fault', () => {
  const diagnostics = diagnosticsAfter((r) => {
    for (const { id, data } of r.parameters) if (id === 'credit-share') for (const value of data.values) value.value = 40;
  });
  expect(diagnostics).toEqual(['rate-not-quoted figures/surcharge-credit.yaml cited.quote']);
});
