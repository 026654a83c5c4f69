import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { telling } from './build/tell.ts';
import { readCommand } from './lib/arguments.ts';
import { differences, SIGNATURE, SUMS } from './lib/sums.ts';

const help = `npm run verify -- DIR [options]
Says whether the site in a folder is whole and as it was built: every file against ${SUMS}, compressed files by what they unpack to, and the signature of that list where
there is one. Ends with 1 when something differs.
  DIR               the built site (default dist)
  --signers FILE    who may sign, as ssh-keygen has it: a line "name namespaces="plan-explorer" ssh-ed25519 AAAA…" each
  --identity NAME   whose signature is wanted: a name of that file
  --signature FILE  the signature (default DIR/${SIGNATURE}); with --signers one must be there
To sign a site:  ssh-keygen -Y sign -f KEY -n plan-explorer DIR/${SUMS}`;

const { values, words } = readCommand(
  help,
  { signers: { type: 'string' }, identity: { type: 'string' }, signature: { type: 'string' } },
  1,
);
const { signers, identity, signature } = values;
const dir = resolve(words[0] ?? 'dist');
const refuse = (message: string, code = 2): never => {
  console.error(`verify: ${message}${code === 2 ? `\n\n${help}` : ''}`);
  process.exit(code);
};
if (!existsSync(join(dir, SUMS)))
  refuse(`${join(dir, SUMS)} is not there: no site of ours, or one from before builds wrote it; run npm run build`);
if ((signers === undefined) !== (identity === undefined)) refuse('--signers and --identity go together');

/** Whether the signature is one of who may sign; ends the command where it is not. */
function checkSignature(file: string): void {
  if (!existsSync(file)) {
    if (signers !== undefined) refuse(`there is no signature in ${file}`, 1);
    console.log('verify: no signature');
    return;
  }
  if (signers === undefined || identity === undefined) {
    console.log(`verify: there is a signature, and it was not checked; say who may sign (--signers, --identity)`);
    return;
  }
  const asked = ['-Y', 'verify', '-f', String(signers), '-I', String(identity), '-n', 'plan-explorer', '-s', file];
  const { status, error, stderr } = spawnSync('ssh-keygen', asked, { input: readFileSync(join(dir, SUMS)), encoding: 'utf8' });
  if (error) refuse('ssh-keygen was not found; install OpenSSH 8.2 or later', 2);
  if (status !== 0) refuse(`the signature is not one of ${String(identity)}: ${stderr.trim()}`, 1);
  console.log(`verify: signed by ${String(identity)}`);
}

await telling(async () => {
  const wrong = await differences(dir);
  if (wrong.length > 0) refuse(`${wrong.length} of the files in ${dir} are not as they were built\n${wrong.slice(0, 20).join('\n')}`, 1);
  console.log(`verify: every file is as it was built`);
  checkSignature(resolve(String(signature ?? join(dir, SIGNATURE))));
});
