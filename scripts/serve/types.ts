import { lookup } from 'mrmime';

/** Types that the list of web types lacks. */
const MORE: Readonly<Record<string, string>> = {
  akn: 'application/akn+xml',
  ico: 'image/x-icon',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Content type of a file; text is UTF-8. */
export function typeOf(file: string): string {
  const type = lookup(file) ?? MORE[file.slice(file.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
  return /^text\/|^application\/(javascript|json)$|[/+]xml$/.test(type) ? `${type};charset=utf-8` : type;
}
