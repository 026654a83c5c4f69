import { anyBroken, diagnosticAt, type Check } from '../rules/context.ts';
import { wordExchanged } from '../rules/near-quotation.ts';
import { pairsOf } from '../rules/own-words/agreement.ts';

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

/** The task whose units settle a condition is the one that is quoted, or one of which the step speaks. */
export const checkStepTasks: Check = (context) => {
  const { records } = context;
  if (anyBroken(context, 'tasks')) return [];
  return records.conditions.flatMap((entry) => {
    const { label, cited, step } = entry.data;
    const task = records.tasks.find(({ id }) => id === String(step?.task));
    if (!step || !task || cited === undefined || cited.in === `tasks/${task.id}`) return [];
    if (pairsOf(`${label}\n${step.does}`).some((pair) => task.body.includes(pair))) return [];
    return [
      diagnosticAt(entry, 'step-of-another-task', ['step', 'task'], {
        found: String(task.data.number),
        expected: `${cited.in.replace('tasks/', '')}（条件的原话所在），或讲到“${step.does}”的任务`,
        fix: '改正任务序号。',
      }),
    ];
  });
};

/** The label of a condition that follows the words of the notice leaves no word out of them: 无事故 is more than 无重大事故. */
export const checkLabels: Check = ({ records }) =>
  records.conditions.flatMap((entry) => {
    const near = wordExchanged(entry.data.label, entry.data.cited?.quote ?? '', 5);
    return near ? [diagnosticAt(entry, 'label-differs', ['label'], { ...near, fix: '照原话改 label；换了说法的，换得更开一些。' })] : [];
  });
