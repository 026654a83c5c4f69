import type { GetStaticPaths } from 'astro';
import type { DataFile } from '../../export/data-file.ts';
import { loadDataFiles } from '../../site/data-files.ts';

export const getStaticPaths = (async () =>
  (await loadDataFiles()).map((file) => ({ params: { file: file.name }, props: { file } }))) satisfies GetStaticPaths;

/** A file of the open data. */
export const GET = ({ props }: { props: { file: DataFile } }): Response =>
  new Response(props.file.bytes, { headers: { 'content-type': props.file.type } });
