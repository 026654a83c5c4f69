import { checkContent } from '../../../src/collections/check-content.ts';
import { formatDiagnostics } from '../../../src/collections/diagnostic.ts';
import type { Plan } from '../../../src/plan/types.ts';
import { settings } from '../../../src/site/running.ts';

/** The real plan and the small one of another city: whatever is exported must hold for both. */
export const FOLDERS = [settings.content, 'test/fixtures/plans/riverside'] as const;

/** The plan of a content folder; a fault in it fails the test that asked. */
export async function planOf(dir: string): Promise<Plan> {
  const { plan, diagnostics } = await checkContent(dir);
  if (!plan) throw new Error(formatDiagnostics(diagnostics));
  return plan;
}
