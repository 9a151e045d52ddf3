/**
 * The files of one document's reports: a page per project and department, its reading report; HTML, Markdown or Word.
 */
import type { Analysis, ProjectAnalysis } from '@perf-lint/analyser';
import { type SitePaths, sitePaths } from '../batch/site-paths.js';
import { projectDocument } from '../office/word/project-document.js';
import type { ReportOptions } from '../options.js';
import { departmentPage } from '../pages/html/department-page.js';
import { type Crumb, href } from '../pages/html/page.js';
import { projectPage } from '../pages/html/project-page.js';
import { readingPage } from '../pages/html/reading-page.js';
import { departmentMarkdown } from '../pages/markdown/department.js';
import { projectMarkdown } from '../pages/markdown/project.js';
import { projectsOf } from '../record/walk.js';
import { departmentName } from '../texts/department-name.js';
import { type DepartmentView, departmentView, type ProjectLine } from '../view/department-view.js';
import { projectView } from '../view/project-view.js';
import { binaryReportFile, type ReportFile, reportFile } from './report-file.js';

export type PageFormat = 'html' | 'markdown' | 'docx';

export const PAGE_FORMATS = ['html', 'markdown', 'docx'] as const satisfies readonly PageFormat[];

/** What is written where nothing else is asked for: a Word file for each of thousands of projects takes its time. */
export const DEFAULT_PAGE_FORMATS = ['html', 'markdown'] as const satisfies readonly PageFormat[];

/** Title of the index, for the way back. */
export function indexTitle(language: ReportOptions['language']): string {
  return language === 'zh-CN' ? '绩效目标审核工作台' : 'Review of performance targets';
}

const up = (path: string): string => href(`../${path}`);

function linkTo(paths: SitePaths, extension: string): (line: ProjectLine) => string {
  return ({ place }) => up(`${paths.projects.get(place.project.id) ?? ''}${extension}`);
}

/** The projects of a department in its order of urgency: a reviewer goes from one to the next. */
function neighboursOf(
  views: readonly (DepartmentView | null)[],
  paths: SitePaths,
): ReadonlyMap<string, { previous?: Crumb; next?: Crumb }> {
  const link = linkTo(paths, '.html');
  const crumb = (line: ProjectLine | undefined): Crumb | undefined =>
    line === undefined ? undefined : { title: line.place.project.name, href: link(line) };
  const neighbours = new Map<string, { previous?: Crumb; next?: Crumb }>();
  for (const view of views) {
    for (const [index, { place }] of (view?.projects ?? []).entries()) {
      const previous = crumb(view?.projects[index - 1]);
      const next = crumb(view?.projects[index + 1]);
      neighbours.set(place.project.id, { ...(previous === undefined ? {} : { previous }), ...(next === undefined ? {} : { next }) });
    }
  }
  return neighbours;
}

async function* projectFiles(
  analysis: Analysis,
  views: readonly (DepartmentView | null)[],
  paths: SitePaths,
  formats: readonly PageFormat[],
  options: ReportOptions,
): AsyncGenerator<ReportFile> {
  const results = new Map<string, ProjectAnalysis>(analysis.projects.map((project) => [project.id, project]));
  const departments = new Map(analysis.document.departments.map((department, index) => [department, index]));
  const neighbours = neighboursOf(views, paths);
  for (const place of projectsOf(analysis.document)) {
    const result = results.get(place.project.id);
    const path = paths.projects.get(place.project.id);
    if (result === undefined || path === undefined) continue;
    const view = projectView(analysis, place, result, options);
    if (formats.includes('html')) {
      const department = paths.departments[departments.get(place.department) ?? 0] ?? '';
      const crumbs = [
        { title: indexTitle(options.language), href: '../index.html' },
        { title: departmentName(place.department, analysis.document.path, options.language), href: up(`${department}.html`) },
      ];
      yield reportFile(`${path}.html`, await projectPage(analysis, view, { crumbs, ...neighbours.get(place.project.id) }, options));
    }
    if (formats.includes('markdown')) yield reportFile(`${path}.md`, projectMarkdown(analysis, view, options));
    if (formats.includes('docx')) yield binaryReportFile(`${path}.docx`, await projectDocument(analysis, view, options));
  }
}

/** All files of a document, one at a time. `siteDocument` of the same analysis names the same paths. */
export async function* documentFiles(
  analysis: Analysis,
  formats: readonly PageFormat[],
  options: ReportOptions,
): AsyncGenerator<ReportFile> {
  const paths = sitePaths(analysis);
  const home = { title: indexTitle(options.language), href: '../index.html' };
  const views = paths.departments.map((_, index) => departmentView(analysis, index, options));
  yield* projectFiles(analysis, views, paths, formats, options);
  for (const [index, path] of paths.departments.entries()) {
    const view = views[index];
    if (view === undefined || view === null) continue;
    if (formats.includes('html')) {
      const links = { crumbs: [home], reading: up(`${paths.reading}.html`), project: linkTo(paths, '.html') };
      yield reportFile(`${path}.html`, await departmentPage(analysis, view, links, options));
    }
    if (formats.includes('markdown')) yield reportFile(`${path}.md`, departmentMarkdown(analysis, view, linkTo(paths, '.md'), options));
  }
  if (formats.includes('html')) yield reportFile(`${paths.reading}.html`, await readingPage(analysis, [home], options));
}
