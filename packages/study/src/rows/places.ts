/**
 * Places by their names and codes (GB/T 2260): what a mapping file writes, and what the names of offices say. A name that several places have is
 * no place until something else tells which.
 */
import { DIVISIONS } from '@perf-lint/data';
import type { DocumentFacts } from './document-facts.js';

/** Province, prefecture and county of one place; null below and beside it. */
export type Place = Pick<DocumentFacts, 'province' | 'provinceName' | 'city' | 'cityName' | 'county' | 'countyName'>;

const NOWHERE: Place = { province: null, provinceName: null, city: null, cityName: null, county: null, countyName: null };

/** Layers that statistics put in where there is none: no names of places. */
const EMPTY_LAYERS: ReadonlySet<string> = new Set(['市辖区', '县', '省直辖县级行政区划', '自治区直辖县级行政区划']);

const isProvince = (code: string): boolean => code.endsWith('0000');
const isCity = (code: string): boolean => code.endsWith('00') && !isProvince(code);

/** Short names of provinces begin names of offices: 河南省, 河南. */
const shortName = (name: string): string => name.replace(/(?:省|市|特别行政区|壮族自治区|回族自治区|维吾尔自治区|自治区)$/, '');

const byName = new Map<string, string[]>();
for (const [code, name] of Object.entries(DIVISIONS)) {
  if (EMPTY_LAYERS.has(name)) continue;
  byName.set(name, [...(byName.get(name) ?? []), code]);
}
const provinces = Object.entries(DIVISIONS).filter(([code]) => isProvince(code));
const nameAt = (code: string): string | null => {
  const name = DIVISIONS[code];
  return name === undefined || EMPTY_LAYERS.has(name) ? null : name;
};

/** The place of a code, with what it lies in; nowhere for a code that is none. */
export function placeOfCode(code: string): Place {
  if (!Object.hasOwn(DIVISIONS, code)) return NOWHERE;
  const province = `${code.slice(0, 2)}0000`;
  const city = `${code.slice(0, 4)}00`;
  const cityName = isProvince(code) ? null : nameAt(city);
  const county = !isProvince(code) && !isCity(code);
  return {
    province,
    provinceName: nameAt(province),
    city: cityName === null ? null : city,
    cityName,
    county: county ? code : null,
    countyName: county ? nameAt(code) : null,
  };
}

/** Codes that a cell of a mapping file means: six digits, or a name, with or without what provinces end in. */
function codesOf(text: string): readonly string[] {
  const bare = text.trim();
  if (/^\d{6}$/.test(bare)) return Object.hasOwn(DIVISIONS, bare) ? [bare] : [];
  const found = byName.get(bare);
  if (found !== undefined) return found;
  return provinces.filter(([, name]) => shortName(name) === bare).map(([code]) => code);
}

/** The only one of several codes that lies in a place; null where there is none or more than one. */
function onlyWithin(codes: readonly string[], { province, city }: Place): string | null {
  const within = codes.filter(
    (code) => (province === null || code.slice(0, 2) === province.slice(0, 2)) && (city === null || code.slice(0, 4) === city.slice(0, 4)),
  );
  const [only, second] = within;
  return only !== undefined && second === undefined ? only : null;
}

/** The place that the cells of a mapping file name, from the province down; nowhere where none of them is known. */
export function placeOfCells(province: string, city: string, county: string): Place {
  let place = NOWHERE;
  for (const [cell, fits] of [
    [province, isProvince],
    [city, (code: string) => isCity(code) || isProvince(code)],
    [county, (code: string) => !isProvince(code)],
  ] as const) {
    if (cell === '') continue;
    const code = onlyWithin(codesOf(cell).filter(fits), place);
    if (code !== null) place = placeOfCode(code);
  }
  return place;
}

/** Length of the longest name. */
const LONGEST = Math.max(...[...byName.keys()].map((name) => name.length));
/** A county of two letters (城区, 矿区) is a word as well. */
const SHORTEST = 3;

/** Names of places that a text begins with, one after the other: 河南省洛阳市瀍河回族区… */
function leadingCodes(text: string): readonly (readonly string[])[] {
  const found: (readonly string[])[] = [];
  let at = 0;
  const [, short] = provinces.map(([code, name]) => [code, shortName(name)] as const).find(([, each]) => text.startsWith(each)) ?? [];
  while (at < text.length) {
    let length = Math.min(LONGEST, text.length - at);
    while (length >= SHORTEST && !byName.has(text.slice(at, at + length))) length--;
    if (length >= SHORTEST) {
      found.push(byName.get(text.slice(at, at + length)) ?? []);
      at += length;
    } else if (at === 0 && short !== undefined) {
      found.push(provinces.filter(([, name]) => shortName(name) === short).map(([code]) => code));
      at += short.length;
    } else break;
  }
  return found;
}

/** The place that names of offices begin with: of the first name that tells one, what the others say left aside. */
export function placeOfNames(names: readonly string[]): Place {
  for (const name of names) {
    let place = NOWHERE;
    for (const codes of leadingCodes(name)) {
      const code = onlyWithin(codes, place);
      if (code !== null) place = placeOfCode(code);
    }
    if (place.province !== null) return place;
  }
  return NOWHERE;
}

/** Level of government of an office by its place and name; null where its place is not known. */
export function levelOfPlace(place: Place, names: readonly string[]): DocumentFacts['level'] {
  if (place.province === null) return null;
  if (names.some((name) => /(?:镇|乡|街道)(?:人民政府|政府|办事处|财政所)/.test(name))) return 'township';
  if (place.county !== null) return 'county';
  return place.city !== null ? 'city' : 'province';
}
