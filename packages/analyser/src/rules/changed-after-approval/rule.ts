import { type DeadlineTarget, isEvaluated, parseTarget } from '@perf-lint/core';
import type { DocumentContext, ProjectContext, RowContext } from '../../context/context.js';
import type { CompactProject, CompactRow } from '../../context/document-facts.js';
import { isReadWhole, mayBeCutOff } from '../../context/reading-quality.js';
import { resultOf } from '../../facts/result.js';
import { defineApprovedRule } from '../../frame/rule.js';
import { type IndicatorMatch, matchIndicators } from '../../matching/match-indicators.js';
import { matchProjects } from '../../matching/match-projects.js';
import { texts } from './texts.js';

/** Comparators that ask for the opposite; tables of results often leave the comparator out, which says nothing. */
const OPPOSITE: Readonly<Record<string, string>> = { '≥': '≤', '>': '≤', '≤': '≥', '<': '≥' };

const plain = (comparator: string): string => (comparator === '>' ? '≥' : comparator === '<' ? '≤' : comparator);

/** Approved indicators that are named of those that nothing answers to; all are counted. */
const NAMED = 8;

/** Whether a row asks for something else than was approved; false where that is not known: other units, words in other words. */
function asksForOther({ indicator, facts }: RowContext, approved: CompactRow): boolean {
  const { number } = facts;
  if (approved.low === null || approved.high === null) return isOtherDate(parseTarget(indicator.value), parseTarget(approved.value));
  // A number that became words binds nobody any more.
  if (number === null) return indicator.target.kind === 'qualitative' && approved.unit !== '';
  if (number.unit !== approved.unit) return false;
  if (number.low !== approved.low || number.high !== approved.high) return true;
  const [own, other] = [number.comparator, approved.comparator];
  return own !== null && other !== null && OPPOSITE[own] === plain(other);
}

/** Two deadlines of months that both are printed; a year that one leaves out is the year of the table. */
function isOtherDate(own: ReturnType<typeof parseTarget>, approved: ReturnType<typeof parseTarget>): boolean {
  if (own.kind !== 'deadline' || approved.kind !== 'deadline' || isRecurring(own) || isRecurring(approved)) return false;
  const [a, b] = [own.date, approved.date];
  if (a.month === null || b.month === null) return false;
  return a.month !== b.month || (a.year !== null && b.year !== null && a.year !== b.year);
}

function isRecurring({ from, recurring }: DeadlineTarget): boolean {
  return from !== null || recurring !== undefined;
}

/** Whether the result reaches the target that the row lists, or one that cannot be told, and not the one that was approved. */
function fallsShort({ indicator, facts }: RowContext, { comparator, low, high }: CompactRow): boolean {
  if (facts.number === null || low === null || high === null) return false;
  const approved = { indicator, facts: { ...facts, number: { ...facts.number, comparator, low, high } } };
  return resultOf({ indicator, facts })?.met === true && resultOf(approved)?.met === false;
}

/** Holds a self-evaluation against the targets that were approved: what was changed since is asked about, never told for certain. */
export const changedAfterApproval = defineApprovedRule({
  meta: {
    id: 'changed-after-approval',
    severity: 'warning',
    certainty: 'ask',
    part: 'value',
    sources: ['targets-2015-88/use', 'targets-2015-88/change'],
    options: [],
  },
  texts,
  check(document, approved, reporter) {
    const say = ({ row, previous, likeness }: IndicatorMatch): void => {
      if (!row.facts.readable || row.facts.garbled !== '' || previous.doubtful === true || !asksForOther(row, previous)) return;
      const { name, value, evaluation } = row.indicator;
      const other = { name, value, approvedValue: previous.value };
      const details = { at: row, actual: value, expected: previous.value };
      if (likeness < 1) reporter.report('renamed', { ...other, approvedName: previous.name }, { ...details, severity: 'info' });
      else if (fallsShort(row, previous)) reporter.report('short', { ...other, actual: evaluation?.actual?.text ?? '' }, details);
      else reporter.report('changed', other, details);
    };
    const known = matchProjects(document, approved);
    for (const project of unapproved(document, new Set(known.map(({ project }) => project))))
      reporter.report('unapproved', { project: project.project.name }, { at: project, part: 'project' });
    for (const { project, previous } of known) {
      // Only a table with results stands against what was approved; another one may be asking for the change.
      if (!isEvaluated(project.project) || previous.rows.length === 0) continue;
      const { matches, dropped, added } = matchIndicators(previous, project.rows);
      if (matches.length === 0) {
        // What has no name was matched by nothing.
        if (
          isWhole(project, previous) &&
          [...dropped.map(({ name }) => name), ...added.map(({ facts }) => facts.name)].every((name) => name !== '')
        )
          reporter.report('unlike', { rows: project.rows.length, approved: previous.rows.length }, { at: project, part: 'project' });
        continue;
      }
      for (const match of matches) say(match);
      if (!isWhole(project, previous)) continue;
      for (const row of added)
        if (row.facts.readable && row.facts.garbled === '' && !row.indicator.template)
          reporter.report('added', { name: row.indicator.name }, { at: row, part: 'name', severity: 'info' });
      const gone = dropped.filter(({ name }) => name !== '');
      if (gone.length > 0) {
        const names = gone.slice(0, NAMED).map(({ name, value }) => `${name}${value}`);
        reporter.report('dropped', { names, count: gone.length }, { at: project, part: 'project' });
      }
    }
  },
});

/** Self-evaluations of projects that were not approved, as far as their names and codes tell. */
function unapproved(document: DocumentContext, known: ReadonlySet<ProjectContext>): readonly ProjectContext[] {
  const projects = document.departments.flatMap(({ units }) => units.flatMap((unit) => unit.projects));
  return projects.filter((project) => project.project.name !== '' && isEvaluated(project.project) && !known.has(project));
}

/** What is absent from one of the tables is absent from it, and not lost in reading. */
function isWhole(project: ProjectContext, approved: CompactProject): boolean {
  return isReadWhole(project) && !mayBeCutOff(project) && approved.rows.every(({ doubtful }) => doubtful !== true);
}
