import type { Plan } from '../../src/plan/types.ts';
import type { Settings } from '../../src/site/settings.ts';
import { EXIT } from '../lib/fault-words.ts';

/** What every step of a build gets. */
interface Build extends Settings {
  /** Folder in which the site grows until it is complete; the step `swap` moves it to `out`. */
  stage: string;
  /** Folder of this build alone beside `out`, on the same disk; made by the step that needs it, gone when the build has ended. */
  beside: string;
  /** The plan, once the content has been checked. */
  plan?: Plan;
}

/** One step of a build. It ends by returning, or by throwing `BuildError` when the site cannot be made. */
export interface Step {
  /** What the step does, for the progress line. */
  name: string;
  /** Builds of the project that run at the same time take turns at this step: it uses what they share. */
  takesTurns?: true;
  run: (build: Build) => Promise<void>;
}

/** A build that cannot go on, with a message for the editor. No stack trace: it is not a defect of the program. */
export class BuildError extends Error {
  exitCode: number;

  constructor(message: string, exitCode: number = EXIT.faults) {
    super(message);
    this.exitCode = exitCode;
  }
}
