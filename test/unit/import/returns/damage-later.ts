import type ExcelJS from 'exceljs';
import { strFromU8, strToU8 } from 'fflate';
import { at, evidence, mark, parts, put, R, RETURNS, wrong, wrongEvidence, type Damage } from './damage-kit.ts';
import { columnOf, FIRST, sheetsOf } from './filled-form.ts';

/** Changes a part of the archive as text. */
const part = (name: string, change: (xml: string) => string) =>
  parts((files) => void (files[name] = strToU8(change(strFromU8(files[name] ?? new Uint8Array())))));
const RETURNS_XML = 'xl/worksheets/sheet1.xml';
const DONE = '建成11.5公里步道。';

/** What programs and people do to a form that is still read, word for word. */
const HARMLESS: Damage[] = [
  {
    what: 'rows in another order',
    book: (book) => {
      const { returns } = sheetsOf(book);
      const [first, last] = [returns.getRow(FIRST), returns.getRow(FIRST + 2)].map((row) => (row.values as ExcelJS.CellValue[]).slice());
      if (first && last) [returns.getRow(FIRST).values, returns.getRow(FIRST + 2).values] = [last, first];
    },
  },
  {
    what: 'a column of the unit’s own between the others',
    book: (book) => {
      sheetsOf(book).returns.spliceColumns(columnOf('done'), 0, ['', '', '处室']);
    },
  },
  { what: 'blanks of full width around a choice', book: put('status', '\u3000推进中\u00A0') },
  { what: 'a mark with a character that nobody sees', book: put('id', 'task-1-length\u200B') },
  { what: 'a day with a time of day and a zone', book: put('published', '2028-03-20T08:30:00Z') },
  { what: 'the number of a day with its time', book: put('published', 46832.5) },
  { what: 'a workbook that counts its days from 1904', book: (book) => void (book.properties.date1904 = true) },
  { what: 'a sheet that was hidden for good', book: (book) => void (sheetsOf(book).returns.state = 'veryHidden') },
  {
    what: 'a phonetic guide on the words',
    bytes: part('xl/sharedStrings.xml', (xml) => xml.replace(`${DONE}</t>`, `${DONE}</t><rPh sb="0" eb="2"><t>jiancheng</t></rPh>`)),
  },
  { what: 'a line break as Excel writes it', bytes: part('xl/sharedStrings.xml', (xml) => xml.replace(DONE, `${DONE}_x000D_`)) },
  {
    what: 'words kept in the cell itself',
    bytes: (bytes) =>
      part(RETURNS_XML, (xml) =>
        xml.replace(
          new RegExp(`<c r="${at('done')}"([^>]*) t="s"><v>\\d+</v></c>`),
          `<c r="${at('done')}"$1 t="inlineStr"><is><t>${DONE}</t></is></c>`,
        ),
      )(bytes),
  },
  { what: 'notes of other programs in the archive', bytes: parts((files) => void (files['customXml/item1.xml'] = strToU8('<a/>'))) },
  { what: 'an address with a line break after it', book: evidence('url', 'https://urban.example/2028-q1\n') },
  {
    what: 'a workbook in the strict form of the standard',
    bytes: (bytes) =>
      parts((files) => {
        for (const name of Object.keys(files).filter((one) => one.endsWith('.xml') || one.endsWith('.rels')))
          files[name] = strToU8(
            strFromU8(files[name] ?? new Uint8Array())
              .replaceAll('http://schemas.openxmlformats.org/spreadsheetml/2006/main', 'http://purl.oclc.org/ooxml/spreadsheetml/main')
              .replaceAll(
                'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
                'http://purl.oclc.org/ooxml/officeDocument/relationships',
              ),
          );
      })(bytes),
  },
  { what: 'a path out of the archive', bytes: parts((files) => void (files['../../evil.txt'] = strToU8('x'))) },
];

/** What is refused, with its place. */
const REFUSED: Damage[] = [
  wrong('words that would run in a table', 'done', '=HYPERLINK("https://a.example","x")', /=HYPERLINK/),
  wrong('words that would run in a table, with another sign', 'next', '@SUM(A1)', /@SUM/),
  wrong('a truth value as what was done', 'done', true, /true/i),
  wrong(
    'words that were struck out',
    'done',
    { richText: [{ font: { strike: true }, text: '建成12公里' }, { text: '建成11.5公里。' }] },
    /划掉/,
  ),
  wrong('a choice with a stop', 'status', '推进中。', /推进中。/),
  wrong('two choices at once', 'status', '推进中/已完成', /推进中\/已完成/),
  wrong('a year of two digits', 'published', '28/3/20', /28\/3\/20/),
  wrong('a day in the order of another country', 'published', '3/20/2028', /3\/20\/2028/),
  wrong('a month without a day', 'published', '2028年3月', /2028年3月/),
  wrong('a day that has not come', 'published', '2082-03-20', /2082-03-20/),
  wrongEvidence('evidence of a day that has not come', 'date', '2082-03-18'),
  wrongEvidence('two addresses in one cell', 'url', 'https://urban.example/1 https://urban.example/2'),
  wrongEvidence('an address with a Chinese stop after it', 'url', 'https://urban.example/2028-q1。'),
  wrongEvidence('an address without its beginning', 'url', 'www.urban.example/2028-q1'),
  wrongEvidence('an address within the office', 'url', 'http://192.168.1.8/oa/1'),
  { what: 'a mark in capitals', book: put('id', 'TASK-1-LENGTH'), refused: { sheet: RETURNS, cell: at('id'), found: /TASK/ } },
  {
    what: 'a copy of the sheet, filled in otherwise',
    book: (book) => {
      const { returns } = sheetsOf(book);
      const copy = book.addWorksheet(`${RETURNS} (2)`);
      returns.eachRow((row, number) => (copy.getRow(number).values = row.values as ExcelJS.CellValue[]));
      copy.getCell(R, columnOf('status')).value = '已完成';
    },
    refused: { sheet: `${RETURNS} (2)` },
  },
  {
    what: 'a column that stands twice',
    book: (book) => {
      const { returns } = sheetsOf(book);
      returns.getCell(3, 14).value = '状态';
      returns.getCell(R, 14).value = '已完成';
    },
    refused: { sheet: RETURNS, cell: 'N3', found: /状态/ },
  },
  {
    what: 'titles merged',
    book: (book) => sheetsOf(book).returns.mergeCells(`${at('done', 3)}:${at('problem', 3)}`),
    refused: { sheet: RETURNS, found: /存在问题/ },
  },
  { what: 'marks of the form in capitals of full width', book: mark('单位标识', 'ＵＲＢＡＮ'), refused: { found: /单位标识/ } },
  {
    what: 'a sheet whose elements carry a prefix',
    bytes: part(RETURNS_XML, (xml) => xml.replace('<worksheet xmlns=', '<worksheet xmlns:x=').replace(/<(\/?)(?=[a-zA-Z])/g, '<$1x:')),
    refused: { found: /./ },
  },
  {
    what: 'an entity that reads a file',
    bytes: part('xl/sharedStrings.xml', (xml) =>
      xml.replace('<sst', '<!DOCTYPE sst [<!ENTITY e SYSTEM "file:///etc/passwd">]><sst').replace(DONE, '&e;'),
    ),
    refused: { found: /./ },
  },
  {
    what: 'an entity that grows without end',
    bytes: part('xl/sharedStrings.xml', (xml) =>
      xml.replace('<sst', '<!DOCTYPE sst [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><sst').replace(DONE, '&b;'),
    ),
    refused: { found: /./ },
  },
  {
    what: 'a workbook without its list of sheets',
    bytes: parts((files) => Reflect.deleteProperty(files, 'xl/workbook.xml')),
    refused: { found: /./ },
  },
  {
    what: 'a workbook without its strings',
    bytes: parts((files) => Reflect.deleteProperty(files, 'xl/sharedStrings.xml')),
    refused: { found: /./ },
  },
];

/** A second list of damages, thought of after the reader had been written. */
export const LATER_DAMAGES: readonly Damage[] = [...HARMLESS, ...REFUSED];
