/**
 * Departments and units found by code or name without asking each: a budget system's export names a unit in every row.
 */
import { foldForMatch, unitNamesAgree } from '@perf-lint/core';
import type { OrganisationDraft } from './draft.js';

/** More units of one code are not compared with a name: only the same name is found among them. */
const COMPARED = 40;

/** Adds to a list of a map. */
function push<T>(map: Map<string, T[]>, key: string, item: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [item]);
  else list.push(item);
}

const labelOf = ({ code, name }: OrganisationDraft): string => `${code} ${foldForMatch(name)}`;

/**
 * Units in the order in which they were added. Two are one where their codes are the same and their names agree, or their names are the same
 * where one of them has no code. Offices that print the code of their department for all its units have one code and are several.
 */
export class UnitIndex<T extends OrganisationDraft> {
  readonly list: T[] = [];
  private readonly places = new Map<T, number>();
  private readonly byCode = new Map<string, T[]>();
  private readonly byLabel = new Map<string, T>();
  private readonly byName = new Map<string, T[]>();
  private readonly withoutCode = new Map<string, T[]>();

  /** The unit must not change its code or name from now on. */
  add(unit: T): void {
    this.places.set(unit, this.list.length);
    this.list.push(unit);
    push(this.byCode, unit.code, unit);
    if (!this.byLabel.has(labelOf(unit))) this.byLabel.set(labelOf(unit), unit);
    push(this.byName, unit.name, unit);
    if (unit.code === '') push(this.withoutCode, unit.name, unit);
  }

  /** The first of the units that are the one wanted. */
  find(wanted: OrganisationDraft): T | undefined {
    if (wanted.code === '') return this.byName.get(wanted.name)?.[0];
    const [coded, named] = [this.coded(wanted), this.withoutCode.get(wanted.name)?.[0]];
    if (coded === undefined || named === undefined) return coded ?? named;
    return (this.places.get(coded) ?? 0) < (this.places.get(named) ?? 0) ? coded : named;
  }

  /** All units that are the one wanted. */
  all(wanted: OrganisationDraft): readonly T[] {
    if (wanted.code === '') return this.byName.get(wanted.name) ?? [];
    const coded = this.coded(wanted);
    return [...(coded === undefined ? [] : [coded]), ...(this.withoutCode.get(wanted.name) ?? [])];
  }

  /** The unit of a code that is so called, else the only one whose name agrees: a name that could be of several is of none of them. */
  private coded(wanted: OrganisationDraft): T | undefined {
    const called = this.byLabel.get(labelOf(wanted));
    if (called !== undefined) return called;
    const own = this.byCode.get(wanted.code) ?? [];
    const compared = own.length === 1 ? own : own.slice(0, COMPARED).filter(({ name }) => name !== '');
    const [only, second] = compared.filter(({ name }) => unitNamesAgree(name, wanted.name));
    return second === undefined ? only : undefined;
  }
}

/** Departments in order. Two are one where their codes or their names are the same; one that is not named at all is the first. */
export class DepartmentIndex<T extends { code: string; name: string }> {
  readonly list: T[] = [];
  private readonly places = new Map<T, number>();
  private readonly byCode = new Map<string, T>();
  private readonly byName = new Map<string, T>();

  add(department: T): void {
    this.places.set(department, this.list.length);
    this.list.push(department);
    this.note(department);
  }

  find({ code, name }: OrganisationDraft): T | undefined {
    if (code === '' && name === '') return this.list[0];
    const [coded, named] = [this.byCode.get(code), this.byName.get(name)];
    if (coded === undefined || named === undefined) return coded ?? named;
    return this.place(coded) < this.place(named) ? coded : named;
  }

  /** Gives a department the code or name that it lacks. */
  complete(department: T, { code, name }: OrganisationDraft): void {
    if (department.code === '') department.code = code;
    if (department.name === '') department.name = name;
    this.note(department);
  }

  private place(department: T): number {
    return this.places.get(department) ?? 0;
  }

  /** Where two have one code or name, the first is found by it. */
  private note(department: T): void {
    for (const [map, key] of [
      [this.byCode, department.code],
      [this.byName, department.name],
    ] as const) {
      if (key === '') continue;
      const known = map.get(key);
      if (known === undefined || this.place(department) < this.place(known)) map.set(key, department);
    }
  }
}
