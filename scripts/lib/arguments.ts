import { parseArgs } from 'node:util';
import { nearest } from '../../src/collections/did-you-mean.ts';
import { readSettings, type Settings } from '../../src/site/settings.ts';
import { EXIT } from './fault-words.ts';
import { tellUncaught } from './faults.ts';
import { root } from './root.ts';

type Options = Record<string, { type: 'string' | 'boolean'; short?: string }>;

type Values<T> = Partial<Record<keyof T, string | boolean>>;

/** Ends a command that was called in a way that can't be right: what is wrong, then its help. */
export function refuse(help: string, message: string): never {
  const name = /^npm (?:run )?(?:-s )?([a-z:-]+)/.exec(help)?.[1];
  console.error(`${name === undefined ? '' : `${name}: `}${message}\n\n${help}`);
  process.exit(EXIT.usage);
}

/** What Node says of an option that it does not take, in our words. */
function wrongOption(error: unknown, known: readonly string[]): string {
  const { message, code } = error as NodeJS.ErrnoException;
  const option = /'(--?[^' ,]*)/.exec(message)?.[1] ?? '';
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
    const [near] = nearest(option.replace(/^-+/, ''), known, 1, 0.5);
    return `there is no option ${option}${near === undefined ? '' : `; did you mean --${near}?`}`;
  }
  if (code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL')
    return `“${/'([^']*)'/.exec(message)?.[1] ?? ''}” is no option; options begin with --`;
  return message.includes('does not take') ? `${option} takes no value` : `${option} takes a value: ${option}=…`;
}

/**
 * Reads a command's arguments; prints its help and ends when asked to, or when they can't be right. From here on no error of the command is a stack trace.
 * @param help first lines of the help: what the command is for, then its options
 * @param most how many words that are no options it takes
 */
export function readCommand<const T extends Options>(help: string, options: T, most: number): { values: Values<T>; words: string[] } {
  tellUncaught();
  const all: Options = { ...options, help: { type: 'boolean', short: 'h' } };
  try {
    const { values, positionals } = parseArgs({ options: all, allowPositionals: most > 0 });
    if (values['help']) {
      console.log(help);
      process.exit(0);
    }
    if (positionals.length > most) refuse(help, `one too many: ${positionals.slice(most).join(' ')}`);
    return { values: values as Values<T>, words: positionals };
  } catch (error) {
    if (!(error as NodeJS.ErrnoException).code?.startsWith('ERR_PARSE_ARGS')) throw error;
    return refuse(help, wrongOption(error, Object.keys(all)));
  }
}

/** Arguments of a command that takes options alone. */
export const readArguments = <const T extends Options>(help: string, options: T): Values<T> => readCommand(help, options, 0).values;

/** A whole number that an option or a variable gives. */
export function numberOf(
  help: string,
  name: string,
  given: string | boolean | undefined,
  fallback: number,
  least: number,
  most: number,
): number {
  const number = Number(given ?? fallback);
  if (given === '' || !Number.isInteger(number) || number < least || number > most)
    refuse(help, `${name} is a whole number from ${least} to ${most}, not ${String(given)}`);
  return number;
}

/** The port that `--port` or PORT names. */
export const portOf = (help: string, given: string | boolean | undefined, fallback: number): number =>
  numberOf(help, '--port', given ?? process.env['PORT'], fallback, 0, 65535);

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
    process.exit(EXIT.usage);
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
