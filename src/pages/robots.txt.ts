import { absolute } from '../site/url.ts';

/** Everything may be read by everyone; the sitemap says what there is. */
export const GET = (): Response => new Response(`User-agent: *\nAllow: /\n\nSitemap: ${absolute('/sitemap-index.xml')}\n`);
