import { pinyin } from 'pinyin-pro';

/** An identifier for a name: its sounds in ASCII, at most `most` syllables; the same name gives the same identifier. */
export function slugOf(name: string, most = 8): string {
  const sounds = pinyin(name.replace(/[^\p{Script=Han}A-Za-z0-9]/gu, ' '), {
    toneType: 'none',
    type: 'array',
    nonZh: 'consecutive',
    v: true,
  });
  const parts = sounds.flatMap((s) => s.toLowerCase().match(/[a-z0-9]+/g) ?? []).slice(0, most);
  return parts.join('-').slice(0, 48).replace(/-+$/, '') || 'x';
}

/** Gives each name an identifier of its own: a second one of the same sound gets a number. */
export class Ids {
  #taken = new Set<string>();
  of(name: string, most?: number): string {
    const base = slugOf(name, most);
    let id = base;
    for (let n = 2; this.#taken.has(id); n++) id = `${base}-${n}`;
    this.#taken.add(id);
    return id;
  }
}

/** A proposal for the name in narrow places: without the place before it and the bracket after it. */
export function shortNameOf(name: string): string {
  const bare = name.replace(/[（〔[(][^（）〔〕()[\]]*[）〕\])]/g, '').trim() || name;
  const short = bare.replace(/^(?:[省市县区州盟旗](?![委政直级属场域]))/, '');
  return short.length >= 2 ? short : bare;
}

/** A kind of unit, by the ends of its name: only to have units stand together; the editor may name others. */
export function kindOf(name: string, collective: boolean): string {
  const bare = name.replace(/[（〔(][^（）〔〕()]*[）〕)]/g, '');
  if (collective) return 'collective';
  if (/(?:学院|大学|学校|高校|研究院|研究所|实验室|中心)$/.test(bare)) return 'institute';
  if (/(?:公司|集团|银行|资本|支行|分行|企业)$/.test(bare)) return 'company';
  if (/(?:政府|管理?委员?会|办事处|街道办|省|市|区|县|州|旗)$/.test(bare) && !bare.replace(/管理委员会$/, '').endsWith('委员会'))
    return 'local';
  return /(?:[局委厅办部院署会社]|组织)$/.test(bare) ? 'department' : 'other';
}

/** The kinds that a new plan begins with. */
export const KINDS = [
  { id: 'department', label: '部门' },
  { id: 'local', label: '地方政府和园区' },
  { id: 'institute', label: '院校和科研机构' },
  { id: 'company', label: '企业和金融机构' },
  { id: 'collective', label: '统称' },
  { id: 'other', label: '其他单位' },
];

/**
 * Whether two names may be two spellings of one unit: without place and bracket, one is the other with words left out (a shortened name). A question for
 * the editor, no answer.
 */
export function mayBeOne(a: string, b: string, place: string): boolean {
  const bare = (name: string): string =>
    name
      .replace(place, '')
      .replace(/[（〔(][^（）〔〕()]*[）〕)]/g, '')
      .replace(/^[省市县区州盟旗]/, '');
  const [short, long] = [bare(a), bare(b)].toSorted((x, y) => x.length - y.length);
  if (short === undefined || long === undefined || short.length < 3 || !long.startsWith(short.charAt(0))) return false;
  let at = 0;
  for (const c of long) if (c === short.charAt(at)) at++;
  return at === short.length && long.length - short.length <= 8;
}
