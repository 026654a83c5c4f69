import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { root } from '../../../../scripts/lib/root.ts';
import { engineOf, ids } from './engine.ts';
const engine = await engineOf('content');
const { units } = parse(readFileSync(join(root, 'content/synonyms.yaml'), 'utf8')) as { units: Record<string, { duties: string[] }> };
const all = Object.entries(units).flatMap(([id, { duties }]) => duties.map((duty) => [duty, id] as const));
/** Duties that people name of one department alone; the words of the others belong to several. */
const own = all.filter(([duty], _, list) => list.filter(([other]) => other.includes(duty) || duty.includes(other)).length === 1);

test('whoever asks for the office of a duty finds the department first', () => {
  expect(own.length).toBeGreaterThan(60);
  const asked = own.flatMap(([duty, id]) => ['部门', '的局'].map((office) => [`${duty}${office}`, `departments/${id}`] as const));
  const missed = asked.filter(([query, id]) => ids(engine, query)[0] !== id).map(([query]) => query);
  expect(missed.length / asked.length, missed.join(' ')).toBeLessThan(0.05);
});
