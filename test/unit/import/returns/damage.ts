import type ExcelJS from 'exceljs';
import { strToU8, zipSync } from 'fflate';
import {
  at,
  evidence,
  EVIDENCE,
  inEvidence,
  mark,
  NOTES,
  parts,
  put,
  R,
  RETURNS,
  wrong,
  wrongEvidence,
  type Damage,
} from './damage-kit.ts';
import { LATER_DAMAGES } from './damage-later.ts';
import { columnOf, FIRST, save, sheetsOf } from './filled-form.ts';

/** What is still read, word for word. */
const HARMLESS: Damage[] = [
  { what: 'nothing at all' },
  { what: 'another file name', name: '最终版(1) 修改 0320.XLSX' },
  { what: 'blanks around the words', book: put('done', '  建成11.5公里步道。  ') },
  { what: 'a byte order mark and a soft hyphen in the words', book: put('done', '\uFEFF建成11.5公里\u00AD步道。') },
  { what: 'marks of writing direction in the words', book: put('done', '\u202A建成11.5公里步道。\u202C') },
  { what: 'formatted words', book: put('done', { richText: [{ text: '建成11.5' }, { font: { bold: true }, text: '公里步道。' }] }) },
  { what: 'a date in slashes', book: put('published', '2028/3/20') },
  { what: 'a date in dots', book: put('published', '2028.03.20') },
  { what: 'a date in Chinese', book: put('published', '2028年3月20日') },
  { what: 'a date in full-width digits', book: put('published', '２０２８-０３-２０') },
  { what: 'a date without separators', book: put('published', '20280320') },
  { what: 'a date as the number of a spreadsheet', book: put('published', 46832) },
  { what: 'a date with a time', book: put('published', '2028-03-20 00:00:00') },
  {
    what: 'an address as a link',
    book: evidence('url', { text: 'https://urban.example/2028-q1', hyperlink: 'https://urban.example/2028-q1' }),
  },
  { what: 'blank rows at the end', book: (book) => void sheetsOf(book).returns.addRow([]) },
  { what: 'ten thousand rows without words', book: (book) => void (sheetsOf(book).returns.getCell(10_000, 1).value = '') },
  {
    what: 'two rows above the title',
    book: (book) => {
      sheetsOf(book).notes.spliceRows(1, 0, [], []);
    },
  },
  { what: 'a sheet of the unit’s own', book: (book) => void (book.addWorksheet('草稿').getCell('A1').value = '随便写写') },
  { what: 'another order of sheets', book: (book) => void Object.assign(sheetsOf(book).notes, { orderNo: 0 }) },
  { what: 'a sheet’s name with blanks', book: (book) => void (sheetsOf(book).returns.name = '填报表 ') },
  {
    what: 'protection taken off',
    book: (book) => {
      sheetsOf(book).returns.unprotect();
    },
  },
  { what: 'changed words of the notice', book: put('subject', '另一段话') },
  { what: 'last quarter’s words changed', book: put('before', '随便') },
  { what: 'the choice of openness left empty', book: put('open', null) },
  { what: 'a comment on a cell', book: (book) => void (sheetsOf(book).returns.getCell(R, 7).note = '请核') },
  {
    what: 'colours',
    book: (book) => void (sheetsOf(book).returns.getCell(R, 7).fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFF0000' } }),
  },
  { what: 'a hidden row', book: (book) => void (sheetsOf(book).returns.getRow(R).hidden = true) },
  { what: 'a hidden column', book: (book) => void (sheetsOf(book).returns.getColumn(3).hidden = true) },
];

/** What is refused, with its place. */
const REFUSED: Damage[] = [
  wrong('a formula', 'done', { formula: 'A1&"x"', result: '建成' }, /^公式 =A1/),
  wrong('a formula that asks another machine', 'done', { formula: 'WEBSERVICE("http://a.example")', result: '1' }, /^公式/),
  wrong(
    'a formula over several cells',
    'next',
    { formula: 'A1', shareType: 'array', ref: at('next') } as ExcelJS.CellFormulaValue,
    /^公式/,
  ),
  wrong('an error value', 'done', { error: '#REF!' }, /#REF!/),
  wrong('a tag of a page', 'done', '<script>alert(1)</script>', /script/),
  wrong('half a tag', 'problem', '进度<预期', /</),
  wrong('words that are too long', 'done', '长'.repeat(301), /301字/),
  wrong('a status of its own', 'status', '基本完成', /基本完成/),
  wrong('a percentage as status', 'status', 0.8, /0\.8/),
  wrong('no status', 'status', null, /没有填/),
  wrong('a day that is none', 'published', '2028-02-30', /2028-02-30/),
  wrong('a day in words', 'published', '三月下旬', /三月下旬/),
  wrong('no day', 'published', null, /没有填/),
  wrong('a number of no day', 'published', 3, /1900-01-02/),
  wrong('no place of publication', 'where', null, /没有填/),
  wrong('a choice of openness of its own', 'open', '可以', /可以/),
  wrong('a truth value as words of choice', 'open', true, /true/),
  wrongEvidence('evidence for an unknown thing', 'id', 'task-9'),
  wrongEvidence('evidence for another unit’s thing', 'id', 'task-3'),
  wrongEvidence('evidence without title', 'title', null),
  wrongEvidence('evidence without issuer', 'issuer', null),
  wrongEvidence('evidence without day', 'date', null),
  wrongEvidence('evidence of a day that is none', 'date', '2028年13月1日'),
  wrongEvidence('evidence without address', 'url', null),
  wrongEvidence('a path of a disk as address', 'url', 'D:\\报告.docx'),
  wrongEvidence('a script as address', 'url', 'javascript:alert(1)'),
  wrongEvidence('an address with a password', 'url', 'https://u:p@urban.example/'),
  wrongEvidence('a file’s address', 'url', 'file:///etc/passwd'),
  wrongEvidence('a formula as address', 'url', { formula: 'HYPERLINK("https://a.example")', result: 'x' }),
  wrongEvidence('a title with tags', 'title', '<b>公告</b>'),
  { what: 'evidence without the thing it is for', book: evidence('id', null), refused: { sheet: EVIDENCE, cell: inEvidence('id') } },
  {
    what: 'evidence taken away',
    book: (book) => {
      for (const row of [FIRST, FIRST + 1]) for (let c = 1; c <= 6; c++) sheetsOf(book).evidence.getCell(row, c).value = null;
    },
    refused: { sheet: RETURNS, cell: at('status'), found: /没有佐证材料/ },
  },
  {
    what: 'a row added below',
    book: (book) => void sheetsOf(book).returns.addRow(['', '新增任务', '', '', '', '推进中']),
    refused: { sheet: RETURNS, found: /没有标识/ },
  },
  { what: 'a mark mistyped', book: put('id', 'task-1-lenght'), refused: { sheet: RETURNS, cell: at('id'), found: /lenght/ } },
  { what: 'a mark taken away', book: put('id', null), refused: { sheet: RETURNS, cell: at('id') } },
  {
    what: 'a row copied, and answered otherwise',
    book: (book) => {
      const { returns } = sheetsOf(book);
      const values = returns.getRow(R).values as ExcelJS.CellValue[];
      const copy = [...values.slice(1)];
      copy[columnOf('status') - 1] = '已完成';
      returns.addRow(copy);
    },
    refused: { sheet: RETURNS, found: /答了两次/ },
  },
  {
    what: 'ten thousand rows of words',
    book: (book) => {
      for (let i = 0; i < 10_000; i++) sheetsOf(book).returns.addRow(['', '', '', '', '', '推进中', `第${i}行`]);
    },
    refused: { sheet: RETURNS, found: /没有标识/ },
  },
  {
    what: 'cells merged down',
    book: (book) => sheetsOf(book).returns.mergeCells(`G${R}:G${R + 1}`),
    refused: { sheet: RETURNS, cell: `G${R}:G${R + 1}` },
  },
  {
    what: 'cells merged across',
    book: (book) => sheetsOf(book).returns.mergeCells(`G${R}:H${R}`),
    refused: { sheet: RETURNS, cell: `G${R}:H${R}` },
  },
  { what: 'merged evidence', book: (book) => sheetsOf(book).evidence.mergeCells(`B${FIRST}:B${FIRST + 1}`), refused: { sheet: EVIDENCE } },
  {
    what: 'a column taken away',
    book: (book) => sheetsOf(book).returns.spliceColumns(columnOf('status'), 1),
    refused: { sheet: RETURNS, found: /状态/ },
  },
  {
    what: 'a column renamed',
    book: (book) => void (sheetsOf(book).returns.getCell(3, columnOf('done')).value = '工作内容'),
    refused: { sheet: RETURNS, found: /做了什么/ },
  },
  {
    what: 'the head taken away',
    book: (book) => {
      sheetsOf(book).returns.spliceRows(3, 1);
    },
    refused: { sheet: RETURNS },
  },
  { what: 'the sheet of returns taken away', book: (book) => book.removeWorksheet(sheetsOf(book).returns.id), refused: { sheet: RETURNS } },
  {
    what: 'the sheet of evidence taken away',
    book: (book) => book.removeWorksheet(sheetsOf(book).evidence.id),
    refused: { sheet: EVIDENCE },
  },
  { what: 'the notes taken away', book: (book) => book.removeWorksheet(sheetsOf(book).notes.id), refused: { sheet: NOTES } },
  {
    what: 'the sheet of returns renamed',
    book: (book) => void (sheetsOf(book).returns.name = 'Sheet1'),
    refused: { sheet: RETURNS, found: /Sheet1/ },
  },
  { what: 'an earlier form', book: mark('表式版本', '0'), refused: { sheet: NOTES, found: /表式版本：0/ } },
  { what: 'a form of an earlier plan', book: mark('方案版本', 'abc'), refused: { sheet: NOTES, found: /方案版本：abc/ } },
  { what: 'a form of nobody', book: mark('单位标识', 'police'), refused: { sheet: NOTES, found: /police/ } },
  { what: 'a form of no quarter', book: mark('季度', '2028年一季度'), refused: { sheet: NOTES, found: /一季度/ } },
  { what: 'an empty file', bytes: () => new Uint8Array(), refused: { found: /空文件/ } },
  { what: 'half a file', bytes: (bytes) => bytes.slice(0, bytes.length / 2), refused: { found: /不完整/ } },
  { what: 'a file of text', bytes: () => strToU8('姓名,进展\n'), refused: { found: /不完整/ } },
  {
    what: 'a page of the web under the name of a workbook',
    bytes: () => strToU8('<html><table></table></html>'),
    refused: { found: /不完整/ },
  },
  { what: 'an old or encrypted workbook', bytes: () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), refused: { found: /密码/ } },
  { what: 'a workbook with a macro', bytes: parts((files) => void (files['xl/vbaProject.bin'] = strToU8('x'))), refused: { found: /宏/ } },
  { what: 'a workbook of macros by its name', name: '填报.xlsm', refused: { found: /xlsm/ } },
  { what: 'an old workbook by its name', name: '填报.xls', refused: { found: /xls/ } },
  { what: 'a table of WPS by its name', name: '填报.et', refused: { found: /et/ } },
  { what: 'an archive of something else', bytes: () => zipSync({ 'a.txt': strToU8('x') }), refused: { found: /不是工作簿/ } },
  {
    what: 'a workbook whose sheet is no XML',
    bytes: parts((files) => void (files['xl/worksheets/sheet1.xml'] = strToU8('<worksheet><sheetData><row'))),
    refused: { found: /读不出|没有/ },
  },
  {
    what: 'a workbook that unpacks to gigabytes',
    bytes: parts((files) => void (files['xl/media/a.bin'] = new Uint8Array(90 * 1024 * 1024))),
    refused: { found: /过大/ },
  },
  {
    what: 'a workbook with a control',
    bytes: parts((files) => void (files['xl/activeX/activeX1.xml'] = strToU8('x'))),
    refused: { found: /控件/ },
  },
];

export const DAMAGES: readonly Damage[] = [...HARMLESS, ...REFUSED, ...LATER_DAMAGES];

/** The form with the damage done, as bytes. */
export async function damaged({ book: change, bytes }: Damage, book: ExcelJS.Workbook): Promise<Uint8Array> {
  change?.(book);
  const saved = await save(book);
  return bytes ? bytes(saved) : saved;
}
