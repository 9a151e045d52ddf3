/**
 * The department (主管部门) of a unit whose own tables name none: what the other documents of the batch print for the same unit.
 */
import { foldCode, foldForMatch } from '@perf-lint/core';
import type { LedgerEntry, LedgerProject } from './ledger.js';

type Owner = Pick<LedgerProject, 'department' | 'unitCode' | 'unitName'>;
/** A project of a ledger or a round. */
type Owned = Owner & Pick<LedgerProject, 'document' | 'departmentUnread'>;

/** The department that all say who name one for a key; null where they do not agree. */
class Named {
  readonly #departments = new Map<string, string | null>();

  add(key: string, department: string): void {
    const known = this.#departments.get(key);
    this.#departments.set(key, known === undefined || known === department ? department : null);
  }

  of(key: string): string | null {
    return this.#departments.get(key) ?? null;
  }
}

const nameKey = ({ unitName }: Owner): string => foldForMatch(unitName);
const codeKey = ({ unitCode }: Owner): string => foldCode(unitCode);

/** Gives projects and opinions of a batch the department of their unit. */
export class UnitDepartments {
  readonly #byName = new Named();
  readonly #byCode = new Named();
  /** Name of the unit of a code in a document. */
  readonly #unitOfCode = new Map<string, string>();
  /** Codes that several units of one document print: that of their department. */
  readonly #shared = new Set<string>();
  readonly #unread = new Set<string>();

  /** @param projects all of the batch, copies that do not count among them */
  constructor(projects: readonly Owned[]) {
    // Most batches ask for no department: every table named its own.
    if (!projects.some(({ departmentUnread }) => departmentUnread === true)) return;
    for (const project of projects) {
      const [name, code] = [nameKey(project), codeKey(project)];
      const place = `${project.document}\n${code}`;
      if ((this.#unitOfCode.get(place) ?? name) !== name) this.#shared.add(code);
      this.#unitOfCode.set(place, name);
      if (project.departmentUnread === true) this.#unread.add(name);
      else if (project.department !== '' && name !== '') {
        this.#byName.add(name, project.department);
        if (code !== '') this.#byCode.add(code, project.department);
      }
    }
  }

  #departmentOf(owner: Owner): string | null {
    const code = codeKey(owner);
    return this.#byName.of(nameKey(owner)) ?? (code === '' || this.#shared.has(code) ? null : this.#byCode.of(code));
  }

  project<Project extends Owned>(project: Project): Omit<Project, 'departmentUnread'> & Pick<Owned, 'departmentUnread'> {
    const department = project.departmentUnread === true ? this.#departmentOf(project) : null;
    if (department === null) return project;
    const { departmentUnread: _, ...rest } = project;
    return { ...rest, department };
  }

  entry(entry: LedgerEntry): LedgerEntry {
    // Its own name stands for the department that nobody named.
    if (entry.department !== entry.unitName || !this.#unread.has(nameKey(entry))) return entry;
    const department = this.#departmentOf(entry);
    return department === null ? entry : { ...entry, department };
  }
}
