import { checkContent } from '../src/collections/check-content.ts';
import { formatDiagnostics } from '../src/collections/diagnostic.ts';
import { planJsonText } from '../src/export/plan-json.ts';
import { applyOptions, buildHelp, readArguments } from './lib/arguments.ts';

const help = `npm run -s plan-json -- [options]
Prints plan.json, as the site offers it at /data/plan.json, without building the site.
${buildHelp
  .split('\n')
  .filter((line) => /--(content|base|date)/.test(line))
  .join('\n')}`;

const { content, base, date } = applyOptions(
  readArguments(help, { content: { type: 'string' }, base: { type: 'string' }, date: { type: 'string' } }),
);
const { plan, diagnostics } = await checkContent(content, date);
if (plan) process.stdout.write(planJsonText(plan, (path) => base + path.slice(1)));
else {
  console.error(formatDiagnostics(diagnostics));
  process.exitCode = 1;
}
