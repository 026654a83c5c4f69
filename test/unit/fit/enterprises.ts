import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { root } from '../../../scripts/lib/root.ts';
import type { Answers, Outcome } from '../../../src/fit/types.ts';

/** The day as of which the enterprises were judged. */
export const DAY = '2026-11-24';

type Lists = Partial<Record<Outcome, string[]>>;
/** An invented enterprise and what there is for it, as it was written before the code. */
export interface Enterprise {
  name: string;
  answers: Answers;
  notice: Lists;
  national: Lists;
  unwanted: string[];
  gain?: string;
  next: string;
  lacking: string[];
  /** How many contradictions it is asked about. */
  asks?: number;
}

const LAND = ['land-demand', 'green-channel', 'land-quota', 'allocated-land'];
const FINANCE = ['financial-products', 'bond-financing'];
const GROUPS: Record<string, string[]> = {
  land: LAND,
  finance: FINANCE,
  combined: [...FINANCE, 'surcharge-credit', 'high-tech-rate', ...LAND, 'credit'],
};
/** Names of groups as the incentives that they stand for. */
export const spread = (names: readonly string[] = []): string[] => names.flatMap((name) => GROUPS[name] ?? [name]).toSorted();

/** Reads enterprises from `test/fixtures/enterprises/`. */
export const enterprises = (file: string): Enterprise[] =>
  parse(readFileSync(join(root, 'test/fixtures/enterprises', file), 'utf8')) as Enterprise[];
