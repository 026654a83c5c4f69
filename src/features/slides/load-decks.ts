import { getCollection } from 'astro:content';
import type { DeckData } from '../../collections/index.ts';

/** A deck of slides as it was written. */
export interface Deck {
  id: string;
  filePath?: string;
  body?: string;
  data: DeckData;
}

/** All decks in their order; none for a plan whose content has no folder `briefing`. */
export const loadDecks = async (): Promise<Deck[]> =>
  ((await getCollection('briefing')) as Deck[]).toSorted((a, b) => a.data.order - b.data.order);
