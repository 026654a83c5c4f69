import { create } from 'xmlbuilder2';
import type { XMLBuilder } from 'xmlbuilder2/lib/interfaces.js';
import type { Clause, Plan } from '../../plan/types.ts';
import { writeBody, writeInline } from './body.ts';
import { writeMeta } from './meta.ts';

export const AKOMA_NTOSO = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';

/** What stands before the first heading: up to the last title the preface (titles, covering letter), after it the preamble. */
function writeFront(act: XMLBuilder, plan: Plan, front: readonly Clause[]): void {
  const cut = front.findLastIndex((c) => c.kind === 'title') + 1;
  for (const [name, clauses] of Object.entries({ preface: front.slice(0, cut), preamble: front.slice(cut) })) {
    if (clauses.length === 0) continue;
    const node = act.ele(name);
    for (const clause of clauses) {
      if (clause.kind === 'title') node.ele('longTitle').ele('p').ele('docTitle').txt(clause.text);
      else writeInline(node.ele('p'), plan, clause);
    }
  }
}

/** A line for each block, so that people can read and compare the file; nothing is added within running text, where white space would count. */
const lines = (xml: string): string => xml.replace(/(?<=>)<(?!\/|organization |ref |date |docTitle)/g, '\n<');

/**
 * The official text as Akoma Ntoso 3.0 (OASIS LegalDocML), one `act`: preface, preamble, body with numbered elements; departments, dates and cited
 * policies are marked within the text. Joined, the text nodes after `meta` are the official text, to the letter.
 */
export function akomaNtoso(plan: Plan): string {
  const root = create({ version: '1.0', encoding: 'UTF-8' }).ele(AKOMA_NTOSO, 'akomaNtoso');
  const act = root.ele('act', { name: 'notice', contains: 'originalVersion' });
  writeMeta(act, plan);
  const firstHeading = plan.clauses.findIndex((c) => c.kind === 'heading' || c.kind === 'group');
  const cut = firstHeading < 0 ? Math.min(1, plan.clauses.length) : firstHeading;
  writeFront(act, plan, plan.clauses.slice(0, cut));
  writeBody(act, plan, plan.clauses.slice(cut));
  return `${lines(root.end({ prettyPrint: false }))}\n`;
}
