import type { ErrorCode } from 'yaml';

/** What is wrong with a YAML file, in an editor's words; the library says it in English. */
const MESSAGES: Partial<Record<ErrorCode, { found: string; fix: string }>> = {
  DUPLICATE_KEY: { found: '同一个字段写了两次', fix: '只留一个。' },
  TAB_AS_INDENT: { found: '用制表符（Tab）缩进', fix: '改用空格缩进，每级两个。' },
  BAD_INDENT: { found: '缩进对不齐', fix: '同一级的行从同一列开始，每级缩进两个空格。' },
  MISSING_CHAR: { found: '缺少引号、括号、逗号或冒号', fix: '检查这一行和上一行的引号和括号是否成对，冒号后有没有空格。' },
  UNEXPECTED_TOKEN: { found: '多出或放错位置的符号', fix: '值里有冒号、引号或括号时，用单引号把整个值括起来。' },
  BLOCK_AS_IMPLICIT_KEY: { found: '一行里有两个“冒号加空格”', fix: '用单引号把整个值括起来。' },
  MULTILINE_IMPLICIT_KEY: { found: '字段名后没有冒号', fix: '在字段名后加半角冒号和一个空格。' },
  BAD_SCALAR_START: { found: '值以 YAML 的保留符号开头', fix: '用单引号把整个值括起来。' },
  BAD_DQ_ESCAPE: { found: '双引号里的反斜线不合规定', fix: '改用单引号。' },
};

/** Says what a YAML error is; the library's own words stand only where we have none. */
export const yamlMessage = (code: ErrorCode, message: string): { found: string; fix: string } =>
  MESSAGES[code] ?? {
    found: `不能解析（${message.split('\n')[0] ?? code}）`,
    fix: '检查缩进、冒号后的空格和引号；值里有冒号或引号时，用单引号把整个值括起来。',
  };
