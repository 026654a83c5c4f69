import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { checkContent } from '../src/collections/check-content.ts';
import { formatDiagnostics } from '../src/collections/diagnostic.ts';
import { readContent } from '../src/collections/read.ts';
import { sumsOf } from '../src/collections/seal/check.ts';
import { validate } from '../src/collections/validate.ts';
import { applyOptions, readArguments } from './lib/arguments.ts';

const help = `npm run seal -- --why "reason" [options]
Writes content/seal.yaml: the SHA-256 of the received text and of what was checked of every policy, with the day and the reason. The check tells any later change of them
before everything else, also a change made in text and records alike. Run it when a text was received or a policy was checked anew, never to silence the check.
  --why REASON    why it is sealed (anew); kept in the file
  --content DIR   content folder (PLAN_CONTENT, default content)
  --date DAY      the day that is written (PLAN_DATE, default today in China)`;

const { why, ...values } = readArguments(help, { why: { type: 'string' }, content: { type: 'string' }, date: { type: 'string' } });
const { content, date } = applyOptions(values);
if (typeof why !== 'string' || why.trim() === '' || /[<>\r\n]/.test(why)) {
  console.error(`seal: --why says in one line why; without it nothing is sealed\n\n${help}`);
  process.exit(2);
}

const { records, diagnostics } = validate(await readContent(content));
const broken = diagnostics.filter(({ file }) => file === 'plan.yaml' || file === 'seal.yaml' || file.startsWith('references/'));
const source = records.plan && (await readFile(join(content, records.plan.data.source.file), 'utf8').catch(() => undefined));
if (broken.length > 0 || source === undefined) {
  console.error(`${formatDiagnostics(broken)}\nseal: nothing was sealed; put this right first`);
  process.exit(1);
}
const before = records.seal?.data;
const sums = sumsOf(source, records.references);
const ids = [...new Set([...Object.keys(sums.references), ...Object.keys(before?.references ?? {})])].toSorted();
const what = [
  ...(sums.source === before?.source ? [] : [records.plan?.data.source.file ?? '']),
  ...ids.filter((id) => sums.references[id] !== before?.references[id]).map((id) => `references/${id}.yaml`),
];
if (what.length === 0) console.log('seal: nothing has changed since the last seal; the file is as it was');
else {
  const path = join(content, 'seal.yaml');
  const head = '# 由 npm run seal -- --why "原因" 写成，不要手改：收到的文本和核对过的内容以此为准。\n';
  await writeFile(
    `${path}.new`,
    head +
      stringify(
        { ...sums, log: [...(before?.log ?? []), { date, why: why.trim(), what }] },
        { lineWidth: 0, singleQuote: true, defaultStringType: 'QUOTE_SINGLE', defaultKeyType: 'PLAIN' },
      ),
  );
  await rename(`${path}.new`, path);
  console.log(`seal: ${what.length} sealed: ${what.join(', ')}`);
}
const after = await checkContent(content, date);
if (after.diagnostics.length > 0) {
  console.error(formatDiagnostics(after.diagnostics));
  process.exitCode = 1;
}
