import { Document, visit } from 'yaml';
import { oddScalar } from '../collections/yaml-rules.ts';

/**
 * Writes data as the YAML of a content folder: one line a value, and in quotes what other readers of YAML take for something else: a hash that begins with
 * `0b` is a number to some.
 */
export function toYaml(data: unknown): string {
  const document = new Document(data);
  visit(document, {
    Scalar(_key, node) {
      if (typeof node.value === 'string' && oddScalar(node.value)) node.type = 'QUOTE_SINGLE';
    },
  });
  return document.toString({ lineWidth: 0, singleQuote: true });
}
