/** Grouping of reports: which folder the pages of a document go to. */
import { type SiteDocument, safeFileName } from '@perf-lint/report';
import type { ListLine } from '@perf-lint/review';
import type { Language } from '../language.js';

/** folder: as the inputs lie; department: as documents name themselves; office: 业务科室 by the setting `offices`. */
export const GROUPINGS = ['folder', 'department', 'office'] as const;

export type Grouping = (typeof GROUPINGS)[number];

const OTHERS = { 'zh-CN': '其他', en: 'others' } as const;

/** Finds the group of a document; documents that no group fits go to one of their own. */
export function grouper(by: Grouping, offices: Readonly<Record<string, string>>, language: Language): (document: SiteDocument) => string {
  const folderOf = (name: string) => safeFileName([name], name);
  return (document) => {
    const department = document.departments.find(({ name }) => name !== '')?.name ?? '';
    switch (by) {
      case 'folder': {
        const folder = document.path.split('!/')[0]?.split('/').slice(0, -1).join('/') ?? '';
        return folderOf(folder === '' ? OTHERS[language] : folder);
      }
      case 'department':
        return folderOf(department === '' ? OTHERS[language] : department);
      case 'office': {
        // A document that names no department is that of its units: they must agree on the office.
        const ofUnits = new Set(document.projects.map(({ unit }) => offices[unit]));
        const [only, second] = ofUnits;
        return folderOf(offices[department] ?? (second === undefined ? only : undefined) ?? OTHERS[language]);
      }
      default:
        return by satisfies never;
    }
  };
}

/** The group that a project nobody submitted would be in; null where only its file would say. */
export function groupOfLine(by: Grouping, { office, department, unitName }: ListLine): string | null {
  const name = by === 'office' ? office : by === 'department' ? department || unitName : '';
  return name === '' ? null : safeFileName([name], name);
}

/** The document as the index above all groups sees it: its pages lie in the folder of its group. */
export function inGroup(document: SiteDocument, group: string): SiteDocument {
  return {
    ...document,
    reading: `${group}/${document.reading}`,
    departments: document.departments.map((department) => ({ ...department, file: `${group}/${department.file}` })),
    projects: document.projects.map((project) => ({ ...project, file: `${group}/${project.file}` })),
  };
}
