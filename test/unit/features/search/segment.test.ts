import { describe, expect, test } from 'vitest';
import { segment } from '../../../../src/features/search/engine/segment.ts';
import { engineOf } from './engine.ts';

const engine = await engineOf('content');
const words = (query: string): string[] =>
  segment(engine, query)
    .filter((piece) => piece.kind !== 'stop')
    .map((piece) => piece.text);

describe('a query is cut where words end', () => {
  test('and not across two words, though the text holds that run, too', () => {
    expect(words('校企合作协议')).toEqual(['校企合作', '协议']);
  });
  test('and a question is no word, though a guide asks the same', () => {
    expect(words('企业怎么参与办学')).toEqual(['企业', '参与办学']);
  });
});
