/**
 * The files of one document's reports: a page per project and department, its reading report, in every format asked for.
 */

import type { Analysis, ProjectAnalysis } from '@perf-lint/analyser';
import { sitePaths } from '../batch/site-paths.js';
import type { ReportOptions } from '../options.js';
import { projectsOf } from '../record/walk.js';
import { departmentName } from '../texts/department-name.js';
import { type DepartmentView, departmentView, type ProjectLine } from '../view/department-view.js';
import { projectView } from '../view/project-view.js';
import { type DocumentPages, PAGE_FORMATS, PAGES, type PageFormat } from './page-formats.js';
import type { ReportFile } from './report-file.js';

/** Title of the index, for the way back. */
export function indexTitle(language: ReportOptions['language']): string {
  return language === 'zh-CN' ? '绩效目标审核工作台' : 'Review of performance targets';
}

interface Neighbours {
  readonly previous?: ProjectLine;
  readonly next?: ProjectLine;
}

/** The projects of a department in its order of urgency: a reviewer goes from one to the next. */
function neighboursOf(views: readonly (DepartmentView | null)[]): ReadonlyMap<string, Neighbours> {
  const neighbours = new Map<string, Neighbours>();
  for (const view of views) {
    for (const [index, { place }] of (view?.projects ?? []).entries()) {
      const previous = view?.projects[index - 1];
      const next = view?.projects[index + 1];
      neighbours.set(place.project.id, { ...(previous === undefined ? {} : { previous }), ...(next === undefined ? {} : { next }) });
    }
  }
  return neighbours;
}

async function* projectFiles(
  pages: DocumentPages,
  views: readonly (DepartmentView | null)[],
  formats: readonly PageFormat[],
): AsyncGenerator<ReportFile> {
  const { analysis, paths, options } = pages;
  const results = new Map<string, ProjectAnalysis>(analysis.projects.map((project) => [project.id, project]));
  const departments = new Map(analysis.document.departments.map((department, index) => [department, index]));
  const neighbours = neighboursOf(views);
  for (const place of projectsOf(analysis.document)) {
    const result = results.get(place.project.id);
    const path = paths.projects.get(place.project.id);
    if (result === undefined || path === undefined) continue;
    const department = {
      title: departmentName(place.department, analysis.document),
      path: paths.departments[departments.get(place.department) ?? 0] ?? '',
    };
    const page = { view: projectView(analysis, place, result, options), department, ...neighbours.get(place.project.id) };
    for (const format of formats) {
      const { extension, project } = PAGES[format];
      yield await project(pages, page, `${path}${extension}`);
    }
  }
}

/** All files of a document, one at a time. `siteDocument` of the same analysis names the same paths. */
export async function* documentFiles(
  analysis: Analysis,
  formats: readonly PageFormat[],
  options: ReportOptions,
): AsyncGenerator<ReportFile> {
  const home = { title: indexTitle(options.language), href: '../index.html' };
  const pages: DocumentPages = { analysis, paths: sitePaths(analysis), home, options };
  const views = pages.paths.departments.map((_, index) => departmentView(analysis, index, options));
  const wanted = PAGE_FORMATS.filter((format) => formats.includes(format));
  yield* projectFiles(pages, views, wanted);
  for (const [index, path] of pages.paths.departments.entries()) {
    const view = views[index];
    if (view === undefined || view === null) continue;
    for (const format of wanted) {
      const { extension, department } = PAGES[format];
      if (department !== null) yield await department(pages, view, `${path}${extension}`);
    }
  }
  for (const format of wanted) {
    const { extension, reading } = PAGES[format];
    if (reading !== null) yield await reading(pages, `${pages.paths.reading}${extension}`);
  }
}
