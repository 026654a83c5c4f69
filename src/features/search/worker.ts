import type { Asked, Told } from './messages.ts';
import { parseIndex } from './engine/load.ts';
import { prepare, type Engine } from './engine/query.ts';
import { reply } from './reply.ts';

/** The engine off the page's own thread: no key waits for it. Gets the index as text once, then queries; answers in order. */
let engine: Engine | undefined;

addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  const tell = (told: Told): void => postMessage(told);
  try {
    if (data.index !== undefined) engine = prepare(parseIndex(data.index));
    if (!engine) throw new Error('asked before the index came');
    tell({ id: data.id, ...reply(engine, data) });
  } catch (error) {
    tell({ id: data.id, failed: String(error), near: [] });
  }
});
