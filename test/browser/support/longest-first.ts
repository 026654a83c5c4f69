import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take longest: started last, one of them would go on alone while the other processors have nothing to do. */
const LONG = ['every-page', 'offline', 'matrix', 'search', 'keyboard'];
const rank = ({ moduleId }: TestSpecification): number => {
  const place = LONG.findIndex((name) => moduleId.includes(`/browser/${name}`));
  return place < 0 ? LONG.length : place;
};

/** Starts the files that take longest first, whether or not an earlier run has left its times. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b));
  }
}
