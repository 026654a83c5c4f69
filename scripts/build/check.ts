import { checkContent } from '../../src/collections/check-content.ts';
import { formatDiagnostics } from '../../src/collections/diagnostic.ts';
import { BuildError, type Step } from './step.ts';

/** Nothing is built from content with a fault: an earlier good site stays as it was. */
export const check: Step = {
  name: 'check the content',
  run: async ({ content, date }) => {
    const { diagnostics } = await checkContent(content, date);
    if (diagnostics.length > 0) throw new BuildError(formatDiagnostics(diagnostics));
  },
};
