import { linkOf, placeOfMark } from './citation.ts';

const contact = (): string => document.querySelector<HTMLElement>('[data-contact]')?.dataset['contact'] ?? '';

/** What the publisher needs to find a mistake: the page, the place in the text, its address. The reader adds what is wrong. */
export function reportText(clause?: HTMLAnchorElement): string {
  return [`纠错：${document.title}`, ...(clause ? [placeOfMark(clause)] : []), linkOf(clause), `发给：${contact()}`, '有误之处：'].join(
    '\n',
  );
}

/** Opens a letter to the publisher where the contact has an address for mail. @returns whether it has one */
export function writeTo(clause?: HTMLAnchorElement): boolean {
  const mail = /[^\s:：,，;；]+@[\w.-]+\w/.exec(contact())?.[0];
  if (!mail) return false;
  location.assign(`mailto:${mail}?subject=${encodeURIComponent('网站纠错')}&body=${encodeURIComponent(`${reportText(clause)}\n`)}`);
  return true;
}
