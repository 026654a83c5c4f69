import { checkContent } from '../../src/collections/check-content.ts';
import { formatFaults } from '../../src/collections/diagnostic.ts';
import { BuildFault, type Step } from './step.ts';

/** Nothing is built from content with a fault: an earlier good site stays as it was. */
export const check: Step = {
  name: 'check the content',
  run: async ({ content, date }) => {
    const { faults } = await checkContent(content, date);
    if (faults.length > 0) throw new BuildFault(formatFaults(faults));
  },
};
