/**
 * The index as data for its script: projects as short lists, names of departments and rules once.
 */

import { type Batch, moneyBand } from '../batch/batch.js';
import type { SiteProject } from '../batch/site-document.js';
import type { ReportOptions } from '../options.js';
import { href } from '../pages/html/page.js';
import { ruleName } from '../texts/finding-texts.js';
import { PILE, PILES, SEVERITIES, SEVERITY } from '../texts/labels.js';
import { cutToWidth } from '../texts/width.js';

/** Projects one page can list; a larger batch lists the most urgent and says so. */
export const PROJECTS_LISTED = 30_000;

/** Columns of a code and a name in the list; the project's page has them whole. */
const LONGEST_CODE = 60;
const LONGEST_NAME = 160;

/**
 * A project as the script reads it: code, name, unit, department, amount, band, pile, three figures, three counts, rules, opinions, address,
 * office. Departments, piles, rules and offices are positions in their lists, -1 for none; a unit named like its department is "".
 */
export type ProjectTuple = readonly [
  code: string,
  name: string,
  unit: string,
  department: number,
  amount: number | null,
  band: number,
  pile: number,
  measurability: number | null,
  completeness: number | null,
  consistency: number | null,
  errors: number,
  warnings: number,
  hints: number,
  rules: readonly number[],
  opinions: readonly (readonly [severity: number, sentence: string])[],
  address: string,
  office: number,
];

export interface IndexData {
  readonly departments: readonly (readonly [name: string, address: string])[];
  readonly rules: readonly string[];
  /** 业务科室, [] where none is known. */
  readonly offices: readonly string[];
  readonly piles: readonly (readonly [id: string, name: string])[];
  readonly projects: readonly ProjectTuple[];
  /** Names of the severities, the gravest first: id and name. */
  readonly severities: readonly (readonly [id: string, name: string])[];
  readonly words: Readonly<Record<string, string>>;
}

/** Most urgent first: pile, then money. */
function urgency(a: SiteProject, b: SiteProject): number {
  return PILES.indexOf(a.pile) - PILES.indexOf(b.pile) || (b.amount ?? -1) - (a.amount ?? -1);
}

function wordsOf(batch: Batch, { language }: ReportOptions): Record<string, string> {
  const empty = batch.projects.length === 0;
  return language === 'zh-CN'
    ? {
        shown: '筛出 {n} 个项目，合计 {m} 万元',
        none: empty ? '没有读到项目绩效目标，原因见“读取情况”。' : '没有符合条件的项目，请放宽筛选条件。',
        more: '再显示 {n} 个',
        printed: '{n} 个项目的审核意见（机审，供人工复核）',
        money: '万元',
        unnamed: '（未填名称）',
        noAmount: '未填',
      }
    : {
        shown: '{n} projects, {m} (10k yuan)',
        none: empty ? 'No project targets were read; see "Reading" for the reasons.' : 'No project matches; widen the filter.',
        more: 'Show {n} more',
        printed: 'Opinions on {n} projects (by machine, for review by a person)',
        money: '(10k yuan)',
        unnamed: '(no name)',
        noAmount: 'none',
      };
}

/** 业务科室 of the projects, each once. */
export function officeNames({ offices }: Batch): readonly string[] {
  return [...new Set(offices)].filter((office) => office !== '').sort();
}

export function indexData(batch: Batch, options: ReportOptions): IndexData {
  const { language } = options;
  const rules = [...batch.rules.keys()];
  const positions = new Map(rules.map((rule, index) => [rule, index]));
  const offices = officeNames(batch);
  const projects = batch.projects
    .map((project, index) => ({ ...project, office: offices.indexOf(batch.offices[index] ?? '') }))
    .sort(urgency)
    .slice(0, PROJECTS_LISTED);
  return {
    departments: batch.departments.map(({ name, file }) => [name, href(`${file}.html`)]),
    rules: rules.map((rule) => ruleName(rule, language)),
    offices,
    piles: PILES.map((pile) => [pile, PILE[pile][language]]),
    projects: projects.map((project): ProjectTuple => {
      const round = (figure: number | null): number | null => (figure === null ? null : Math.round(figure));
      const [measurability, completeness, consistency] = project.figures;
      return [
        cutToWidth(project.code, LONGEST_CODE),
        cutToWidth(project.name, LONGEST_NAME),
        project.unit === batch.departments[project.department]?.name ? '' : project.unit,
        project.department,
        project.amount,
        moneyBand(project.amount),
        PILES.indexOf(project.pile),
        round(measurability),
        round(completeness),
        round(consistency),
        ...project.counts,
        project.rules.map((rule) => positions.get(rule) ?? -1),
        project.opinions,
        href(`${project.file}.html`),
        project.office,
      ];
    }),
    severities: SEVERITIES.map((severity) => [severity, SEVERITY[severity][language]]),
    words: wordsOf(batch, options),
  };
}
