import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { parse } from 'yaml';
import { admin } from './scripts/admin/integration.ts';
import { PREVIEW } from './src/site/preview.ts';
import { siteOrigin } from './src/collections/web-address.ts';
import { lastChange } from './src/site/last-change.ts';
import { settings } from './src/site/running.ts';

// When a page was last changed is known to the day of the last change that was told.
const changed = lastChange(settings.content);
const site = parse(readFileSync(`${settings.content}/site.yaml`, 'utf8'));
// What the layout writes into each page by itself, so that Astro does not know its hash.
const hashOf = (file) =>
  `sha256-${createHash('sha256')
    .update(readFileSync(new URL(file, import.meta.url), 'utf8').trim())
    .digest('base64')}`;

export default defineConfig({
  // What is wrong with the one in site.yaml, the check tells.
  site: settings.origin ?? siteOrigin(site?.origin ?? '') ?? PREVIEW,
  base: settings.base,
  // Where `astro build` writes when somebody calls it; the project's own build says where. Astro empties it, so nobody may choose it.
  outDir: '.build/astro',
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'always' },
  // Not the port of `npm start`: a browser that keeps the built site offline would show that instead of what is being edited.
  server: { port: 4331 },
  devToolbar: { enabled: false },
  markdown: { syntaxHighlight: false },
  integrations: [
    admin(settings.content),
    sitemap({
      filter: (page) => !/\/embed\/./.test(page),
      ...(changed && { lastmod: new Date(`${changed}T00:00:00Z`) }),
      namespaces: { news: false, video: false, image: false, xhtml: false },
    }),
  ],
  security: {
    csp: {
      algorithm: 'SHA-256',
      directives: [
        "default-src 'none'",
        "img-src 'self' data:",
        "connect-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "manifest-src 'self'",
        "worker-src 'self'",
      ],
      scriptDirective: { resources: ["'self'"], hashes: [hashOf('./src/features/reader-settings/boot.js')] },
      styleDirective: { resources: ["'self'"], hashes: [hashOf('./src/styles/layers.css')] },
    },
  },
  // Readers' browsers: Chromium 109 (the last on Windows 7) and Safari 15.4.
  vite: { build: { target: ['chrome109', 'safari15.4'], cssTarget: ['chrome109', 'safari15.4'] } },
});
