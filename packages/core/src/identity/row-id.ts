/**
 * What makes a row the same row wherever its file lies: unit, project, class, name and value as printed. Paths, file names and line
 * numbers identify nothing, so the same table in two formats, two folders or two people's copies has the same ids.
 */
import type { TableKind } from '../hierarchy.js';
import type { Department, Indicator, Project, Unit } from '../model.js';
import { shortHash } from '../text/short-hash.js';
import { foldCode, foldForMatch } from './fold.js';

/** Version of the recipe, printed before each id: ids of another recipe are known as such. */
const VERSION = 'r1';

/** Identity of a project: its code and unit; without a code its name and unit; of an overall table (部门整体) the department. */
export function projectIdentity(
  table: TableKind,
  department: Pick<Department, 'code' | 'name'>,
  unit: Pick<Unit, 'code' | 'name'> | null,
  project: Pick<Project, 'code' | 'name'> | null,
): string {
  if (table === 'overall') return `overall\n${foldForMatch(department.name) || foldCode(department.code)}`;
  // The name comes first: files that print no code of the unit print its name.
  const owner = unit === null ? '' : foldForMatch(unit.name) || foldCode(unit.code);
  const code = foldCode(project?.code ?? '');
  return code === '' ? `name\n${owner}\n${foldForMatch(project?.name ?? '')}` : `code\n${owner}\n${code}`;
}

/** Gives the rows of one document their ids, in the order in which it prints them: equal rows of a project are told apart by an ordinal. */
export class RowIds {
  readonly #seen = new Map<string, number>();

  /** Id of the next row: "r1-" and 11 characters, the second of equal rows with "-2" behind it. */
  next(project: string, { level1, name, value }: Pick<Indicator, 'level1' | 'name' | 'value'>): string {
    const hash = shortHash([project, level1, foldForMatch(name), value.normalize('NFKC').replace(/\s+/g, '')].join('\n'));
    const ordinal = (this.#seen.get(hash) ?? 0) + 1;
    this.#seen.set(hash, ordinal);
    return ordinal === 1 ? `${VERSION}-${hash}` : `${VERSION}-${hash}-${ordinal}`;
  }
}
