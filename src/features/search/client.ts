import { fetchIndex } from './engine/load.ts';
import type { Answer } from './engine/query.ts';
import type { Asked, Labels, Told } from './messages.ts';

/** Path of the site, with a slash at the end. */
export const BASE = `${import.meta.env.BASE_URL.replace(/\/$/, '')}/`;

interface Engine {
  ask: (asked: Omit<Asked, 'id'>) => Promise<Told>;
}

/** A worker that answers each question by its number. */
function startWorker(): Engine {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, { resolve: (told: Told) => void; reject: (error: Error) => void }>();
  let last = 0;
  worker.addEventListener('message', ({ data }: MessageEvent<Told>) => {
    const { resolve, reject } = waiting.get(data.id) ?? {};
    waiting.delete(data.id);
    if (data.failed === undefined) resolve?.(data);
    else reject?.(new Error(data.failed));
  });
  worker.addEventListener('error', (event) => {
    for (const { reject } of waiting.values()) reject(new Error(event.message || 'the worker of search failed'));
    waiting.clear();
  });
  return {
    ask: (asked) =>
      new Promise((resolve, reject) => {
        const id = ++last;
        waiting.set(id, { resolve, reject });
        worker.postMessage({ id, ...asked } satisfies Asked);
      }),
  };
}

/** The engine on the page's own thread, for browsers that start no worker. */
async function startHere(index: string): Promise<Engine> {
  const [{ parseIndex }, { prepare }, { reply }] = await Promise.all([
    import('./engine/load.ts'),
    import('./engine/query.ts'),
    import('./reply.ts'),
  ]);
  const engine = prepare(parseIndex(index));
  return { ask: (asked) => Promise.resolve({ id: 0, ...reply(engine, asked) }) };
}

let loading: Promise<Engine> | undefined;

/**
 * Fetches the index and starts the engine, once a page. Rejects if the index is missing or damaged; the next call tries again.
 * @param base path of the site, with a slash at the end
 */
export function loadEngine(base: string): Promise<Engine> {
  loading ??= (async () => {
    const fetching = fetchIndex(base);
    try {
      const engine = startWorker();
      await engine.ask({ index: await fetching });
      return engine;
    } catch {
      return await startHere(await fetching);
    }
  })().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

/** An answer with what a page needs to show it. */
export type Given = Answer & { near: string[]; labels: Labels };

/**
 * Asks the engine.
 * @throws when the index cannot be had
 */
export async function askEngine(base: string, query: string, asTyped = false): Promise<Given> {
  const engine = await loadEngine(base);
  const { answer, near, labels } = await engine.ask({ query, asTyped });
  if (!answer || !labels) throw new Error('no answer from the engine of search');
  return { ...answer, near, labels };
}
