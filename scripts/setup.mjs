/*
 * Set-up, then run one script with the project's own Node:  node scripts/setup.mjs [script [arguments…]]
 *
 * Runs on whatever Node the machine has (12 and later), so: plain JavaScript, no dependency, no newer syntax.
 * Installs exactly what package-lock.json says when that is missing or stale; the `node` package among it brings the Node that
 * everything else runs on, without touching the machine's own.
 */
import { spawn, spawnSync } from 'child_process';
import { existsSync, readFileSync } from 'fs';
import { constants } from 'os';
import { dirname, join } from 'path';
import { setInterval } from 'timers';
import { fileURLToPath } from 'url';
import { strangeNode } from './setup/node-sums.mjs';
import { staleBecause } from './setup/stale.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const bin = join(root, 'node_modules', '.bin');
const lock = join(root, 'package-lock.json');
const installed = join(root, 'node_modules', '.package-lock.json');
const windows = process.platform === 'win32';

const usage = `node scripts/setup.mjs [script [arguments…]]
Installs what package-lock.json says when node_modules is missing or stale (else it does nothing), then runs the script with the
project's own Node. Called by npm start, npm test, npm run dev and npm run build.`;

/** Reads the packages of a lock file, or undefined when there is none that can be read. */
function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch (error) {
    if (error.code === 'ENOENT' || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** The Node version that a program reports, as [major, minor]; undefined when it does not run. */
function versionOf(program) {
  const { status, stdout } = spawnSync(program, ['--version'], { encoding: 'utf8' });
  const match = status === 0 && /^v(\d+)\.(\d+)/.exec(stdout);
  return match ? [Number(match[1]), Number(match[2])] : undefined;
}

/** TypeScript runs without a flag from 22.18 on; the project's own Node comes first, then the one that runs this file. */
function findNode() {
  for (const program of [join(root, 'node_modules', 'node', 'bin', windows ? 'node.exe' : 'node'), process.execPath]) {
    const version = existsSync(program) && versionOf(program);
    if (version && (version[0] > 22 || (version[0] === 22 && version[1] >= 18))) return program;
  }
  return undefined;
}

function fail(message) {
  console.error(`set-up: ${message}`);
  process.exit(1);
}

function npm(...args) {
  // Warnings about the machine's own Node would mislead: the project brings its own.
  const all = args.concat('--loglevel=error', '--include=dev');
  const { status, error } = spawnSync('npm', all, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], shell: windows });
  if (error && error.code === 'ENOENT') fail('npm was not found; install Node.js with npm first.');
  return status === 0;
}

/** The first npm that reads the form of our lock file. */
const OLDEST_NPM = 8;

/** One line that npm says of itself. */
function npmSays(...args) {
  const { stdout } = spawnSync('npm', args, { cwd: root, encoding: 'utf8', shell: windows });
  return (stdout || '').trim();
}

/**
 * npm ci refuses a lock file that leaves out an optional package of some other system, as happens when it was written with a registry
 * mirror that holds only a few systems' packages. npm install takes the same versions from it; that it did is checked afterwards.
 */
function install() {
  const version = npmSays('--version');
  if (Number(version.split('.')[0]) < OLDEST_NPM)
    fail(
      `npm ${version} is too old for package-lock.json; it takes npm ${OLDEST_NPM} or later. Update it (npm install -g npm@10) or install a current LTS Node.js.`,
    );
  if (npm('ci')) return;
  console.log('set-up: npm ci refused the lock file (see above); installing the same versions with npm install …');
  if (!npm('install', '--no-save') || staleBecause(packagesOf(lock), packagesOf(installed)))
    fail('the packages could not be installed (see above). Check the network and the registry that npm uses, then run the command again.');
}

function setUp() {
  const wanted = packagesOf(lock);
  if (!wanted) fail('package-lock.json is missing or broken; restore it with: git checkout package-lock.json');
  const reason = staleBecause(wanted, packagesOf(installed));
  if (reason) {
    console.log(`set-up: ${reason}; installing them (a minute or two, once) …`);
    install();
    const strange = strangeNode(root, process.platform, process.arch);
    if (strange) fail(`${strange}. Delete node_modules, check the registry that npm uses, and run the command again.`);
    console.log('set-up: done.');
  }
  const node = findNode();
  if (!node && npmSays('config', 'get', 'ignore-scripts') === 'true')
    fail(
      'npm is set to ignore install scripts, and the project gets its own Node by one (package `node`; others allowed in package.json are esbuild and sharp). Allow them (npm config delete ignore-scripts), delete node_modules, and run the command again; or install Node 22.18 or later yourself.',
    );
  if (!node)
    fail('the project needs Node 22.18 or later and could not install its own. Install a current LTS Node.js and run the command again.');
  return node;
}

const [script, ...rest] = process.argv.slice(2);
if (script === '--help') {
  console.log(usage);
  process.exit(0);
}
const node = setUp();
if (script) {
  // Whatever the script starts finds the same Node first, too, and Astro neither reports to its makers nor asks for news.
  const path = [bin, process.env.PATH].join(windows ? ';' : ':');
  const env = Object.assign({}, process.env, { PATH: path, ASTRO_TELEMETRY_DISABLED: '1', ASTRO_DISABLE_UPDATE_CHECK: 'true' });
  const child = spawn(node, [script, ...rest], { cwd: root, stdio: 'inherit', env });
  // Who is told to stop passes it on and waits: the script clears up after itself.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  // npm runs us in a shell, which dies without a word to us when npm is told to stop.
  const { ppid } = process;
  if (process.env.npm_lifecycle_event && !windows) setInterval(() => process.ppid === ppid || child.kill('SIGTERM'), 200);
  child.on('exit', (status, signal) => process.exit(signal ? 128 + constants.signals[signal] : status));
  child.on('error', (error) => fail(`${node} could not be started: ${error.message}`));
}
