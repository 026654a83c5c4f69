import { faultInWords } from '../lib/fault-words.ts';
import { BuildError } from './step.ts';

/** An error in words for the person who runs the command, and how the command ends; undefined when it is a defect of the program. */
export function inWords(error: unknown): { message: string; exitCode: number } | undefined {
  if (error instanceof BuildError) return error;
  const words = faultInWords(error);
  return words && { ...words, message: `${words.message}\nThe earlier site is as it was.` };
}

/** Runs a command that builds. What cannot be helped is told in words, and the command ends with a number that says which kind it is. */
export async function telling(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const words = inWords(error);
    if (!words) throw error;
    console.error(words.message);
    // At once: Astro may have left something to write later, into a folder that is no more.
    process.exit(words.exitCode);
  }
}
