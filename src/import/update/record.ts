import { isMap, isScalar, visit, type Document, type Scalar, type YAMLMap } from 'yaml';
import { TEXT_FOLDERS } from '../../collections/text-folders.ts';
import { splitParagraphs } from '../../notice/text.ts';
import { YamlEdits } from './yaml-edits.ts';

const FRONT_MATTER = /^---\n([\s\S]*?)\n---(?:\n|$)/;

/** A string of a record with the field that holds it and the map it is part of. */
export interface StringField {
  scalar: Scalar<string>;
  /** `targets.0.quote` */
  field: string;
  holder: YAMLMap | undefined;
}

/** A record file taken apart: its YAML, and the paragraphs of its verbatim text, if it holds one. */
export class RecordFile {
  readonly path: string;
  readonly yaml: YamlEdits;
  paragraphs: string[] | undefined;
  #rest: string;
  readonly #hasFrontMatter: boolean;

  constructor(path: string, text: string) {
    this.path = path;
    const front = /\.mdx?$/.test(path) ? FRONT_MATTER.exec(text) : null;
    this.#hasFrontMatter = front !== null;
    this.yaml = new YamlEdits(front?.[1] ?? (/\.mdx?$/.test(path) ? '' : text));
    this.#rest = front ? text.slice(front[0].length) : '';
    const isVerbatim = path.endsWith('.md') && TEXT_FOLDERS.some((folder) => path.startsWith(`${folder}/`));
    if (isVerbatim) this.paragraphs = splitParagraphs(this.#rest);
  }

  get document(): Document {
    return this.yaml.document;
  }

  /** Every string of the record with its field, keys left out. */
  strings(): StringField[] {
    const found: StringField[] = [];
    visit(this.document, {
      Scalar: (key, node, path) => {
        if (key === 'key' || typeof node.value !== 'string') return;
        const steps: (string | number)[] = [];
        for (const [i, ancestor] of [...path, node].entries()) {
          if (typeof ancestor === 'object' && 'key' in ancestor && isScalar(ancestor.key)) steps.push(String(ancestor.key.value));
          else if (i > 0) {
            const above = path[i - 1];
            const at = above && 'items' in above && !isMap(above) ? above.items.indexOf(ancestor) : -1;
            if (at >= 0) steps.push(at);
          }
        }
        found.push({ scalar: node as Scalar<string>, field: steps.join('.'), holder: path.findLast((a) => isMap(a)) });
      },
    });
    return found;
  }

  /** Quotations in the prose of a guide or a deck: the words of `<Quote>`. `replace` gives other words, or `undefined` to leave them. */
  quotations(replace: (words: string) => string | undefined): void {
    if (this.path.endsWith('.mdx'))
      this.#rest = this.#rest.replace(
        /(<Quote\b[^>]*>)([^<]+)(?=<\/Quote>)/g,
        (_, tag: string, words: string) => tag + (replace(words) ?? words),
      );
  }

  text(): string {
    const yaml = this.yaml.toString();
    if (!this.#hasFrontMatter) return yaml;
    return `---\n${yaml}\n---\n${this.paragraphs ? `\n${this.paragraphs.join('\n\n')}\n` : this.#rest}`;
  }
}
