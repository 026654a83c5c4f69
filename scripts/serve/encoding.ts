/** Encodings in which a build lays files beside the plain one, the best first, and how their names end. */
const READY = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const;

/** How much a reader wants an encoding, 0 to 1 (RFC 9110, 12.5.3): named, by `*`, or not at all. */
function weights(accepted: string): (encoding: string) => number {
  const named = new Map<string, number>();
  for (const item of accepted.toLowerCase().split(',')) {
    const [name = '', ...parameters] = item.split(';').map((part) => part.trim());
    const q = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
    if (name) named.set(name, q === undefined ? 1 : Number(q) || 0);
  }
  return (encoding) => named.get(encoding) ?? named.get('*') ?? 0;
}

/**
 * Encodings that a reader takes, in the order in which to try them: what is wanted most, of equals the smallest.
 * @param accepted the header `Accept-Encoding`; without one only the plain file is taken
 */
export function acceptedEncodings(accepted = ''): { encoding: string; suffix: string }[] {
  const wanted = weights(accepted);
  return READY.map(([encoding, suffix]) => ({ encoding, suffix, weight: wanted(encoding) }))
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight)
    .map(({ encoding, suffix }) => ({ encoding, suffix }));
}
