/** What the order of steps asks of one. */
export interface Ordered {
  name: string;
  needs?: readonly string[];
  after?: readonly string[];
  alone?: true;
}

/**
 * Runs steps side by side: each in the order of the list as soon as the steps that it waits for have ended, so many at once; one that wants to be alone when
 * nothing else runs. Steps that are not in the list are not waited for.
 * @param run runs a step and says whether it succeeded; `lacking` names steps that it needs and that failed
 */
export async function sideBySide<Step extends Ordered>(
  steps: readonly Step[],
  atOnce: number,
  run: (step: Step, lacking: readonly string[]) => Promise<boolean>,
): Promise<void> {
  const open = new Set(steps.map((step) => step.name));
  const broken = new Set<string>();
  const waiting = [...steps];
  const running = new Map<Step, Promise<void>>();

  const start = async (step: Step): Promise<void> => {
    const lacking = (step.needs ?? []).filter((name) => broken.has(name));
    if (!(await run(step, lacking))) broken.add(step.name);
    open.delete(step.name);
    running.delete(step);
  };
  const mayStart = (step: Step): boolean =>
    [...(step.needs ?? []), ...(step.after ?? [])].every((name) => !open.has(name)) && (!step.alone || running.size === 0);

  while (waiting.length > 0 || running.size > 0) {
    const full = running.size >= atOnce || [...running.keys()].some((step) => step.alone);
    const next = full ? -1 : waiting.findIndex(mayStart);
    const [step] = next < 0 ? [] : waiting.splice(next, 1);
    if (step) running.set(step, start(step));
    else if (running.size > 0) await Promise.race(running.values());
    else throw new Error(`steps wait for each other: ${waiting.map(({ name }) => name).join(', ')}`);
  }
}
