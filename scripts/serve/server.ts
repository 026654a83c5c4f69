import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { faultInWords } from '../lib/fault-words.ts';
import { siteHandler } from './handler.ts';

/** How a stream says that the other end has closed it. */
const GONE = /^(?:ERR_STREAM_(?:PREMATURE_CLOSE|UNABLE_TO_PIPE|DESTROYED|WRITE_AFTER_END)|ECONNRESET|EPIPE)$/;

export interface Served {
  /** Address of the site's first page. */
  url: string;
  close: () => Promise<void>;
}

/** Listens on a port, on this machine only. Rejects with EADDRINUSE when the port is taken. */
const listen = (server: Server, port: number, host: string): Promise<void> =>
  new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(port, host, () => {
      server.off('error', fail);
      done();
    });
  });

/**
 * Serves a built site.
 * @param options.port the port to try first; when it is taken, the next ones are tried. 0 takes any free port.
 */
export async function serve(options: { dir: string; base: string; port: number; host?: string }): Promise<Served> {
  const { dir, base, port, host = '127.0.0.1' } = options;
  const handler = await siteHandler(dir, base);
  const server = createServer((request, response) => {
    handler(request, response).catch((error: unknown) => {
      response.destroy();
      // A reader who goes away early, before or amid an answer, is no fault.
      if (GONE.test((error as NodeJS.ErrnoException).code ?? '')) return;
      const words = faultInWords(error)?.message ?? (error as Error).message;
      console.error(`serve: ${request.url ?? ''}: ${words}`);
    });
  });
  for (let next = port; ; next++)
    try {
      await listen(server, next, host);
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || next >= port + 50) throw error;
    }
  const shown = host === '127.0.0.1' || host === '0.0.0.0' ? 'localhost' : host;
  return {
    url: `http://${shown}:${(server.address() as AddressInfo).port}${base}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
