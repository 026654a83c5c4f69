import type { GetStaticPaths } from 'astro';
import { contentSchemas } from '../../../export/content-schemas.ts';
import { absolute, hasAddress } from '../../../site/url.ts';

export const getStaticPaths = (() =>
  Object.entries(contentSchemas()).map(([name, schema]) => ({
    params: { file: `${name}.schema.json` },
    props: { schema },
  }))) satisfies GetStaticPaths;

/** The JSON Schema of one collection of the content folder: `/data/content/tasks.schema.json`, for editors' YAML tools. */
export const GET = ({ params, props }: { params: { file: string }; props: { schema: object } }): Response =>
  new Response(`${JSON.stringify({ ...(hasAddress && { $id: absolute(`/data/content/${params.file}`) }), ...props.schema }, null, 1)}\n`, { headers: { 'content-type': 'application/schema+json' } });
