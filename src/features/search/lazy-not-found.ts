/** Where what found nothing is kept, in the reader's own browser if the reader wants it: nothing is sent anywhere. */
const KEY = 'search-not-found';

/** Whether this browser keeps anything of it. */
export function keepsNotFound(): boolean {
  try {
    return localStorage.getItem(KEY) !== null;
  } catch {
    return false;
  }
}

let note: Promise<(query: string) => void> | undefined;
/** Brings the note of what was not found, when there is something to show or to note. */
export async function noteNotFound(root: HTMLDetailsElement, query?: string): Promise<void> {
  note ??= import('./not-found.ts').then(({ notFoundNote }) => notFoundNote(root, KEY));
  const add = await note;
  if (query !== undefined) add(query);
}
