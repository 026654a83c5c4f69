import { TEXT_FOLDERS } from '../text-folders.ts';
import { foldWidth } from '../../notice/text.ts';
import { anyBroken, diagnosticAt, type Check } from '../rules/context.ts';

/** Words that every office has, and that tell none from another. */
const COMMON = /(?:部门|单位|机构|公司|[省市区县旗局委办厅处院部会])$/u;
/** Characters that a short name may have and the name not: 部门, 单位, 公司, 中心. */
const EVERYWHERE = '部门单位机构公司中心集团省市区县旗盟州局委办厅处院校部会';
/** A level of government before a name. */
const LEVEL = /^[省市区县旗州盟]/u;

const withoutLevel = (name: string): string => name.replace(LEVEL, '');

/** Whether the characters of `short` stand in `name` in this order, others between them. */
function abbreviates(short: string, name: string): boolean {
  let at = -1;
  return Array.from(short).every((c) => (at = name.indexOf(c, at + 1)) >= 0);
}

/** Whether a short name shares with a name what tells it from others, half of its characters at least, and has none that no name has. */
function resembles(short: string, names: readonly string[]): boolean {
  const own = withoutLevel(short).replace(COMMON, '') || short;
  const known = `${names.join('')}${EVERYWHERE}`;
  const spellsOut = names.some((name) => abbreviates(withoutLevel(name), short));
  // In a short name of three characters one that differs makes another name, and one that is half of it.
  if (!spellsOut && short.length > 3 && Array.from(short).some((c) => !known.includes(c))) return false;
  return names.some((name) => Array.from(own).filter((c) => name.includes(c)).length * 2 >= own.length);
}

/**
 * A department's name is one that the text prints or that a printed form abbreviates; what stands before the printed words (a place) is a word of the notice. Short
 * names resemble it. Former names may be quite different.
 */
export const checkDepartmentNames: Check = (context) => {
  const { records } = context;
  if (!records.plan || anyBroken(context, ...TEXT_FOLDERS)) return [];
  const { title, issuers = [], jurisdiction = '' } = records.plan.data;
  const text = foldWidth([title, ...issuers, jurisdiction, ...TEXT_FOLDERS.flatMap((name) => records[name].map((e) => e.body))].join('\n'));
  return records.departments.flatMap((entry) => {
    const { name, shortNames } = entry.data;
    // A form that no task prints is another fault, and proves nothing.
    const printed = entry.data.printed.filter((form) => text.includes(foldWidth(form)));
    const place = jurisdiction.replace(/[省市区县旗州盟]$/u, '');
    const core = (form: string): string => withoutLevel(place !== '' && form.startsWith(place) ? form.slice(place.length) : form);
    const before = printed.flatMap((form) => (name.endsWith(core(form)) ? [name.slice(0, name.length - core(form).length)] : []));
    const [expected = ''] = printed;
    const known =
      printed.length === 0 ||
      (before.length > 0 ? before.some((words) => text.includes(words)) : printed.some((form) => abbreviates(core(form), core(name))));
    return [
      ...(known
        ? []
        : [
            diagnosticAt(entry, 'name-differs', ['name'], {
              found: name,
              expected: `与原文的写法对得上：${printed.join('、')}`,
              fix: `核对错字；规范名称可以写成 ${expected} 或它的全称。`,
            }),
          ]),
      ...shortNames.flatMap((short, i) =>
        resembles(short, [name, ...entry.data.printed])
          ? []
          : [
              diagnosticAt(entry, 'short-name-differs', ['shortNames', i], {
                found: short,
                expected: `${name} 的简称`,
                fix: '核对是不是别的单位的简称；旧称写在 formerNames。',
              }),
            ],
      ),
    ];
  });
};
