import { createHash } from 'node:crypto';
import { ODD_KINDS, oddCharacters } from '../../notice/characters.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { diagnosticAt, type Check } from '../rules/context.ts';

/** SHA-256 of a text as it is stored, in hexadecimal. */
export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** The received text is what was received: its hash agrees, and no character stands in it that nobody has looked at. */
export const checkSource: Check = ({ records, source }) => {
  const { plan } = records;
  if (!plan || source === undefined) return [];
  const { file, sha256: hash, odd } = plan.data.source;
  const known = new Set(odd.map((o) => `${o.line}:${o.column}:${o.codePoint}`));
  const diagnostics: Diagnostic[] = oddCharacters(source)
    .filter((o) => !known.has(`${o.line}:${o.column}:${o.codePoint}`))
    .map((o) => ({
      code: 'odd-character',
      file,
      line: o.line,
      found: `第 ${o.column} 字是 ${o.codePoint}，${ODD_KINDS[o.kind]}${o.stands === undefined ? '' : `，像“${o.stands}”`}`,
      expected: '读得出的字',
      fix: '对照原件看这里是什么字；核对过的，在 plan.yaml 的 source.odd 里写明行、字和编码。',
    }));
  if (hash !== undefined && hash !== sha256(source))
    diagnostics.push(
      diagnosticAt(plan, 'source-changed', ['source', 'sha256'], {
        found: sha256(source),
        expected: hash,
        fix: '收到的正式文本被改过。把收到的原件放回去；收到的是更正后的文件时，用 npm run import -- 文件 --update 更新。',
      }),
    );
  return diagnostics;
};
