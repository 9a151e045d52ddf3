/**
 * Departments and units found by code or name without asking each: a budget system's export names a unit in every row.
 */
import type { OrganisationDraft } from './draft.js';

/** Adds to a list of a map. */
function push<T>(map: Map<string, T[]>, key: string, item: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [item]);
  else list.push(item);
}

/** Units in the order in which they were added. Two are one where their codes are the same, or their names where one of them has no code. */
export class UnitIndex<T extends OrganisationDraft> {
  readonly list: T[] = [];
  private readonly places = new Map<T, number>();
  private readonly byCode = new Map<string, T[]>();
  private readonly byName = new Map<string, T[]>();
  private readonly withoutCode = new Map<string, T[]>();

  /** The unit must not change its code or name from now on. */
  add(unit: T): void {
    this.places.set(unit, this.list.length);
    this.list.push(unit);
    push(this.byCode, unit.code, unit);
    push(this.byName, unit.name, unit);
    if (unit.code === '') push(this.withoutCode, unit.name, unit);
  }

  /** The first of the units that are the one wanted. */
  find({ code, name }: OrganisationDraft): T | undefined {
    if (code === '') return this.byName.get(name)?.[0];
    const [coded, named] = [this.byCode.get(code)?.[0], this.withoutCode.get(name)?.[0]];
    if (coded === undefined || named === undefined) return coded ?? named;
    return (this.places.get(coded) ?? 0) < (this.places.get(named) ?? 0) ? coded : named;
  }

  /** All units that are the one wanted. */
  all({ code, name }: OrganisationDraft): readonly T[] {
    if (code === '') return this.byName.get(name) ?? [];
    return [...(this.byCode.get(code) ?? []), ...(this.withoutCode.get(name) ?? [])];
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
