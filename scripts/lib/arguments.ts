import { parseArgs } from 'node:util';
import { readSettings, type Settings } from '../../src/site/settings.ts';
import { root } from './root.ts';

type Options = Record<string, { type: 'string' | 'boolean'; short?: string }>;

/**
 * Reads a script's arguments; prints its help and ends when asked to, or when an argument is not known.
 * @param help first lines of the help: what the script is for, then its options
 */
export function readArguments<const T extends Options>(help: string, options: T): Partial<Record<keyof T, string | boolean>> {
  try {
    const all: Options = { ...options, help: { type: 'boolean', short: 'h' } };
    const { values } = parseArgs({ options: all });
    if (values['help']) {
      console.log(help);
      process.exit(0);
    }
    return values as Partial<Record<keyof T, string | boolean>>;
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${help}`);
    process.exit(2);
  }
}

/** Options that name a build's settings, and what they say in a help text. */
export const buildOptions = {
  content: { type: 'string' },
  out: { type: 'string' },
  base: { type: 'string' },
  origin: { type: 'string' },
  date: { type: 'string' },
  draft: { type: 'boolean' },
} as const;
export const buildHelp = `  --content DIR   content folder (PLAN_CONTENT, default content)
  --out DIR       where the site goes (PLAN_OUT, default dist)
  --base PATH     path under which the site will stand (PLAN_BASE, default /)
  --origin URL    address of the site, https://… (PLAN_ORIGIN, default none)
  --date DAY      day as of which the site tells what is past and in force (PLAN_DATE, default today in China)
  --draft         publish a plan with open points in review.yaml as a draft that says so (PLAN_DRAFT=1)`;

/** The settings; ends with a message, not a trace, when one of them makes no sense. */
function knownSettings(): Settings {
  try {
    return readSettings(process.env, root);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    console.error(error.message);
    process.exit(2);
  }
}

/** Puts a script's options into the environment, from which everything that takes part in the build reads them. */
export function applyOptions(values: Partial<Record<keyof typeof buildOptions, string | boolean>>): Settings {
  for (const key of ['content', 'out', 'base', 'origin', 'date'] as const)
    if (typeof values[key] === 'string') process.env[`PLAN_${key.toUpperCase()}`] = values[key];
  if (values.draft === true) process.env['PLAN_DRAFT'] = '1';
  const read = knownSettings();
  // A build that lasts past midnight keeps its day.
  process.env['PLAN_DATE'] = read.date;
  return read;
}
