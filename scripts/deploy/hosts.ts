import { serverConfig, type Server } from '../serve/config.ts';
import { commonHeaders, headerRules } from './headers.ts';

/** What the files for a host are made from. */
export interface Site {
  /** Paths of the built site's files, with `/`. */
  files: readonly string[];
  /** Path under which it was built. */
  base: string;
  /** What every page allows, see `headerPolicy`. */
  policy: string;
  /** Folder, on the server, in which it will be; for nginx and Caddy. */
  root: string;
  /** Host name. */
  name: string;
  /** Bucket of an object store. */
  bucket: string;
}

const server = (which: Server, { root, base, policy, name }: Site, listen: string): Promise<string> =>
  serverConfig(which, { root, base, listen, name, brotli: false, policy });

/** `_headers` of Cloudflare Pages and Netlify: these files go into the built site itself. */
const headersFile = ({ files, policy }: Site): string =>
  headerRules(files, policy)
    .map(({ path, headers }) => [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n'))
    .join('\n')
    .concat('\n');

function vercel({ policy }: Site): string {
  const list = (headers: Record<string, string>) => Object.entries(headers).map(([key, value]) => ({ key, value }));
  const immutable = { 'Cache-Control': 'public, max-age=31536000, immutable' };
  const config = {
    trailingSlash: true,
    headers: [
      { source: '/((?!embed/).*)', headers: list(commonHeaders(policy, "'self'", true)) },
      { source: '/embed/(.*)', headers: list(commonHeaders(policy, '*', true)) },
      { source: '/_astro/(.*)', headers: list(immutable) },
      { source: '/pagefind/(fragment|index)/(.*)', headers: list(immutable) },
      { source: '/data/(.*)', headers: list({ 'Access-Control-Allow-Origin': '*' }) },
      { source: '/sw.js', headers: list({ 'Cache-Control': 'no-cache' }) },
    ],
  };
  return `${JSON.stringify(config, null, 2)}\n`;
}

/** Static hosting of an object store: the page for folders, the page for what is not there. */
const WEBSITE = `<?xml version="1.0" encoding="UTF-8"?>
<WebsiteConfiguration>
  <IndexDocument><Suffix>index.html</Suffix><SupportSubDir>true</SupportSubDir><Type>0</Type></IndexDocument>
  <ErrorDocument><Key>404.html</Key><HttpStatus>404</HttpStatus></ErrorDocument>
</WebsiteConfiguration>
`;
/** Uploads the site: names with a hash are kept for a year; pages last, so that no page asks for what is not there yet. */
const upload = ({ bucket }: Site): string => `#!/bin/sh
# Uploads a built site to an OSS bucket: sh upload.sh dist
set -eu
site="$1"
ossutil cp -r -f "$site/_astro" oss://${bucket}/_astro --meta "Cache-Control:public, max-age=31536000, immutable"
ossutil cp -r -f "$site" oss://${bucket}/ --exclude "*.html" --exclude "*.br" --exclude "*.gz" --exclude "_astro/*" --exclude ".plan-explorer" --meta "Cache-Control:public, max-age=60"
ossutil cp -r -f "$site" oss://${bucket}/ --include "*.html" --meta "Cache-Control:public, max-age=60"
ossutil website --method put oss://${bucket} website.xml
`;

const dockerfile = ({
  base,
}: Site): string => `# nginx that runs without root and writes nothing but to /tmp. Build beside the folder of the site: docker build -t plan .
FROM nginxinc/nginx-unprivileged:1.28-alpine
COPY --chown=root:root plan.conf /etc/nginx/conf.d/default.conf
COPY --chown=root:root dist /srv/plan
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=3s CMD ["wget", "-q", "-O", "/dev/null", "http://127.0.0.1:8080${base}"]
USER nginx
`;
const COMPOSE = `services:
  plan:
    build: .
    ports: ['8080:8080']
    read_only: true
    tmpfs: [/tmp]
    cap_drop: [ALL]
    security_opt: ['no-new-privileges:true']
    restart: unless-stopped
`;

type Make = (site: Site) => Promise<Record<string, string>> | Record<string, string>;
const headers: Make = (site) => ({ _headers: headersFile(site) });
/** Without this file these hosts leave out folders that begin with an underscore. */
const noJekyll: Make = () => ({ '.nojekyll': '' });

/** Hosts, and the files that each needs. */
export const HOSTS: Readonly<Record<string, Make>> = {
  nginx: async (site) => ({ 'plan.conf': await server('nginx', site, '80') }),
  caddy: async (site) => ({ Caddyfile: await server('caddy', site, site.name === '_' ? ':80' : site.name) }),
  docker: async (site) => ({
    Dockerfile: dockerfile(site),
    'compose.yaml': COMPOSE,
    'plan.conf': await server('nginx', { ...site, root: '/srv/plan' }, '8080'),
  }),
  'github-pages': noJekyll,
  'gitee-pages': noJekyll,
  cloudflare: headers,
  netlify: headers,
  vercel: (site) => ({ 'vercel.json': vercel(site) }),
  oss: (site) => ({ 'website.xml': WEBSITE, 'upload.sh': upload(site) }),
};

/** Hosts whose files go into the built site itself, beside `index.html`. */
export const INTO_THE_SITE = new Set(['github-pages', 'gitee-pages', 'cloudflare', 'netlify', 'vercel']);
