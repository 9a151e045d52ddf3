/** Tables that the session keeps (批复, 上年) as what documents are compared with: of all of them only what a document may answer to. */
import { type AnalysisConfiguration, type DocumentFacts, documentFacts } from '@perf-lint/analyser';
import { foldCode, foldForMatch, type PerformanceDocument } from '@perf-lint/core';
import { documentOfTables, type ReviewRound } from '@perf-lint/review';

/** Facts of the projects that share a unit, a code or a name with the document; undefined where there are none. */
export function keptFacts(
  document: PerformanceDocument,
  tables: ReviewRound | null,
  configuration: AnalysisConfiguration,
): DocumentFacts | undefined {
  if (tables === null) return undefined;
  const known = new Set<string>();
  for (const { units } of document.departments)
    for (const { code, name, projects } of units) {
      known.add(`unit ${foldCode(code)}`).add(`unit ${foldForMatch(name)}`);
      for (const project of projects) known.add(`code ${foldCode(project.code)}`).add(`name ${foldForMatch(project.name)}`);
    }
  for (const nothing of ['unit ', 'code ', 'name ']) known.delete(nothing);
  const projects = tables.projects.filter(
    ({ unitCode, unitName, projectCode, projectName }) =>
      known.has(`unit ${foldCode(unitCode)}`) ||
      known.has(`unit ${foldForMatch(unitName)}`) ||
      known.has(`code ${foldCode(projectCode)}`) ||
      known.has(`name ${foldForMatch(projectName)}`),
  );
  return projects.length === 0 ? undefined : documentFacts(documentOfTables({ projects }, ''), configuration);
}

/** Facts of tables that share nothing with a document. */
export function noFacts(configuration: AnalysisConfiguration): DocumentFacts {
  return documentFacts(documentOfTables({ projects: [] }, ''), configuration);
}
