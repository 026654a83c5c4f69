import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** Asks as plainly as possible: no redirect is followed, nothing is unpacked, the path is sent as it is. */
export const ask = (
  origin: string,
  path: string,
  { method = 'GET', headers = {} }: { method?: string; headers?: Record<string, string> | undefined } = {},
): Promise<Answer> =>
  new Promise((done, fail) => {
    const { hostname, port } = new URL(origin);
    httpRequest({ hostname, port, path, method, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => done({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }));
    })
      .once('error', fail)
      .end();
  });
