import { loadPlan } from '../site/plan.ts';
import { href } from '../site/url.ts';

/** The site as an application on a home screen (W3C Web Application Manifest). */
export const GET = async (): Promise<Response> => {
  const { site } = await loadPlan();
  const icon = (file: string, sizes: string, purpose = 'any'): Record<string, string> => ({
    src: href(`/icons/${file}`),
    sizes,
    type: file.endsWith('.svg') ? 'image/svg+xml' : 'image/png',
    purpose,
  });
  const manifest = {
    id: href('/'),
    name: site.name,
    short_name: site.name.slice(0, 12),
    description: site.description,
    lang: 'zh-CN',
    dir: 'ltr',
    start_url: href('/'),
    scope: href('/'),
    display: 'minimal-ui',
    background_color: '#fbf9f4',
    theme_color: '#8a1f17',
    icons: [
      icon('icon.svg', 'any'),
      icon('icon-192.png', '192x192'),
      icon('icon-512.png', '512x512'),
      icon('maskable-512.png', '512x512', 'maskable'),
    ],
  };
  return new Response(JSON.stringify(manifest), { headers: { 'content-type': 'application/manifest+json' } });
};
