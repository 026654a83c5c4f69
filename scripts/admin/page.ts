import type { Diagnostic } from '../../src/collections/diagnostic.ts';
import { EDITABLE, idsOf, type Editable, type FormField } from './record.ts';

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Style of the forms: they are the editor's own and no page of the site. */
export const STYLE = `body{max-width:50rem;margin:0 auto;padding:1rem;font:18px/1.7 system-ui,sans-serif;color:#1c1b19;background:#fbf9f4}
label{display:block;font-weight:600;margin-top:1.25rem}small{display:block;font-weight:400;color:#4d4a44}
input,select,textarea{box-sizing:border-box;width:100%;padding:.5rem;font:inherit;border:1px solid #6b675f;border-radius:4px;background:#fff}
textarea{min-height:6rem;font-family:ui-monospace,monospace;font-size:16px}[aria-invalid=true]{border:2px solid #a3161a}
.fault{margin:.25rem 0 0;color:#a3161a;white-space:pre-wrap}.saved{padding:.5rem 1rem;background:#e3efe3}
button{margin-top:1.5rem;padding:.6rem 1.5rem;font:inherit}ul{columns:14rem}`;

const page = (title: string, body: string): string =>
  `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><title>${escape(title)}</title><link rel="stylesheet" href="/admin/style.css"></head><body><p><a href="/admin/">全部内容</a> · <a href="/">看网站</a></p><h1>${escape(title)}</h1>${body}</body></html>`;

/** All that can be edited, a list a collection. */
export const listPage = (dir: string): string =>
  page(
    '编辑内容',
    `<p>改好一条就保存；有错的不会写入，错在哪里写在那一项下面。正式文本（source/notice.txt）不在这里改。</p>${EDITABLE.map((name) => {
      const ids = idsOf(dir, name);
      const links = ids.map((id) => `<li><a href="/admin/${name}/${id === '' ? '' : `${id}/`}">${escape(id || name)}</a></li>`).join('');
      const isFolder = !ids.includes('');
      return `<h2>${name}</h2><ul>${links}</ul>${isFolder ? `<p><a href="/admin/${name}/?new">新建一条</a></p>` : ''}`;
    }).join('')}`,
  );

/** What is wrong with one field, first things first. */
const faultOf = (faults: readonly Diagnostic[], file: string, name: string): Diagnostic[] =>
  faults.filter((one) => one.file === file && (one.field === name || one.field?.startsWith(`${name}.`)));

const told = ({ file, field, found, expected, fix }: Diagnostic, withPlace = false): string =>
  `<p class="fault">${escape(`${withPlace ? `${file}${field === undefined ? '' : `，${field}`}\n` : ''}实际：${found}\n应为：${expected}\n建议：${fix}`)}</p>`;

function input({ name, kind, required }: FormField, value: string, wrong: boolean): string {
  const attributes = `id="${name}" name="field-${name}"${required ? ' required' : ''}${wrong ? ' aria-invalid="true"' : ''} aria-describedby="help-${name}"`;
  if (kind === 'yaml') return `<textarea ${attributes} spellcheck="false">${escape(value)}</textarea>`;
  if (kind === 'line') return `<input ${attributes} value="${escape(value)}">`;
  const choices = required ? kind.choices : ['', ...kind.choices];
  return `<select ${attributes}>${choices.map((one) => `<option${one === value ? ' selected' : ''}>${escape(one)}</option>`).join('')}</select>`;
}

/** What a form shows. */
export interface Form {
  collection: Editable;
  /** Empty for a new record. */
  id: string;
  file: string;
  fields: readonly FormField[];
  values: Readonly<Record<string, string>>;
  faults: readonly Diagnostic[];
  /** Told above the form: that it was saved, or why it could not be read. */
  message?: string | undefined;
  token: string;
}

/** The form of one record, with what is wrong at the field. */
export function formPage({ collection, id, file, fields, values, faults, message, token }: Form): string {
  const atFields = new Set(fields.flatMap(({ name }) => faultOf(faults, file, name)));
  const rest = faults.filter((one) => !atFields.has(one));
  const rows = fields.map((field) => {
    const wrong = faultOf(faults, file, field.name);
    return `<label for="${field.name}">${field.name}${field.required ? '（必填）' : ''}<small id="help-${field.name}">${escape(field.help)}${field.kind === 'yaml' ? '（YAML）' : ''}</small></label>${input(field, values[field.name] ?? '', wrong.length > 0)}${wrong.map((one) => told(one)).join('')}`;
  });
  const name =
    id === '' && collection !== file.replace('.yaml', '')
      ? '<label for="id">文件名<small>小写字母、数字和连字符，会出现在网址里，发布后不要改。</small></label><input id="id" name="id" required pattern="[a-z0-9]+(-[a-z0-9]+)*">'
      : '';
  const body = /\.mdx?$/.test(file) ? '<p>正文在文件里改，这里只改前面的各项。</p>' : '';
  return page(
    file,
    `${body}${message === undefined ? '' : `<p class="${message.startsWith('已保存') ? 'saved' : 'fault'}" role="status">${escape(message)}</p>`}${rest.length > 0 ? `<h2>没有保存</h2>${rest.map((one) => told(one, true)).join('')}` : ''}<form method="post"><input type="hidden" name="token" value="${token}">${name}${rows.join('')}<button>检查并保存</button></form>`,
  );
}
