import { checkContent } from '../../../src/collections/check-content.ts';
import { formatDiagnostics } from '../../../src/collections/diagnostic.ts';
import { fitTableOf } from '../../../src/fit/table.ts';
import { settings } from '../../../src/site/running.ts';

const { plan, diagnostics } = await checkContent(settings.content);
if (!plan) throw new Error(formatDiagnostics(diagnostics));

/** The plan that the site is built from, and its table of the fit check. */
export const realPlan = plan;
export const realTable = fitTableOf(plan);
