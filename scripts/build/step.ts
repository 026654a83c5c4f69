import type { Settings } from '../settings.ts';

/** What every step of a build gets. */
export interface Build extends Settings {
  /** Folder in which the site grows until it is complete; the last step moves it to `out`. */
  stage: string;
}

/** One step of a build. It ends by returning, or by throwing `BuildError` when the site cannot be made. */
export interface Step {
  /** What the step does, for the progress line. */
  name: string;
  run: (build: Build) => Promise<void>;
}

/** A build that cannot go on, with a message for the editor. No stack trace: it is not a defect of the program. */
export class BuildError extends Error {}
