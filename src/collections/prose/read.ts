import { formatDiagnostics, type Diagnostic } from '../diagnostic.ts';
import { PROSE, type ProseFolder } from './components.ts';
import type { Place, ProseNode } from './nodes.ts';
import { parseProse } from './parse.ts';

/** A text with components as it lies in its file. */
export interface ProseSource {
  file: string;
  body: string;
  /** Line of the file, from 1, on which the body begins; without it, diagnostics carry no place. */
  bodyLine?: number | undefined;
}

/** The place in the file of a place in its body. */
export const placeIn = ({ bodyLine }: ProseSource, { line, column }: Place): Pick<Diagnostic, 'line' | 'column'> =>
  bodyLine === undefined ? {} : { line: bodyLine + line - 1, column };

/** Reads the body of a guide or a deck: what pages draw, and a fault for everything that it may not hold. */
export function readProse(source: ProseSource, folder: ProseFolder): { nodes: ProseNode[]; diagnostics: Diagnostic[] } {
  const { nodes, refused } = parseProse(source.body, PROSE[folder]);
  const diagnostics = refused.map(({ at, code, field, found, expected, fix }): Diagnostic => ({
    code,
    file: source.file,
    field,
    ...placeIn(source, at),
    found,
    expected,
    fix,
  }));
  return { nodes, diagnostics };
}

/**
 * What a guide or a deck says, ready to be drawn.
 * @throws an error for the editor when it holds anything but Markdown and the components of its kind: checks come before, but no page relies on them
 */
export function proseOf(source: ProseSource, folder: ProseFolder): ProseNode[] {
  const { nodes, diagnostics } = readProse(source, folder);
  if (diagnostics.length > 0) throw new Error(formatDiagnostics(diagnostics));
  return nodes;
}
