import { evidenceOf } from '../../src/import/evidence.ts';
import type { ShownPoint } from './folder.ts';

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** The received text as numbered lines; each line knows where it begins, so that words can be lit across lines. */
function linesOf(received: string): string {
  let start = 0;
  return received
    .split('\n')
    .map((line, i) => {
      const html = `<li id="line-${i + 1}" data-start="${start}">${escape(line)}</li>`;
      start += line.length + 1;
      return html;
    })
    .join('\n');
}

/** What the page's script gets: the points, with the place in the text that each speaks of. */
const placed = (received: string, points: readonly ShownPoint[]): unknown[] =>
  points.map((point) => ({ ...point, place: evidenceOf(received, point.words, point.line) }));

/** The page of a review. */
export function pageOf(dir: string, received: string, points: readonly ShownPoint[], canUndo: boolean, token: string): string {
  const data = JSON.stringify({ points: placed(received, points), canUndo }).replaceAll('<', '\\u003c');
  return `<!doctype html>
<html lang="zh-CN" data-token="${token}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>核对 · ${escape(dir)}</title>
<link rel="stylesheet" href="/review.css">
<body>
<header>
<h1>核对程序读出的内容</h1>
<p>${escape(dir)}</p>
<p id="progress" role="status"></p>
<div class="tools"><button type="button" id="undo">撤销上一步</button> <label><input type="checkbox" id="all"> 也列出已核对的</label></div>
</header>
<main>
<section class="received" aria-labelledby="received-title" tabindex="0"><h2 id="received-title">收到的文本</h2>
<ol id="lines">
${linesOf(received)}
</ol></section>
<section class="points" aria-labelledby="points-title"><h2 id="points-title">待核对</h2>
<noscript><p>核对页要用脚本才能写文件；不用脚本时直接改 review.yaml。</p></noscript>
<ol id="points"></ol></section>
</main>
<script type="application/json" id="data">${data}</script>
<script type="module" src="/review.js"></script>
</body>
</html>
`;
}
