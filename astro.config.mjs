import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { parse } from 'yaml';
import { settings } from './src/site/settings.ts';

const site = parse(readFileSync(`${settings.content}/site.yaml`, 'utf8'));
const boot = readFileSync(new URL('./src/elements/boot.js', import.meta.url), 'utf8').trim();

export default defineConfig({
  site: settings.origin ?? site?.origin,
  base: settings.base,
  outDir: settings.build,
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'always' },
  devToolbar: { enabled: false },
  markdown: { syntaxHighlight: false },
  integrations: [mdx()],
  security: {
    csp: {
      algorithm: 'SHA-256',
      directives: ["default-src 'none'", "img-src 'self' data:", "connect-src 'self'", "form-action 'self'", "base-uri 'none'", "manifest-src 'self'", "worker-src 'self'"],
      scriptDirective: { resources: ["'self'"], hashes: [`sha256-${createHash('sha256').update(boot).digest('base64')}`] },
      styleDirective: { resources: ["'self'"] },
    },
  },
  // Readers' browsers: Chromium 109 (the last on Windows 7) and Safari 15.4.
  vite: { build: { target: ['chrome109', 'safari15.4'], cssTarget: ['chrome109', 'safari15.4'] } },
});
