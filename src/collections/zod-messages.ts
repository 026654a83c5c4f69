import type { z } from 'zod';

/** Types as an editor of YAML knows them. */
const TYPES: Record<string, string> = {
  string: '文字',
  number: '数字',
  int: '整数',
  array: '列表',
  object: '一组字段',
  boolean: 'true 或 false',
};

const FORMATS: Record<string, string> = { url: '完整的网址，如 https://example.gov.cn/' };

/** The kind of thing a size is of: `至少 1 项`, `至少 1 个字`, `不小于 0`. */
const atLeast = (origin: string, minimum: number | bigint, inclusive = true): string => {
  if (origin === 'array') return `至少 ${minimum} 项`;
  if (origin === 'string') return `至少 ${minimum} 个字`;
  return inclusive ? `不小于 ${minimum} 的数` : `大于 ${minimum} 的数`;
};
const atMost = (origin: string, maximum: number | bigint, inclusive = true): string => {
  if (origin === 'array') return `至多 ${maximum} 项`;
  if (origin === 'string') return `至多 ${maximum} 个字`;
  return inclusive ? `不大于 ${maximum} 的数` : `小于 ${maximum} 的数`;
};

/**
 * Says in an editor's words what a schema expected, for every issue that carries no message of its own. Given to `safeParse` as its error map, so
 * that a schema's own message (“日历上有的一天”) goes before it.
 */
export function expected(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return TYPES[issue.expected] ?? issue.expected;
    case 'invalid_value':
      return `${issue.values.map(String).join('、')} 之一`;
    case 'invalid_union': {
      const options = (issue as { options?: unknown[] }).options;
      return options ? `${options.map(String).join('、')} 之一` : '约定的几种写法之一';
    }
    case 'too_small':
      return atLeast(issue.origin, issue.minimum, issue.inclusive);
    case 'too_big':
      return atMost(issue.origin, issue.maximum, issue.inclusive);
    case 'invalid_format':
      return FORMATS[issue.format] ?? '约定的格式';
    case 'unrecognized_keys':
      return '只有约定的字段';
    case 'not_multiple_of':
      return `${issue.divisor} 的倍数`;
    default:
      return '约定的写法';
  }
}

/** What the editor has most likely to do about a schema issue. */
export function fixOf(issue: z.core.$ZodIssue, value: unknown): string {
  if (issue.code === 'invalid_value' || issue.code === 'invalid_union') return '从这几个词里选一个。';
  if (issue.code === 'invalid_type' && value === undefined) return '补上这个字段。';
  if (issue.code === 'invalid_type' && issue.expected === 'string') return '改成文字；数字、日期和带冒号的文字用单引号括起来。';
  if (issue.code === 'invalid_type') return '改正这个字段的类型。';
  return '按“应为”改正这个字段。';
}

/** Fields that a schema knows at a path: what an editor may have meant by an unknown one. */
export function knownFields(schema: z.core.$ZodType, path: readonly PropertyKey[]): string[] {
  const { def } = schema._zod;
  if ('innerType' in def) return knownFields(def.innerType as z.core.$ZodType, path);
  if ('options' in def) return [...new Set((def.options as z.core.$ZodType[]).flatMap((option) => knownFields(option, path)))];
  if ('element' in def) return knownFields(def.element as z.core.$ZodType, path.slice(1));
  if (!('shape' in def)) return [];
  const shape = def.shape as Record<string, z.core.$ZodType>;
  const [key, ...rest] = path;
  if (key === undefined) return Object.keys(shape);
  const field = shape[String(key)];
  return field ? knownFields(field, rest) : [];
}
