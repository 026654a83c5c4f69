/** A rule of a host: paths, and the headers of their answers. */
export interface HeaderRule {
  /** `/plan/*`, `/sw.js`; no two rules of a list meet, since hosts join headers of the same name, and two policies forbid more than either. */
  path: string;
  headers: Record<string, string>;
}

const YEAR = 'public, max-age=31536000, immutable';
const MINUTE = 'public, max-age=60';
/** How long a browser keeps what lies where; names with a hash never change their content. As in nginx.conf. */
const KEPT: Readonly<Record<string, string>> = {
  '/_astro/*': YEAR,
  '/pagefind/fragment/*': YEAR,
  '/pagefind/index/*': YEAR,
  '/icons/*': 'public, max-age=86400',
  '/sw.js': 'no-cache',
};

/** Pieces for frames, pictures and data are made to be shown elsewhere. */
const SHARED: ReadonlySet<string> = new Set(['/embed/*', '/pictures/*', '/cards/*', '/qr/*', '/data/*', '/icons/*', '/feed.xml']);

/** Headers of every answer of a host that serves by https, as nginx.conf has them. */
export function commonHeaders(policy: string, frames: string, shared: boolean): Record<string, string> {
  return {
    'Content-Security-Policy': `${policy}; frame-ancestors ${frames}`,
    'Strict-Transport-Security': 'max-age=31536000',
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': shared ? 'cross-origin' : 'same-origin',
  };
}

/** What is in a site, for rules that do not meet: folders at the top, files at the top, and those of the search index. */
function pathsOf(files: readonly string[]): string[] {
  const paths = files.map((file) => {
    const [top = '', second] = file.split('/');
    if (second === undefined) return top === 'index.html' ? '/' : `/${top}`;
    if (top !== 'pagefind') return `/${top}/*`;
    return file.split('/').length > 2 ? `/pagefind/${second}/*` : `/pagefind/${second}`;
  });
  return [...new Set(paths)].filter((path) => !path.startsWith('/.') && !/\.(?:br|gz)$/.test(path)).toSorted();
}

/** One rule for each path of a site. */
export const headerRules = (files: readonly string[], policy: string): HeaderRule[] =>
  pathsOf(files).map((path) => ({
    path,
    headers: {
      ...commonHeaders(policy, path === '/embed/*' ? '*' : "'self'", SHARED.has(path)),
      'Cache-Control': KEPT[path] ?? MINUTE,
      // Data are for programs of other sites, too.
      ...(path === '/data/*' || path === '/feed.xml' ? { 'Access-Control-Allow-Origin': '*' } : {}),
    },
  }));
