/** What a reader can do with a deck of slides. */
export type Move = 'next' | 'previous' | 'first' | 'last';
export type Action = Move | 'overview' | 'notes' | 'full' | 'second' | 'restart' | 'choose' | 'leave';

const KEYS: Readonly<Record<string, Action>> = {
  ArrowRight: 'next',
  ArrowDown: 'next',
  PageDown: 'next',
  ArrowLeft: 'previous',
  ArrowUp: 'previous',
  PageUp: 'previous',
  Home: 'first',
  End: 'last',
  o: 'overview',
  n: 'notes',
  f: 'full',
  p: 'second',
  Escape: 'leave',
};

/** What a key does; the space bar turns the page, with Shift backwards, and in the overview chooses the slide, as Enter does. */
export function actionOf(key: string, shift: boolean, overview: boolean): Action | undefined {
  if (key === 'Enter') return overview ? 'choose' : undefined;
  if (key === ' ') return overview ? 'choose' : shift ? 'previous' : 'next';
  return KEYS[key.length === 1 ? key.toLowerCase() : key];
}

/** The slide that a move leads to, counted from 0; at either end it stays. */
export function slideAfter(move: Move, now: number, count: number): number {
  const wanted = { next: now + 1, previous: now - 1, first: 0, last: count - 1 }[move];
  return Math.max(0, Math.min(count - 1, wanted));
}

/** The slide, counted from 0, that an address names (`#slide-5`), if there is one. */
export function slideOfHash(hash: string, count: number): number | undefined {
  const number = Number(/^#slide-(\d+)$/.exec(hash)?.[1]);
  return number >= 1 && number <= count ? number - 1 : undefined;
}

/** The time of day, and how long it is since a talk began: `14:05，已讲 3:20`. */
export function clockWords(now: Date, began: number): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  const seconds = Math.max(0, Math.floor((now.getTime() - began) / 1000));
  return `${two(now.getHours())}:${two(now.getMinutes())}，已讲 ${Math.floor(seconds / 60)}:${two(seconds % 60)}`;
}
