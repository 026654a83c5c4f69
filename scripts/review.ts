import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { readArguments, buildOptions, applyOptions, portOf } from './lib/arguments.ts';
import { root } from './lib/root.ts';
import { reviewServer } from './review/server.ts';

const help = `npm run review -- --content DIR
Opens a page on this machine with the received text on one side and the open points of DIR/review.yaml on the other: accept, change or refuse each. What you
decide is written to the content folder at once, after the same check as npm run check; the last step can be taken back. Nothing is published.
  --content DIR   the content folder (PLAN_CONTENT, default content)
  --port N        port (PORT, default 4330); 0 takes any free one`;

const values = readArguments(help, { content: buildOptions.content, port: { type: 'string' } });
const { content } = applyOptions({ ...(values.content === undefined ? {} : { content: values.content }) });
const port = portOf(help, values.port, 4330);
const shown = relative(root, content) || content;
if (!existsSync(join(content, 'review.yaml'))) {
  console.error(
    `✗ ${shown}/review.yaml\n    实际：没有这个文件\n    应为：npm run import 写下的待核对清单\n    建议：换一个内容文件夹；手工做的方案没有要核对的。`,
  );
  process.exit(1);
}
const server = reviewServer(content);
server.on('error', (error: NodeJS.ErrnoException) => {
  console.error(error.code === 'EADDRINUSE' ? `review: 端口 ${port} 已被占用；换一个：--port 0` : `review: ${error.message}`);
  process.exit(2);
});
server.listen(port, '127.0.0.1', () => {
  const address = server.address();
  console.log(
    `\n  核对 ${shown}：http://127.0.0.1:${typeof address === 'object' && address ? address.port : port}/\n  Press Ctrl+C to stop.\n`,
  );
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => server.close(() => process.exit(0)));
