import type { AstroIntegration } from 'astro';
import { adminHandler } from './handler.ts';

/** Puts `/admin/` before the pages of `npm run dev`. A build never asks for a server, so that no build can hold it. */
export const admin = (content: string): AstroIntegration => ({
  name: 'admin',
  hooks: {
    'astro:server:setup': ({ server }) => {
      const answer = adminHandler(content);
      server.middlewares.use((request, response, next) => {
        if (!/^\/admin(?:\/|$|\?)/.test(request.url ?? '')) next();
        else answer(request, response).catch(next);
      });
    },
  },
});
