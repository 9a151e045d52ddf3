/**
 * How an office divides its work: which projects are looked at in full (重点项目), and what of the others.
 */
import { foldCode, foldForMatch } from '@perf-lint/core';
import type { ReviewedFinding, ReviewedProject } from './projects.js';

export interface Plan {
  /** Projects of so much money, in 万元, are looked at in full; null sets no such bound. */
  readonly focusAmount: number | null;
  /** Names or codes of projects that are, one a line or parted by 、 and ；. */
  readonly focusList: string;
}

/** Every project is looked at in full. */
export const NO_PLAN: Plan = { focusAmount: null, focusList: '' };

interface Wanted {
  readonly list: string;
  readonly folded: ReadonlySet<string>;
}

let wanted: Wanted = { list: '', folded: new Set() };

/** Entries of the list, folded; remembered, for it is asked for every project. */
function wantedOf(list: string): ReadonlySet<string> {
  if (wanted.list !== list) {
    const entries = list.split(/[\n、；;\t]+/u).filter((entry) => entry.trim() !== '');
    wanted = { list, folded: new Set(entries.flatMap((entry) => [foldForMatch(entry), foldCode(entry)])) };
  }
  return wanted.folded;
}

export function hasFocus({ focusAmount, focusList }: Plan): boolean {
  return focusAmount !== null || focusList.trim() !== '';
}

/** Whether a project is looked at in full. */
export function isInFocus({ amount, name, code }: ReviewedProject, plan: Plan): boolean {
  if (!hasFocus(plan)) return true;
  if (plan.focusAmount !== null && amount !== null && amount >= plan.focusAmount) return true;
  const list = wantedOf(plan.focusList);
  return (name !== '' && list.has(foldForMatch(name))) || (code !== '' && list.has(foldCode(code)));
}

interface Waiting {
  readonly all: readonly ReviewedFinding[];
  readonly errors: readonly ReviewedFinding[];
}

/** Asked for every project at every key of a search. */
const WAITING = new WeakMap<ReviewedProject, Waiting>();

/** The opinions of a project that wait for a decision: all where it is looked at in full, else 退回必改. */
export function awaited(project: ReviewedProject, plan: Plan): readonly ReviewedFinding[] {
  let known = WAITING.get(project);
  if (known === undefined) {
    const all = project.findings.filter(({ key }) => key !== '');
    known = { all, errors: all.filter(({ entry }) => entry?.severity === 'error') };
    WAITING.set(project, known);
  }
  return isInFocus(project, plan) ? known.all : known.errors;
}

/** True for a project that has opinions to decide on, none of which is asked for. */
export function isNotAsked(project: ReviewedProject, plan: Plan): boolean {
  return !isInFocus(project, plan) && awaited(project, plan).length === 0 && project.findings.some(({ key }) => key !== '');
}
