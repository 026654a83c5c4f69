import { getCollection, type CollectionEntry } from 'astro:content';

/** A deck of slides as it was written. */
export type Deck = CollectionEntry<'briefing'>;

/** All decks in their order; none for a plan whose content has no folder `briefing`. */
export const loadDecks = async (): Promise<Deck[]> => (await getCollection('briefing')).toSorted((a, b) => a.data.order - b.data.order);
