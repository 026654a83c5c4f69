import { areaList } from '@vant/area-data';

const KIND = /(壮族|回族|维吾尔)?(特别行政区|自治区|自治州|省|市|地区|盟|林区)$/;
/** What a place is called without its kind: 上海市 → 上海. Places of one character are never called so. */
const shortOf = (name: string): string => name.replace(KIND, '');

/** What an autonomous prefecture is called day by day: 大理白族自治州 → 大理州. */
const PREFECTURE = /((朝鲜|土家|苗|侗|布依|藏|羌|彝|哈尼|壮|傣|白|景颇|傈僳|蒙古|回|哈萨克|柯尔克孜)族?)+自治州$/;

/** Places that the plan is not for, and parts of its own area, as far as the text does not name them. */
export interface Divisions {
  elsewhere: string[];
  within: string[];
}

/**
 * Provinces and cities of the country, by the codes of GB/T 2260, less those that the texts name; and the counties and districts of the plan's own area. Node only.
 * @param jurisdiction the plan's own area, as it says itself: 示例市; undefined where it says none
 * @param texts all that the plan says: a place that it names is no other place
 */
export function divisionsFor(jurisdiction: string | undefined, texts: string): Divisions {
  const { province_list, city_list, county_list } = areaList;
  const own = Object.entries({ ...province_list, ...city_list }).find(([, name]) => name === jurisdiction)?.[0];
  const stem = own?.replace(/(00)+$/, '');
  const named = (name: string): boolean => texts.includes(shortOf(name));
  const elsewhere = [...new Set([...Object.values(province_list), ...Object.values(city_list)])]
    .filter((name) => shortOf(name).length > 1 && KIND.test(name) && name !== jurisdiction && !named(name))
    .map((name) => name.replace(PREFECTURE, '州'))
    .toSorted();
  const within = Object.entries(county_list)
    .filter(([code, name]) => stem !== undefined && code.startsWith(stem) && !texts.includes(name))
    .map(([, name]) => name);
  return { elsewhere, within };
}
