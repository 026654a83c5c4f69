import { checkTemplate } from '../rules/template.ts';

/** What `content/cases/.template.yaml` says where an editor has to write; a test reads both. */
export const TEMPLATE_WORDS: readonly string[] = [
  '标题，照来源',
  '谁做的，写全称',
  '在哪里',
  '什么时候做的',
  '第一段',
  '来源文章或文件的标题',
  '谁发布的',
  'https://www.example.org/',
];

/** No field of a case still holds what the template says. */
export const checkCaseTemplate = checkTemplate('cases', TEMPLATE_WORDS);
