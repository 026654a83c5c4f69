import { splitOutside } from './brackets.ts';

const ORGAN = /^[\u4e00-\u9fa5]{2,20}(?:[（(〔[][^）)〕\]]*[）)〕\]][\u4e00-\u9fa5]{0,6})?$/u;
const ORGAN_END =
  /(?:局|委|委员会|厅|办|部|中心|政府|公司|集团|[支分]?行|协会|商会|联合会|工商联|残联|妇联|总队|支队|街道|镇街|镇|乡|署|法院|检察院|学院|大学|单位|部门|党委|团委|工会|总工会|管(?:理)?委(?:员)?会|区县|市州)(?:[（(〔[][^）)〕\]]*[）)〕\]])?$/u;

/** Whether words are the name of an organ and nothing else, by how they end. */
export const isOrgan = (name: string): boolean => ORGAN.test(name) && ORGAN_END.test(name);

/** A unit as a clause prints it. */
export interface UnitName {
  printed: string;
  /** Offset within the list. */
  start: number;
  /** The character after it: a comma may part the leading units from the others. */
  after: string;
}

/** The units of a list, and whether it says that there are more (等, 等有关部门). */
export interface UnitList {
  units: UnitName[];
  open: boolean;
}

/** What is said of the units at the end of a list: that they share the work. It belongs to no name. */
const SHARED =
  /(?:[，,]?\s*(?:按照?(?:各自)?(?:职责|职能)(?:分工|范围)?|根据职责分工|依职责|分工|分别|共同|具体|牵头|联合|统筹))*(?:负责|落实|牵头|配合|参与|推进|实施|承担)?$/;
const SAID =
  /(?:按照?(?:各自)?(?:职责|职能)(?:分工|范围)?|根据职责分工|依职责|分工|分别|共同|具体|牵头|联合|统筹)(?:负责|落实|牵头|配合|参与|推进|实施|承担)?$|负责$/;
/** The list is open: 等, 等有关部门, 等单位, 等8个部门. */
const OPEN = /等(?:\s*\d+\s*个?)?(?:[\u4e00-\u9fa5]{0,4}(?:有关|相关|成员|职能))?(?:[\u4e00-\u9fa5]{0,3}(?:部门|单位|机构|方面|企业))?$/;

/** A place without an organ: the beginning of 各市、县（市、区）政府, which is one name though 、 stands in it. */
const PLACE_ONLY =
  /^各?(?:设区的?|有关|相关)?(?:省|自治区|直辖市|计划单列市|市州|州市|市地|地市|市|州|盟|地区|区县|县区|区|县|旗|县市|旗县|镇|乡|街道|(?:新|开发)区)(?:[（(〔[][^）)〕\]]*[）)〕\]])?$/;
const PLACE_WITH_ORGAN =
  /^(?:自治)?(?:省|市|州|盟|区|县|旗|县市|县级市|自治县|旗县|直辖市|镇|乡|街道|计划单列市)(?:[（(〔[][^）)〕\]]*[）)〕\]])*(?:区|市)?(?:人民政府|政府|党委|管理?委员?会|办事处|有关部门|相关部门|主管部门|单位)?/;

const isPlaceWithOrgan = (name: string): boolean => PLACE_WITH_ORGAN.exec(name)?.[0] === name;

/** Puts 各市 + 县（市、区）政府 together again. */
function joinPlaces(pieces: { text: string; start: number; after: string }[]): UnitName[] {
  const joined: UnitName[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    const printed = piece.text.trim();
    const start = piece.start + piece.text.indexOf(printed);
    const goesOn =
      last !== undefined &&
      last.after !== '' &&
      last.printed.startsWith('各') &&
      PLACE_ONLY.test(last.printed.split(/[、，,]/).at(-1) ?? '') &&
      isPlaceWithOrgan(bare(printed).printed);
    if (last && goesOn) joined[joined.length - 1] = { printed: last.printed + last.after + printed, start: last.start, after: piece.after };
    else if (printed !== '') joined.push({ printed, start, after: piece.after });
  }
  return joined;
}

/** Names that only blanks part (省交通厅 省水利厅), each by itself; any other words with a blank in them are one name. */
function splitBlanks(unit: UnitName): UnitName[] {
  const parts = [...unit.printed.matchAll(/[^ \u3000]+/g)];
  if (parts.length < 2 || !parts.every(([name]) => isOrgan(name))) return [unit];
  return parts.map(({ 0: printed, index }, i) => ({
    printed,
    start: unit.start + index,
    after: i + 1 < parts.length ? '、' : unit.after,
  }));
}

/** Takes what is said of the units off the end of a name; a name that would be nothing else stays. */
function bare(name: string): { printed: string; open: boolean } {
  let printed = name
    .replace(/[。；;.]+$/, '')
    .replace(/[（(〔[](?:按照?|依照?|根据)[^）)〕\]]*(?:职责|职能|分工)[^）)〕\]]*[）)〕\]]$/, '')
    .trim();
  let open = false;
  for (let i = 0; i < 3; i++) {
    const said = SAID.exec(printed);
    if (said && said.index > 1) printed = printed.slice(0, said.index).replace(/[，,、]$/, '');
    const more = OPEN.exec(printed);
    if (more && more.index > 1) {
      printed = printed.slice(0, more.index);
      open = true;
    }
  }
  return { printed: printed.trim(), open };
}

/**
 * The units of a list as printed, in order: parted by 、 ， ； outside of brackets. 各市、县（市、区）政府 is one name; 等 and what is said of all (按职责分工负责) are no part of one.
 */
export function unitsOf(list: string): UnitList {
  let open = false;
  const units: UnitName[] = [];
  for (const unit of joinPlaces(splitOutside(list, /[、，,；;]/)).flatMap(splitBlanks)) {
    if (unit.printed.startsWith('等') || /^(等|下同|以及)$/.test(unit.printed)) {
      open ||= unit.printed.startsWith('等');
      continue;
    }
    if (SHARED.exec(unit.printed)?.index === 0) continue;
    const name = bare(
      unit.printed.replace(/^(?:(?:以上|上述|本条|该项)(?:各项)?(?:任务|工作)?(?:均)?由|由|以及|及|和|会同)(?=[\u4e00-\u9fa5]{3})/, ''),
    );
    open ||= name.open;
    if (name.printed !== '' && !units.some((u) => u.printed === name.printed)) units.push({ ...unit, printed: name.printed });
  }
  return { units, open };
}

/** Whether a name stands for several units that it does not name: 各县（市、区）政府, 有关市级部门. */
export const isCollective = (name: string): boolean =>
  /^(?:各|有关|相关|其他|市级各|省级各|全市各|全省各)|(?:各|有关|相关)(?:[\u4e00-\u9fa5]{0,6})(?:部门|单位|区县|市州|企业|院校|学校|高校)$|^(?:省|市|县|区)[级直]?(?:有关|相关|各)/.test(
    name,
  );
