import { ODD_KINDS, oddCharacters } from '../../notice/characters.ts';
import { FOLDERS, SINGLES } from '../index.ts';
import type { Entry } from '../records.ts';
import { TEXT_FOLDERS } from '../text-folders.ts';
import { diagnosticAt, lineInBody, type Check } from './context.ts';
import { textsOf } from './texts.ts';

const BODY: PropertyKey[] = ['正文'];

/**
 * No text holds a character that nobody sees or that turns the order of what is read: control and invisible characters, marks of direction, private use,
 * replacement. The received text has its own rule (`plan/source.ts`); what stands in it may stand in the records.
 */
export const checkCharacters: Check = ({ records, source = '' }) =>
  [...SINGLES, ...FOLDERS].flatMap(({ name }) =>
    [records[name] ?? []].flat().flatMap((entry: Entry<unknown>) =>
      [...textsOf(entry.data), [BODY, entry.body] as [PropertyKey[], string]].flatMap(([path, text]) => {
        // The body of a record of the text is the notice to the letter but for what a comparison looks past.
        const verbatim = path === BODY && TEXT_FOLDERS.some((folder) => folder === name);
        const [odd] = oddCharacters(text).filter(
          ({ kind, character }) => kind !== 'radical' && !source.includes(character) && (!verbatim || /[\u200B\uFEFF]/.test(character)),
        );
        if (!odd) return [];
        const parts = {
          found: `第 ${odd.column} 字是 ${odd.codePoint}，${ODD_KINDS[odd.kind]}`,
          expected: '看得见、读得出的字',
          fix: '删去它，重新输入这里的字（多半是从网页或 PDF 复制时带来的）。',
        };
        const line = path === BODY ? lineInBody(entry, text.split(/\r?\n/)[odd.line - 1] ?? '') : undefined;
        return [{ ...diagnosticAt(entry, 'odd-character', path, parts), ...(line === undefined ? {} : { line }) }];
      }),
    ),
  );
