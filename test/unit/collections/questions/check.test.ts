import { describe, expect, test } from 'vitest';
import { checkFigures } from '../../../../src/collections/figures/check.ts';
import { checkConditions } from '../../../../src/collections/incentives/check.ts';
import { checkQuestions } from '../../../../src/collections/questions/check.ts';
import type { Diagnostic } from '../../../../src/collections/diagnostic.ts';
import { readContent } from '../../../../src/collections/read.ts';
import type { PartialRecords } from '../../../../src/collections/records.ts';
import { validate } from '../../../../src/collections/validate.ts';
import { settings } from '../../../../src/site/running.ts';

const raw = await readContent(settings.content);
const present = new Set(raw.records.map((r) => `${r.collection}/${r.id}`));

/** Codes and fields of the faults that a change to the real content makes. */
function diagnosticsAfter(change: (records: PartialRecords) => void): string[] {
  const { records } = validate(raw);
  change(records);
  const context = { records, source: undefined, present, broken: new Set<string>(), unsure: new Set<string>() };
  return [checkQuestions, checkConditions, checkFigures]
    .flatMap((check): Diagnostic[] => check(context))
    .map((f) => `${f.code} ${f.file} ${f.field}`);
}
const question = (records: PartialRecords, id: string) => {
  const found = records.questions.find((q) => q.id === id);
  if (!found) throw new Error(`no question ${id}`);
  return found.data;
};
const rule = { met: [], notYet: [], not: [] };

test('the content as it is has none of these diagnostics', () => {
  expect(diagnosticsAfter(() => undefined)).toEqual([]);
});

describe('a question that leads nowhere is a fault', () => {
  test('a rule about a condition that no incentive has', () => {
    const diagnostics = diagnosticsAfter((r) => question(r, 'accident').rules.push({ ...rule, condition: 'no-such', met: ['none'] }));
    expect(diagnostics).toEqual(['idle-rule questions/accident.yaml rules.1']);
  });

  test('a rule about a claimant whom another, never asked about, always stands in for', () => {
    const diagnostics = diagnosticsAfter((r) =>
      question(r, 'donation').rules.push({ ...rule, claimant: 'donor', met: ['given'], not: ['none'] }),
    );
    expect(diagnostics).toEqual(['idle-rule questions/donation.yaml rules.1']);
  });

  test('an answer that no rule uses', () => {
    const diagnostics = diagnosticsAfter((r) => question(r, 'accident').answers.push({ id: 'perhaps', label: '也许' }));
    expect(diagnostics).toEqual(['idle-answer questions/accident.yaml answers.2.id']);
  });

  test('an answer that is not there, or stands for two things', () => {
    const diagnostics = diagnosticsAfter((r) => question(r, 'accident').rules[0]?.met.push('never', 'had'));
    expect(diagnostics).toEqual([
      'unknown-answer questions/accident.yaml rules.0.met.1',
      'two-verdicts questions/accident.yaml rules.0.not.0',
    ]);
  });

  test('an answer written twice, or called like “don’t know”', () => {
    const diagnostics = diagnosticsAfter((r) =>
      question(r, 'accident').answers.push({ id: 'none', label: '无' }, { id: 'unknown', label: '不清楚' }),
    );
    expect(diagnostics).toEqual(['repeated-id questions/accident.yaml answers.2.id', 'repeated-id questions/accident.yaml answers.3.id']);
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
        .filter((r) => r.file === 'questions/accident.yaml')
        .map((r) => ({ ...r, data: { ...(r.data as object), rules: [] } })),
    };
    expect(validate(record).diagnostics.map((f) => f.field)).toContain('rules');
  });
});

describe('a condition that nobody asks for is a fault', () => {
  test('unless a department judges it', () => {
    const diagnostics = diagnosticsAfter((r) => {
      const condition = r.incentives.find((i) => i.id === 'bond-financing')?.data.conditions.find((c) => c.open);
      if (condition) condition.open = false;
    });
    expect(diagnostics).toEqual(['unasked-condition incentives/bond-financing.yaml conditions.5.id']);
  });

  test('the same condition is called the same everywhere', () => {
    const diagnostics = diagnosticsAfter((r) => {
      const condition = r.incentives.find((i) => i.id === 'credit')?.data.conditions[0];
      if (condition) condition.label = '被认定了';
    });
    expect(diagnostics.filter((f) => f.startsWith('condition-label'))).not.toEqual([]);
  });
});

test('a rate that its quotation does not name is a fault', () => {
  const diagnostics = diagnosticsAfter((r) => {
    for (const { data } of r.figures) data.rate.percent = 40;
  });
  expect(diagnostics).toEqual([
    'rate-not-quoted figures/high-tech-rate.yaml rate.basis.0.cited.quote',
    'rate-not-quoted figures/surcharge-credit.yaml rate.basis.0.cited.quote',
  ]);
});
