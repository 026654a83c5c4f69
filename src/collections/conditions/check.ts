import { diagnosticAt, type Check } from '../rules/context.ts';

/** A condition that shares the step of another names one that has a step. */
export const checkSteps: Check = ({ records }) =>
  records.conditions.flatMap((entry) => {
    const { sameStep } = entry.data;
    const withStep = records.conditions.filter((c) => c.data.step !== undefined).map((c) => c.id);
    if (sameStep === undefined || withStep.includes(sameStep)) return [];
    return [
      diagnosticAt(entry, 'unknown-step', ['sameStep'], {
        found: sameStep,
        expected: `写了 step 的一项条件：${withStep.join('、') || '（还没有）'}`,
        fix: '改正标识，或在那项条件里写上 step。',
      }),
    ];
  });
