import { dataFiles, planFiles } from '../export/files.ts';
import type { DataFile } from '../export/data-file.ts';
import { loadPlan } from './plan.ts';
import { absolute, hasAddress, href } from './url.ts';

let files: Promise<DataFile[]> | undefined;

/** Every file of the open data, made once a build and shared by the page that lists them and the endpoint that gives them. */
export function loadDataFiles(): Promise<DataFile[]> {
  const make = async (): Promise<DataFile[]> => {
    const plan = await loadPlan();
    const at = hasAddress ? absolute : undefined;
    return dataFiles(plan, planFiles(plan, href, at), at);
  };
  if (import.meta.env.DEV) return make();
  files ??= make();
  return files;
}
