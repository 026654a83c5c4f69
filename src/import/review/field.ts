import { parseDocument, type Document } from 'yaml';
import { toYaml } from '../yaml.ts';

const FRONT_MATTER = /^---\n([\s\S]*?)\n---(?=\n|$)/;

/** Steps of a field's path: `targets.0.value` → `['targets', 0, 'value']`. */
export const stepsOf = (field: string): (string | number)[] => field.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step));

/** The part of a field that a person decides about: the whole target or rule, not one number of it. */
const partOf = (field: string): (string | number)[] => {
  const steps = stepsOf(field);
  const item = steps.findIndex((step) => typeof step === 'number');
  return item < 0 ? steps : steps.slice(0, item + 1);
};

/** The YAML of a record file and how it is put back: a Markdown file keeps its body. */
function yamlOf(path: string, text: string): { document: Document; write: (document: Document) => string } {
  const front = /\.mdx?$/.test(path) ? FRONT_MATTER.exec(text) : null;
  const document = parseDocument(front?.[1] ?? text);
  const written = (d: Document): string => d.toString({ lineWidth: 0, singleQuote: true });
  return { document, write: (d) => (front ? `---\n${written(d)}---${text.slice(front[0].length)}` : written(d)) };
}

/** A field of a record file as YAML, for a person to read and change; empty when the file has none. */
export function readField(path: string, text: string, field: string): string {
  const value: unknown = yamlOf(path, text).document.getIn(partOf(field), false);
  const plain: unknown =
    value !== null && typeof value === 'object' && 'toJSON' in value ? (value as { toJSON: () => unknown }).toJSON() : value;
  return plain === undefined ? '' : toYaml(plain).trimEnd();
}

/**
 * A record file with a field changed; `value` is YAML, `undefined` takes the field out (a list that is empty then goes, too).
 * @throws SyntaxError, in an editor's words, for YAML that cannot be read
 */
export function writeField(path: string, text: string, field: string, value: string | undefined): string {
  const { document, write } = yamlOf(path, text);
  const steps = partOf(field);
  if (value === undefined) {
    document.deleteIn(steps);
    const list: unknown = steps.length > 1 ? document.getIn(steps.slice(0, -1)) : undefined;
    if (list !== undefined && typeof list === 'object' && list !== null && 'items' in list && (list.items as unknown[]).length === 0)
      document.deleteIn(steps.slice(0, -1));
  } else {
    const read = parseDocument(value);
    const fault = read.errors[0];
    if (fault) throw new SyntaxError(`这里写的不能读作 YAML：${fault.message.split('\n')[0] ?? fault.code}`);
    document.setIn(steps, read.contents ?? '');
  }
  return write(document);
}
