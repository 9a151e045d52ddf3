/**
 * The formats that a document's pages come in. A new one is one entry here: its extension and what it has of a project, a department and
 * the reading; null where it has no such page.
 */
import type { Analysis } from '@perf-lint/analyser';
import type { SitePaths } from '../batch/site-paths.js';
import { projectDocument } from '../office/word/project-document.js';
import type { ReportOptions } from '../options.js';
import { departmentPage } from '../pages/html/department-page.js';
import { type Crumb, href } from '../pages/html/page.js';
import { projectPage } from '../pages/html/project-page.js';
import { readingPage } from '../pages/html/reading-page.js';
import { departmentMarkdown } from '../pages/markdown/department.js';
import { projectMarkdown } from '../pages/markdown/project.js';
import type { DepartmentView, ProjectLine } from '../view/department-view.js';
import type { ProjectView } from '../view/project-view.js';
import { binaryReportFile, markdownFile, type ReportFile, reportFile } from './report-file.js';

/** What all pages of a document are made of. */
export interface DocumentPages {
  readonly analysis: Analysis;
  readonly paths: SitePaths;
  /** The index of the site. */
  readonly home: Crumb;
  readonly options: ReportOptions;
}

/** A page of one project, of its department, and the projects before and behind it in the department's order of urgency. */
export interface ProjectPage {
  readonly view: ProjectView;
  /** `path` as in the site's paths, without extension. */
  readonly department: { readonly title: string; readonly path: string };
  readonly previous?: ProjectLine;
  readonly next?: ProjectLine;
}

interface PageFormatEntry {
  readonly extension: string;
  /** `path` comes with the extension. */
  project(pages: DocumentPages, page: ProjectPage, path: string): Promise<ReportFile>;
  readonly department: ((pages: DocumentPages, view: DepartmentView, path: string) => Promise<ReportFile>) | null;
  readonly reading: ((pages: DocumentPages, path: string) => Promise<ReportFile>) | null;
}

/** A link from one page of a document to another: all lie in folders beside one another. */
const up = (path: string): string => href(`../${path}`);

function linkTo(paths: SitePaths, extension: string): (line: ProjectLine) => string {
  return ({ place }) => up(`${paths.projects.get(place.project.id) ?? ''}${extension}`);
}

const html: PageFormatEntry = {
  extension: '.html',
  async project({ analysis, paths, home, options }, { view, department, previous, next }, path) {
    const link = linkTo(paths, '.html');
    const crumb = (line: ProjectLine): Crumb => ({ title: line.place.project.name, href: link(line) });
    const links = {
      crumbs: [home, { title: department.title, href: up(`${department.path}.html`) }],
      ...(previous === undefined ? {} : { previous: crumb(previous) }),
      ...(next === undefined ? {} : { next: crumb(next) }),
    };
    return reportFile(path, await projectPage(analysis, view, links, options));
  },
  async department({ analysis, paths, home, options }, view, path) {
    const links = { crumbs: [home], reading: up(`${paths.reading}.html`), project: linkTo(paths, '.html') };
    return reportFile(path, await departmentPage(analysis, view, links, options));
  },
  async reading({ analysis, home, options }, path) {
    return reportFile(path, await readingPage(analysis, [home], options));
  },
};

const markdown: PageFormatEntry = {
  extension: '.md',
  project: ({ analysis, options }, { view }, path) => markdownFile(path, projectMarkdown(analysis, view, options)),
  department: ({ analysis, paths, options }, view, path) =>
    markdownFile(path, departmentMarkdown(analysis, view, linkTo(paths, '.md'), options)),
  reading: null,
};

const docx: PageFormatEntry = {
  extension: '.docx',
  project: async ({ analysis, paths, options }, { view }, path) => {
    // Word files are handed on: they lie by unit under names that people read.
    const own = paths.word.get(view.project.id) ?? { path, otherwise: path };
    return binaryReportFile(`${own.path}.docx`, `${own.otherwise}.docx`, await projectDocument(analysis, view, options));
  },
  department: null,
  reading: null,
};

/** All formats by name, in the order in which their files are written. */
export const PAGES = { html, markdown, docx } as const satisfies Readonly<Record<string, PageFormatEntry>>;

export type PageFormat = keyof typeof PAGES;

export const PAGE_FORMATS = Object.keys(PAGES) as readonly PageFormat[];

/** What is written where nothing else is asked for: a Word file for each of thousands of projects takes its time. */
export const DEFAULT_PAGE_FORMATS = ['html', 'markdown'] as const satisfies readonly PageFormat[];
