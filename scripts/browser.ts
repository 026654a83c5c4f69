import { spawnSync } from 'node:child_process';
import { installPackages, onPath, runnable } from './setup/apt.ts';

const help = `node scripts/browser.ts
Finds the browsers for the tests (CHROMIUM_PATH, then chromium or Chrome on the PATH; FIREFOX_PATH, then firefox-esr or firefox) and prints
their paths. Where one is missing on a Debian-like system and the user may install packages, installs Debian's chromium, a Chinese font and
firefox-esr.`;

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const MAC = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
const FIREFOX_NAMES = ['firefox-esr', 'firefox'];
const FIREFOX_MAC = '/Applications/Firefox.app/Contents/MacOS/firefox';

/** What to do where there is no Firefox. */
export const NO_FIREFOX = 'no Firefox found. Install it (Debian: sudo apt-get install firefox-esr) or set FIREFOX_PATH to a Firefox.';

const findProgram = (variable: string, names: readonly string[], mac: string): string | undefined => {
  const named = process.env[variable];
  if (named) return runnable(named) ? named : undefined;
  return names.map(onPath).find((path) => path !== undefined) ?? [mac].find(runnable);
};

/** Path of a Chromium-like browser, or undefined when the machine has none. */
export const findBrowser = (): string | undefined => findProgram('CHROMIUM_PATH', NAMES, MAC);

/** Path of a Firefox, or undefined when the machine has none. Only the tests of search need one. */
export const findFirefox = (): string | undefined => findProgram('FIREFOX_PATH', FIREFOX_NAMES, FIREFOX_MAC);

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
      // Apart from the others: where a system has no such package, they are there all the same.
      if (!findFirefox()) installPackages('browser', ['firefox-esr']);
      console.log(findFirefox() ?? `browser: ${NO_FIREFOX}`);
    } catch (error) {
      console.error(`browser: ${(error as Error).message}`);
      process.exitCode = 1;
    }
}
