import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.ts';
import { EXIT, faultInWords } from './fault-words.ts';

/** Where the trace of a defect goes: whoever mends it needs it, who runs the command does not. */
const LOG = join(root, '.build', 'error.log');

/** Keeps the trace of a defect; a disk that can't be written must not hide what went wrong. */
function keep(trace: string): string {
  try {
    mkdirSync(join(root, '.build'), { recursive: true });
    writeFileSync(LOG, `${trace}\n`);
    return `Its trace is in ${LOG}; please send that file with your report.`;
  } catch {
    return `Its first line: ${trace.split('\n')[0] ?? ''}`;
  }
}

/** Ends a command that something stopped which nobody had foreseen at that place: words for whoever runs it, never a stack trace. */
function end(error: unknown): never {
  const words = faultInWords(error);
  // Whoever read our output (head, less) has seen enough.
  if (words?.exitCode === 0) process.exit(0);
  if (words) console.error(words.message);
  else {
    const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
    console.error(`This is a defect of the program, not of your content or machine. ${keep(trace)}`);
  }
  process.exit(words?.exitCode ?? EXIT.defect);
}

/** Takes every error that no command has caught itself. */
export function tellUncaught(): void {
  process.on('uncaughtException', end);
  process.on('unhandledRejection', end);
  process.stdout.on('error', end);
}
