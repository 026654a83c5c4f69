import { describe, expect, test } from 'vitest';
import { checkChanged } from './faulty-plan.ts';

/** Codes of the faults that another quotation in the note makes. */
async function quoting(words: string, cited = 'goals/2027'): Promise<string[]> {
  const from = '{ in: goals/2027, quote: 社区覆盖率达到90% }';
  const { diagnostics } = await checkChanged({
    change: [{ file: 'notes/coverage.yaml', from, to: `{ in: ${cited}, quote: '${words}' }` }],
  });
  return diagnostics.map(({ code }) => code).filter((code) => !/^(?:unexplained-conflict|number-not-stated)$/.test(code));
}

describe('a quotation', () => {
  test('stands in the text of the record that it cites', async () => {
    expect(await quoting('建成图书角40个')).toEqual([]);
  });

  test('may be printed in either width', async () => {
    expect(await quoting('各有关单位各负其责，密切配合', 'sections/organisation')).toEqual([]);
  });

  test('is a fault when the words stand in another record', async () => {
    expect(await quoting('建成图书角20个')).toEqual(['quotation']);
  });

  test('is a fault when one character differs or is left out', async () => {
    expect(await quoting('建成图书屋40个')).toEqual(['quotation']);
    expect(await quoting('建成图书角，社区覆盖率')).toEqual(['quotation']);
  });

  test('does not run over the end of a paragraph', async () => {
    expect(await quoting('密切配合。二是公布进展', 'sections/organisation')).toEqual(['quotation']);
  });

  test('cites a record that exists', async () => {
    expect(await quoting('建成图书角40个', 'goals/2030')).toEqual(['citation']);
  });
});
