import { spawnSync } from 'node:child_process';
import { installPackages, onPath, runnable } from './setup/apt.ts';

const help = `node scripts/browser.ts
Finds the browser for the tests (CHROMIUM_PATH, then chromium or Chrome on the PATH) and prints its path. Where none is found on
a Debian-like system and the user may install packages, installs Debian's chromium and a Chinese font.`;

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const MAC = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

/** Path of a Chromium-like browser, or undefined when the machine has none. */
export function findBrowser(): string | undefined {
  const named = process.env['CHROMIUM_PATH'];
  if (named) return runnable(named) ? named : undefined;
  return NAMES.map(onPath).find((path) => path !== undefined) ?? [MAC].find(runnable);
}

/** Packages that are missing for pictures and tests: the browser, and a font without which Chinese text has no shape. */
function missing(): string[] {
  const fonts = spawnSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' });
  return [...(findBrowser() ? [] : ['chromium']), ...(fonts.status === 0 && fonts.stdout.trim() !== '' ? [] : ['fonts-noto-cjk'])];
}

/**
 * Path of a browser, after installing one where that is allowed.
 * @throws Error with a message that says what to install, when there is none and none can be installed
 */
export function ensureBrowser(): string {
  const wanted = missing();
  installPackages('browser', wanted);
  const browser = findBrowser();
  if (browser) return browser;
  throw new Error(
    process.env['CHROMIUM_PATH']
      ? `CHROMIUM_PATH names ${process.env['CHROMIUM_PATH']}, which cannot be run`
      : 'no browser found. Install Chromium (Debian: sudo apt-get install chromium fonts-noto-cjk) or set CHROMIUM_PATH to a Chrome or Chromium.',
  );
}

if (import.meta.main) {
  if (process.argv.includes('--help')) console.log(help);
  else
    try {
      console.log(ensureBrowser());
    } catch (error) {
      console.error(`browser: ${(error as Error).message}`);
      process.exitCode = 1;
    }
}
