/**
 * Where the pages of a document stand in the folder of the reports. The same document always gets the same paths.
 */
import type { Analysis } from '@perf-lint/analyser';
import { projectsOf } from '../record/walk.js';
import { plainName, safeFileName } from './file-name.js';

/** Paths without extension, relative to the folder of the reports. */
export interface SitePaths {
  readonly reading: string;
  /** In the order of the document's departments. */
  readonly departments: readonly string[];
  /** By project id. */
  readonly projects: ReadonlyMap<string, string>;
  /** Word files by project id: Word/单位/01-项目, in the order of the document. */
  readonly word: ReadonlyMap<string, WordPath>;
}

/** Where a Word file goes; another document may have a unit of the same name, and then its files take the second path. */
export interface WordPath {
  readonly path: string;
  readonly otherwise: string;
}

export function sitePaths(analysis: Analysis): SitePaths {
  const { document } = analysis;
  const file = document.path.slice(document.path.lastIndexOf('/') + 1);
  const projects = new Map<string, string>();
  const word = new Map<string, WordPath>();
  const inUnit = new Map<string, number>();
  const seen = new Map<string, number>();
  for (const { project, unit, department } of projectsOf(document)) {
    // Two projects of one document may share code and name: their order among themselves tells them apart.
    const key = `${document.path}\n${unit.code}\n${project.code}\n${project.name}`;
    const earlier = seen.get(key) ?? 0;
    seen.set(key, earlier + 1);
    const folder = plainName(unit.name || department.name || file);
    const number = (inUnit.get(folder) ?? 0) + 1;
    inUnit.set(folder, number);
    const parts = [String(number).padStart(2, '0'), project.name || project.code];
    const path = `Word/${folder}/${plainName(...parts)}`;
    word.set(project.id, { path, otherwise: `Word/${folder}/${safeFileName(parts, `${key}\n${earlier}`)}` });
    projects.set(project.id, `projects/${safeFileName([project.code, project.name], `${key}\n${earlier}`)}`);
  }
  return {
    reading: `reading/${safeFileName([file], document.path)}`,
    departments: document.departments.map(
      ({ code, name }, index) => `departments/${safeFileName([code, name], `${document.path}\n${index}\n${code}\n${name}`)}`,
    ),
    projects,
    word,
  };
}
