/** What the Nu checker says of a place in a page, as its JSON has it. */
export interface NuMessage {
  /** `error`, or `info` for warnings and lesser things. */
  type: string;
  message: string;
  url: string;
  lastLine?: number;
  extract?: string;
}

/** What is no fault though the checker says so, each with the reason. */
export const EXCEPTIONS: readonly { message: RegExp; because: string }[] = [
  { message: /^CSS: Unrecognized at-rule “@container”/, because: 'its CSS checker does not know container queries (CSS Containment 3)' },
  { message: /^CSS: “container-type”: Property “container-type” doesn't exist/, because: 'the same' },
  { message: /^CSS: “animation-timeline”: Property/, because: 'its CSS checker does not know scroll-driven animations' },
  { message: /^CSS: “vector-effect”: Property/, because: 'its CSS checker does not know that property of SVG 2' },
  {
    message: /violates Content Security Policy \(meta tag\)/,
    because: 'it takes no account of hashes, nor of where the site stands; browsers do, and each browser test fails with a breach',
  },
];

/** The messages that no exception explains, a line each: file, line, what is wrong, and the markup. */
export const faults = (messages: readonly NuMessage[], root: string): string[] =>
  messages
    .filter(({ message }) => !EXCEPTIONS.some((exception) => exception.message.test(message)))
    .map(({ url, lastLine, message, extract }) => {
      const file = decodeURIComponent(new URL(url).pathname).replace(`${root}/`, '');
      return `${file}:${lastLine ?? 1}: ${message} — ${(extract ?? '').replace(/\s+/g, ' ')}`;
    });

/** Exceptions that explain nothing any more: a checker that has learnt is not to be excused. */
export const unused = (messages: readonly NuMessage[]): string[] =>
  EXCEPTIONS.filter((exception) => !messages.some(({ message }) => exception.message.test(message))).map(({ message }) => String(message));
