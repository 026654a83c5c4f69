import type { Diagnostic } from '../diagnostic.ts';
import { anyBroken, diagnosticAt, type Check } from '../rules/context.ts';

const SCHOOLS = new Set(['CollegeOrUniversity', 'School']);
const isSchool = (name: string): boolean => /(?:学院|学校|大学|中学|职高)$/.test(name);
const isOffice = (name: string): boolean => /(?:局|厅|委员会|办公室|政府|法院|检察院)$/.test(name);

/** A kind that search engines are told to be a school has schools, and no office; and the other way round. */
export const checkKinds: Check = (context) => {
  const { records } = context;
  if (anyBroken(context, 'departments')) return [];
  const types = new Map(records.vocabulary?.data.departmentKinds.map(({ id, schemaType }) => [id, schemaType]));
  return records.departments.flatMap((entry): Diagnostic[] => {
    const { name, kind } = entry.data;
    const type = types.get(kind);
    if (type === undefined || (SCHOOLS.has(type) ? !isOffice(name) : type !== 'GovernmentOrganization' || !isSchool(name))) return [];
    return [
      diagnosticAt(entry, 'kind-differs', ['kind'], {
        found: kind,
        expected: isSchool(name) ? '学校一类' : '机关一类',
        fix: `核对 ${name} 是哪一类，见 vocabulary.yaml 的 departmentKinds。`,
      }),
    ];
  });
};
