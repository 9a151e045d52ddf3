/** Which line of the list of projects is which project that was submitted. */
import { foldCode, foldForMatch, type ProjectLabel } from '@perf-lint/core';
import { ProjectIndex } from '../project-index.js';
import type { ListLine } from './project-list.js';

const labelOf = ({ projectCode, projectName, unitCode, unitName, department }: ListLine): ProjectLabel => ({
  table: 'project',
  department,
  unitCode,
  unitName,
  projectCode,
  projectName,
  year: null,
});

/** Finds the line of each project: by what it is, else by a code, else by a name, that only one line has. */
export class MatchedList {
  readonly #lines: readonly ListLine[];
  readonly #projects: readonly ProjectLabel[];
  readonly #index: ProjectIndex;
  readonly #maps: readonly { readonly keyOf: (label: ProjectLabel) => string; readonly lines: ReadonlyMap<string, ListLine | null> }[];

  /** @param projects all that were submitted; others have no line */
  constructor(lines: readonly ListLine[], projects: readonly ProjectLabel[]) {
    this.#lines = lines;
    this.#projects = projects;
    const labels = lines.map(labelOf);
    this.#index = new ProjectIndex([labels, projects], 'together');
    const keys = [
      (label: ProjectLabel) => this.#index.keyOf(label),
      ({ projectCode }: ProjectLabel) => foldCode(projectCode),
      ({ projectCode, projectName }: ProjectLabel) => (projectCode === '' ? foldForMatch(projectName) : ''),
    ];
    this.#maps = keys.map((keyOf) => {
      const found = new Map<string, ListLine | null>();
      for (const [index, label] of labels.entries()) {
        const key = keyOf(label);
        if (key !== '') found.set(key, found.has(key) ? null : (lines[index] ?? null));
      }
      return { keyOf, lines: found };
    });
  }

  lineOf(project: ProjectLabel): ListLine | null {
    for (const { keyOf, lines } of this.#maps) {
      const line = lines.get(keyOf(project)) ?? null;
      if (line !== null) return line;
    }
    return null;
  }

  /** Lines for which nothing was submitted, in the order of the list. */
  missing(): readonly ListLine[] {
    const submitted = new Set(this.#projects.map((project) => this.lineOf(project)));
    return this.#lines.filter((line) => !submitted.has(line));
  }
}

/** 业务科室 of the departments and units of a list whose lines all name the same one. */
export function officesOf(lines: readonly ListLine[]): Readonly<Record<string, string>> {
  const found = new Map<string, string | null>();
  for (const { department, unitName, office } of lines) {
    if (office === '') continue;
    for (const name of new Set([department, unitName]))
      if (name !== '') found.set(name, (found.get(name) ?? office) === office && found.get(name) !== null ? office : null);
  }
  return Object.fromEntries([...found].flatMap(([name, office]) => (office === null ? [] : [[name, office] as const])));
}
