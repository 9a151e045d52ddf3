/** Forms that nobody filled in: what stands in their cells says how to fill them. */
import { FORM_READING } from '@perf-lint/data';
import type { IndicatorDraft, ProjectDraft, TableDraft } from '../../draft.js';
import { pattern } from '../../evidence/vocabulary/pattern.js';

/** 填写具体年月日, （示例）, and what stands for what is to be filled in: ≥××件, ≥**场. */
const HINT = pattern`${FORM_READING.hints}|[×✕＊*]{2}|[XxＸ]{2}|_{2}`;

function isUnfilled(text: string): boolean {
  return text === '' || HINT.test(text);
}

/** A row with no name says nothing of what is measured, whatever stands in the place of its target. */
function isUnfilledRow({ name, value }: IndicatorDraft): boolean {
  return isUnfilled(name) || (value !== '' && isUnfilled(value));
}

/** A form that nobody filled in: no row, and no project or department with a goal. What asks whose it is was left empty too. */
export function isBlank({ overall, projects }: Pick<TableDraft, 'overall' | 'projects'>): boolean {
  return overall !== null ? isUnfilled(overall.goal) && overall.indicators.every(isUnfilledRow) : projects.every(isUnfilledProject);
}

function isUnfilledProject({ name, code, amount, goal, indicators }: ProjectDraft): boolean {
  if (indicators.length > 0 && !isUnfilled(name)) return false;
  return code === '' && amount === null && isUnfilled(goal) && indicators.every(isUnfilledRow);
}
