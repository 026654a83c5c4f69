import { createHash } from 'node:crypto';
import type { Plan } from '../plan/types.ts';
import { akomaNtoso } from './akoma/index.ts';
import { csv } from './csv.ts';
import { planJsonText } from './plan-json.ts';
import { planJsonSchemaText } from './plan-schema.ts';
import { rulesJsonText } from './rules-json.ts';
import { rulesJsonSchemaText } from './rules-schema.ts';
import { tableJson, tableSchema } from './json.ts';
import { aboutTable } from './tables/about.ts';
import type { Table } from '../collections/table.ts';
import { tablesOf } from './tables/index.ts';
import { markdown, plainText } from './text.ts';
import { aboutWorkbook } from './spreadsheet.ts';
import { workbook } from './xlsx.ts';
import { dataPackage, type KnownAt } from './catalogue/data-package.ts';
import type { DataFile } from './data-file.ts';
import { dcat } from './catalogue/dcat.ts';
import { tableSchemaOf } from './catalogue/table-schema.ts';
import { zip } from './zip.ts';

/** Version of the forms: names of files, tables and columns. Its first number rises when something that programs rely on changes or goes away. */
const FORMAT_VERSION = '1.0';

const json = (data: object): string => `${JSON.stringify(data, null, 1)}\n`;
const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const tableFiles = (table: Table, at: KnownAt): DataFile[] => [
  { name: `${table.name}.csv`, title: table.title, type: 'text/csv', bytes: utf8(csv(table)), table },
  { name: `${table.name}.json`, title: table.title, type: 'application/json', bytes: utf8(tableJson(table)), table },
  {
    name: `${table.name}.schema.json`,
    title: `${table.title}的 JSON Schema`,
    type: 'application/schema+json',
    bytes: utf8(tableSchema(table, at?.(`/data/${table.name}.schema.json`))),
    table,
  },
  {
    name: `${table.name}.tableschema.json`,
    title: `${table.title}的 Table Schema`,
    type: 'application/json',
    bytes: utf8(json(tableSchemaOf(table))),
    table,
  },
];

/** Version of the content: the same files, the same version. */
export const versionOf = (sums: readonly string[]): string => sha256(utf8(sums.join())).slice(0, 12);

/** The manifest: every file with its size and SHA-256, so that whoever fetched them can tell whether they are whole and belong together. */
function manifest(plan: Plan, files: readonly DataFile[], contentVersion: string): DataFile {
  const list = files.map(({ name, title, type, bytes }) => ({ name, title, type, bytes: bytes.length, sha256: sha256(bytes) }));
  const { title, documentNumber } = plan.meta;
  const data = {
    formatVersion: FORMAT_VERSION,
    contentVersion,
    changed: plan.changes[0]?.date,
    notice: { title, documentNumber },
    // What everything is proved by: `npm run seal`.
    sealed: plan.sealed,
    files: list,
  };
  return {
    name: 'manifest.json',
    title: '文件清单（含校验值）',
    type: 'application/json',
    bytes: utf8(`${JSON.stringify(data, null, 1)}\n`),
  };
}

/** The whole plan as one JSON file, and its schema beside it. */
export const planFiles = (plan: Plan, href: (path: string) => string, at?: KnownAt): DataFile[] => [
  { name: 'plan.json', title: '全部内容（JSON）', type: 'application/json', bytes: utf8(planJsonText(plan, href)) },
  {
    name: 'plan.schema.json',
    title: '全部内容的 JSON Schema',
    type: 'application/schema+json',
    bytes: utf8(planJsonSchemaText(at?.('/data/plan.schema.json'))),
  },
  ...(plan.questions.length === 0
    ? []
    : [
        { name: 'rules.json', title: '激励的规则和例子（JSON）', type: 'application/json', bytes: utf8(rulesJsonText(plan)) },
        {
          name: 'rules.schema.json',
          title: '激励规则的 JSON Schema',
          type: 'application/schema+json',
          bytes: utf8(rulesJsonSchemaText(at?.('/data/rules.schema.json'))),
        },
      ]),
];

/**
 * Every file of the open data, the manifest last. The same plan gives the same bytes.
 * @param others further files that belong to the manifest
 * @param at full address of a page, where it is known where the site stands
 */
export async function dataFiles(plan: Plan, others: readonly DataFile[] = [], at?: KnownAt): Promise<DataFile[]> {
  const tables = tablesOf(plan);
  const files: DataFile[] = [
    ...others,
    {
      name: 'plan.xlsx',
      title: '全部表格（工作簿）',
      type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      bytes: await workbook([aboutTable(plan, tables), ...tables], aboutWorkbook(plan, plan.meta.planTitle), at),
    },
    { name: 'text.md', title: '全文（Markdown）', type: 'text/markdown', bytes: utf8(markdown(plan)) },
    { name: 'text.txt', title: '全文（纯文本）', type: 'text/plain', bytes: utf8(plainText(plan)) },
    { name: 'text.akn.xml', title: '全文（Akoma Ntoso 3.0）', type: 'application/xml', bytes: utf8(akomaNtoso(plan)) },
    ...tables.flatMap((table) => tableFiles(table, at)),
  ];
  const version = versionOf(files.map(({ bytes }) => sha256(bytes)));
  const catalogue: DataFile[] = [
    {
      name: 'datapackage.json',
      title: '数据包说明（Frictionless）',
      type: 'application/json',
      bytes: utf8(json(dataPackage(plan, files, version, sha256, at))),
    },
    { name: 'dcat.jsonld', title: '数据目录（DCAT）', type: 'application/ld+json', bytes: utf8(json(dcat(plan, files, sha256, at))) },
  ];
  const whole = [...files, ...catalogue];
  const all: DataFile = {
    name: 'all.zip',
    title: '全部数据文件（压缩包）',
    type: 'application/zip',
    bytes: zip(Object.fromEntries(whole.map(({ name, bytes }) => [name, bytes]))),
  };
  return [...whole, all, manifest(plan, [...whole, all], version)];
}
