import { isNode, isScalar, isSeq, parseDocument, type Document, type Node } from 'yaml';

/** A YAML text that is changed value by value: what is not touched stays to the byte, comments, quotes and line breaks included. */
export class YamlEdits {
  readonly document: Document;
  readonly #source: string;
  readonly #edits = new Map<number, { end: number; text: string }>();

  constructor(source: string) {
    this.#source = source;
    this.document = parseDocument(source);
  }

  /** Puts another value where a node stands. A list is written in one line. @throws RangeError for a node that is not of this text */
  replace(node: Node, value: string | number | readonly string[]): void {
    const [start, end] = node.range ?? [];
    if (start === undefined || end === undefined) throw new RangeError('a node without a place in the text');
    this.#edits.set(start, {
      end,
      text: Array.isArray(value) ? `[${value.map(scalarText).join(', ')}]` : scalarText(value as string | number),
    });
    if (isScalar(node)) node.value = value;
    else if (isSeq(node) && Array.isArray(value)) node.items = value.map((v: string) => this.document.createNode(v));
  }

  /** Puts a value where a field is; a field that is not there is left so. @returns whether it was */
  set(path: readonly (string | number)[], value: string | number | readonly string[]): boolean {
    const node: unknown = this.document.getIn(path, true);
    if (!isNode(node)) return false;
    this.replace(node, value);
    return true;
  }

  toString(): string {
    let text = '';
    let from = 0;
    for (const [start, edit] of [...this.#edits].toSorted(([a], [b]) => a - b)) {
      // A block scalar takes its line break with it.
      const { end } = edit;
      text += this.#source.slice(from, start) + edit.text + (this.#source.charAt(end - 1) === '\n' ? '\n' : '');
      from = end;
    }
    return text + this.#source.slice(from);
  }
}

/** A scalar as YAML that means the same within a list and without: plain only when nothing in it could be read as anything else. */
const scalarText = (value: string | number): string =>
  typeof value === 'number' || /^[\p{Script=Han}（《“〔][\p{Script=Han}\d，。；：、（）《》“”〔〕！？—％]*$/u.test(value)
    ? String(value)
    : `'${value.replaceAll("'", "''")}'`;
