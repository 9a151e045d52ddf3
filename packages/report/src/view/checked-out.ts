/**
 * What checked out (核对无误的内容): plain facts from the table and the reading, true whichever rules were switched on.
 */
import type { ReadingCheck } from '@perf-lint/core';
import type { Language } from '../language.js';
import type { ReportOptions } from '../options.js';
import { counted } from '../texts/amounts.js';
import { checkText } from '../texts/check-text.js';
import { CHECK, CLASS, PROJECT_CLASSES } from '../texts/labels.js';
import type { DepartmentView } from './department-view.js';
import type { ProjectView } from './project-view.js';

/** Kinds of targets that can be held against a result by counting, measuring or a calendar. */
const CHECKABLE: ReadonlySet<string> = new Set(['quantity', 'range', 'deadline', 'duration']);

/** Sentences without a full stop; empty where nothing can be said. */
export function checkedOut(view: ProjectView, { language }: ReportOptions): string[] {
  const zh = language === 'zh-CN';
  const sentences: string[] = [];
  const total = view.rows.length;
  if (total === 0) return sentences;
  const clean = view.rows.filter(({ severity }) => severity === null).length;
  if (clean > 0) sentences.push(zh ? `${total} 行指标中 ${clean} 行未见问题` : `nothing was found on ${clean} of ${total} rows`);
  const countable = view.rows.filter(({ indicator }) => CHECKABLE.has(indicator.target.kind)).length;
  if (countable > 0) {
    sentences.push(
      zh
        ? `${countable} 行指标值是数值、区间或期限（占 ${Math.round((countable / total) * 100)}%）`
        : `${countable} values are numbers, ranges or dates (${Math.round((countable / total) * 100)} %)`,
    );
  }
  const present = PROJECT_CLASSES.filter((level1) => !view.deductions.missingClasses.includes(level1));
  if (present.length > 0) {
    const names = present.map((level1) => CLASS[level1][language]).join(zh ? '、' : ', ');
    sentences.push(zh ? `已设${names}指标` : `there are indicators of ${names.toLowerCase()}`);
  }
  return [...sentences, ...passedChecks(view.checks, language)];
}

/** Checks of the reading that passed. */
function passedChecks(checks: readonly ReadingCheck[], language: Language): string[] {
  return checks
    .filter(({ passed }) => passed)
    .map((check) => {
      const name = CHECK[check.kind][language];
      const { subject } = check;
      return language === 'zh-CN'
        ? `“${subject}”${name}：${checkText(check, language)}`
        : `${name} of "${subject}": ${checkText(check, language)}`;
    });
}

/** Passed checks of a document named one by one before the rest is counted. */
const CHECKS_NAMED = 12;

/** The same for a department: projects and rows without findings, checks of the whole document that agree. */
export function departmentCheckedOut(view: DepartmentView, checks: readonly ReadingCheck[], { language }: ReportOptions): string[] {
  const zh = language === 'zh-CN';
  const sentences: string[] = [];
  const projects = view.projects.length;
  if (view.piles.clear > 0) {
    sentences.push(
      zh
        ? `${projects} 个项目中 ${view.piles.clear} 个未见问题`
        : `nothing was found in ${view.piles.clear} of ${counted(projects, 'project')}`,
    );
  }
  const overall = view.overallRows.length;
  const clean = view.overallRows.filter(({ severity }) => severity === null).length;
  if (clean > 0)
    sentences.push(
      zh ? `整体绩效目标 ${overall} 行指标中 ${clean} 行未见问题` : `nothing was found on ${clean} of ${counted(overall, 'overall row')}`,
    );
  const passed = passedChecks(checks, language);
  sentences.push(...passed.slice(0, CHECKS_NAMED));
  const rest = passed.length - CHECKS_NAMED;
  if (rest > 0) sentences.push(zh ? `另有 ${rest} 处核对无误` : `${counted(rest, 'more check')} passed`);
  return sentences;
}
