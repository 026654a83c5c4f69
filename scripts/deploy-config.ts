import { writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { entriesOf } from './build/mark.ts';
import { telling } from './build/tell.ts';
import { HOSTS, INTO_THE_SITE } from './deploy/hosts.ts';
import { applyOptions, buildOptions, readArguments } from './lib/arguments.ts';
import { root } from './lib/root.ts';
import { readBuilt } from './serve/built.ts';
import { makeFolder } from './lib/make-folder.ts';

const help = `npm run deploy-config -- --host NAME [options]
Writes what a host needs beside the built site: headers with the policy of the pages, caching, the page for what is not there.
  --host NAME    ${Object.keys(HOSTS).join('|')}
  --to DIR       where the files go (default .build/deploy/NAME)
  --out DIR      the built site (PLAN_OUT, default dist): its files and policy go into them
  --root DIR     for nginx and caddy: folder on the server (default /srv/plan)
  --name HOST    for nginx and caddy: host name (default any)
  --bucket NAME  for oss: the bucket`;

const values = readArguments(help, {
  ...buildOptions,
  host: { type: 'string' },
  to: { type: 'string' },
  root: { type: 'string' },
  name: { type: 'string' },
  bucket: { type: 'string' },
});
const refuse = (message: string): never => {
  console.error(`deploy-config: ${message}\n\n${help}`);
  process.exit(2);
};
const host = String(values.host ?? '');
const make = Object.hasOwn(HOSTS, host) ? HOSTS[host] : undefined;
if (!make) refuse(host === '' ? '--host says where the site will stand' : `no set-up for ${host}`);
const bucket = String(values.bucket ?? '');
if (host === 'oss' && !/^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$/.test(bucket))
  refuse('--bucket names the bucket: small letters, digits and hyphens');
const settings = applyOptions(values);

await telling(async () => {
  const { base, policy } = await readBuilt(settings);
  const site = {
    files: await entriesOf(settings.out),
    base,
    policy,
    root: String(values.root ?? '/srv/plan'),
    name: String(values.name ?? '_'),
    bucket,
  };
  const to = resolve(root, String(values.to ?? join('.build', 'deploy', host)));
  const files = (await make?.(site)) ?? {};
  await makeFolder(to);
  for (const [name, text] of Object.entries(files)) await writeFile(join(to, name), text);
  const where = relative(root, to) || to;
  console.log(`deploy-config: ${Object.keys(files).join(', ')} in ${where}`);
  if (INTO_THE_SITE.has(host)) console.log(`deploy-config: copy ${where}/. into the site that you publish, beside index.html`);
  if (INTO_THE_SITE.has(host) && host !== 'github-pages' && host !== 'gitee-pages' && base !== '/')
    console.log(`deploy-config: the rules name paths from /, but the site was built for ${base}; build it with --base /`);
});
