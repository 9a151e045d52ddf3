/**
 * Where the pages of a document stand in the folder of the reports. The same document always gets the same paths.
 */
import type { Analysis } from '@perf-lint/analyser';
import { projectsOf } from '../record/walk.js';
import { safeFileName } from './file-name.js';

/** Paths without extension, relative to the folder of the reports. */
export interface SitePaths {
  readonly reading: string;
  /** In the order of the document's departments. */
  readonly departments: readonly string[];
  /** By project id. */
  readonly projects: ReadonlyMap<string, string>;
}

export function sitePaths(analysis: Analysis): SitePaths {
  const { document } = analysis;
  const file = document.path.slice(document.path.lastIndexOf('/') + 1);
  const projects = new Map<string, string>();
  const seen = new Map<string, number>();
  for (const { project, unit } of projectsOf(document)) {
    // Two projects of one document may share code and name: their order among themselves tells them apart.
    const key = `${document.path}\n${unit.code}\n${project.code}\n${project.name}`;
    const earlier = seen.get(key) ?? 0;
    seen.set(key, earlier + 1);
    projects.set(project.id, `projects/${safeFileName([project.code, project.name], `${key}\n${earlier}`)}`);
  }
  return {
    reading: `reading/${safeFileName([file], document.path)}`,
    departments: document.departments.map(
      ({ code, name }, index) => `departments/${safeFileName([code, name], `${document.path}\n${index}\n${code}\n${name}`)}`,
    ),
    projects,
  };
}
