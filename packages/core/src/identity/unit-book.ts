/**
 * Which names and codes mean one budget unit. Files print a unit with its code, with its name, or with both, so that only all of them
 * together tell which is which.
 */
import { foldCode, foldForMatch } from './fold.js';
import { unitNamesAgree } from './unit-names.js';

/** A unit as a file prints it; "" for what it does not print. */
export interface UnitLabel {
  readonly unitCode: string;
  readonly unitName: string;
}

/** Letters by which names of one code are held to be of one place: 洛阳市社会保险中心, 洛阳市社会保险事业中心. */
const PLACE = 2;

/** More names of one code are not compared with each other. */
const COMPARED = 40;

function isKin(a: string, b: string): boolean {
  return a.slice(0, PLACE) === b.slice(0, PLACE) || unitNamesAgree(a, b);
}

/** The units of a batch. A code tells units apart; a name without a code is that of the only unit so called. */
export class UnitBook {
  /** Names of a code by kin: two places may give one code to two offices. */
  readonly #kin = new Map<string, string[][]>();
  readonly #unitsByName = new Map<string, Set<string>>();

  constructor(labels: Iterable<UnitLabel>) {
    const names = new Map<string, Set<string>>();
    for (const { unitCode, unitName } of labels) {
      const [code, name] = [foldCode(unitCode), foldForMatch(unitName)];
      if (code === '' || name === '') continue;
      const known = names.get(code);
      if (known === undefined) names.set(code, new Set([name]));
      else known.add(name);
    }
    for (const [code, all] of names) this.#kin.set(code, kinOf([...all].sort()));
    for (const [code, all] of names) {
      for (const name of all) {
        const units = this.#unitsByName.get(name) ?? new Set();
        this.#unitsByName.set(name, units.add(this.#coded(code, name)));
      }
    }
  }

  /** Key of a unit; "" where the file prints neither name nor code. */
  keyOf({ unitCode, unitName }: UnitLabel): string {
    const [code, name] = [foldCode(unitCode), foldForMatch(unitName)];
    if (code !== '') return this.#coded(code, name);
    if (name === '') return '';
    const [only, second] = this.#unitsByName.get(name) ?? [];
    return only !== undefined && second === undefined ? only : `name ${name}`;
  }

  #coded(code: string, name: string): string {
    const kin = this.#kin.get(code) ?? [];
    const [first = []] = kin.length > 1 ? kin.filter((names) => names.includes(name)) : [];
    return first.length === 0 ? `code ${code}` : `code ${code} ${first[0]}`;
  }
}

/** Sorted names in groups of kin. */
function kinOf(names: readonly string[]): string[][] {
  if (names.length > COMPARED) return [[...names]];
  const groups: string[][] = [];
  for (const name of names) {
    const own = groups.filter((group) => group.some((other) => isKin(name, other)));
    for (const group of own) groups.splice(groups.indexOf(group), 1);
    groups.push([...own.flat(), name].sort());
  }
  return groups;
}
