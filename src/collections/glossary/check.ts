import type { Diagnostic } from '../diagnostic.ts';
import { indexOfWords } from '../../notice/text.ts';
import { TEXT_FOLDERS } from '../text-folders.ts';
import { anyBroken, diagnosticAt, type Check } from '../rules/context.ts';

/** No glossary term that the text does not use, and no spelling that belongs to two terms. */
export const checkTerms: Check = (context) => {
  const { records } = context;
  const incomplete = anyBroken(context, ...TEXT_FOLDERS);
  const text = [...records.sections, ...records.principles, ...records.goals, ...records.tasks].map((e) => e.body).join('\n');
  const owner = new Map<string, string>();
  const diagnostics: Diagnostic[] = [];
  for (const term of records.glossary) {
    for (const [path, form] of [[['term'], term.data.term] as const, ...term.data.forms.map((f, i) => [['forms', i], f] as const)]) {
      const other = owner.get(form);
      if (other !== undefined)
        diagnostics.push(
          diagnosticAt(term, 'repeated-term', path, {
            found: `${form}，${other} 里已有`,
            expected: '一个写法只属于一个词条',
            fix: '合并两条，或删去其中一个写法。',
          }),
        );
      owner.set(form, term.file);
      if (!incomplete && indexOfWords(text, form) < 0)
        diagnostics.push(
          diagnosticAt(term, 'orphan-term', path, { found: form, expected: '正式文本里用到的词', fix: '改成原文的写法，或删去。' }),
        );
    }
  }
  return diagnostics;
};

/** A plain sentence names its source. */
export const checkExplanations: Check = ({ records }) =>
  records.glossary.flatMap((term) =>
    term.data.plain === undefined || term.data.plainSource !== undefined
      ? []
      : [
          diagnosticAt(term, 'plain-without-source', ['plain'], {
            found: '没有 plainSource',
            expected: '编者的白话写明依据',
            fix: '加上 plainSource；只作字面说明时写“编者”。',
          }),
        ],
  );
