/**
 * Root causes: findings that one correction settles are one. Forty rows of "95" in a unit, a garbled block of a project,
 * "明显" all over a department are each told once, with all their places.
 */
import type { ProjectId } from '@perf-lint/core';
import type { RootCause } from '../analysis.js';
import type { DocumentContext } from '../context/context.js';
import type { Certainty, Finding, FindingArgument, Severity } from '../finding.js';
import type { RuleId } from '../rule-id.js';
import { carriesValue } from '../rules/uniform-targets/rule.js';
import { HALF_NAMES } from '../rules/unquantified-project/half-names.js';

const SEVERITY: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };
const CERTAINTY: Readonly<Record<Certainty, number>> = { sure: 0, likely: 1, ask: 2 };

/** Arguments that name the place and not the fault: two findings that differ in these alone have one cause. */
const PLACES: ReadonlySet<string> = new Set(['name', 'other', 'project', 'previous', 'previousName', 'indicator', 'unit']);

/** Rules whose findings in one project come from one accident, such as cells shifted by one. */
const BLOCKS: ReadonlySet<RuleId> = new Set<RuleId>(['garbled-indicator', 'doubtful-reading', 'template-left-unfilled']);

/** Rules that speak of the same rows as uniform-targets does, and of nothing else where one number was filled in everywhere. */
const OF_UNIFORM: ReadonlySet<RuleId> = new Set<RuleId>([
  'missing-unit',
  'unit-mismatch',
  'vague-value',
  'ungraded-scale',
  'garbled-indicator',
]);

/** A value without its number and comparator: 44.5万 and ≤18.7万 lack the same 元. Words stay as they are. */
function patternOf(argument: FindingArgument): FindingArgument {
  if (typeof argument !== 'string') return argument;
  return argument.replace(/^[≥≤><=]+/, '').replace(/\d+(?:\.\d+)?/g, '#');
}

function argumentKey(args: Finding['args']): string {
  const kept: [string, FindingArgument][] = [];
  for (const name of Object.keys(args).sort()) {
    const argument = args[name];
    if (argument !== undefined && !PLACES.has(name)) kept.push([name, patternOf(argument)]);
  }
  return JSON.stringify(kept);
}

function keyOf(finding: Finding): string {
  const { ruleId, messageId, path } = finding;
  if (finding.causeId !== undefined) return finding.causeId;
  if (BLOCKS.has(ruleId)) return `${ruleId}@${path.projectId || path.departmentCode}`;
  return `${ruleId}/${messageId}@${path.departmentCode}${argumentKey(finding.args)}`;
}

/** What heads a cause of several rules: what is said of the unit or the table, then that the row is unreadable. */
function headRank({ ruleId, messageId }: Finding): number {
  if (ruleId === 'uniform-targets') return 0;
  if (messageId === 'half-names') return 1;
  return ruleId === 'garbled-indicator' ? 2 : 3;
}

/**
 * Rows of which nothing else need be said, by row id the key of the cause that says it: the rows of a table that is to be filled in anew,
 * and garbled rows.
 */
function brokenRows(findings: readonly Finding[]): ReadonlyMap<string, string> {
  const rows = new Map<string, string>();
  const anew = new Map(
    findings.filter(({ messageId }) => messageId === 'half-names').map((finding) => [finding.path.projectId, keyOf(finding)]),
  );
  for (const finding of findings) {
    const { indicatorId, projectId } = finding.path;
    if (indicatorId === '') continue;
    const table = HALF_NAMES.has(finding.ruleId) ? anew.get(projectId) : undefined;
    if (table !== undefined) rows.set(indicatorId, table);
    else if (finding.ruleId === 'garbled-indicator' && !rows.has(indicatorId)) rows.set(indicatorId, keyOf(finding));
  }
  return rows;
}

/** Findings on rows that carry a unit's one value belong to the cause of uniform-targets: by row id, the key of that cause. */
function uniformRows(document: DocumentContext, findings: readonly Finding[]): ReadonlyMap<string, string> {
  const rows = new Map<string, string>();
  for (const finding of findings) {
    if (finding.ruleId !== 'uniform-targets') continue;
    const value = Number(finding.args.value);
    for (const department of document.departments)
      for (const { unit, projects } of department.units) {
        if (unit.code !== finding.path.unitCode || unit.name !== finding.args.unit) continue;
        for (const project of projects)
          for (const row of project.rows) if (carriesValue(row, value)) rows.set(row.indicator.id, keyOf(finding));
      }
  }
  return rows;
}

/** Findings that another of their row says belong to the cause of that one: by finding, the key of that cause. */
function tellersOf(findings: readonly Finding[]): ReadonlyMap<Finding, string> {
  const byRow = new Map<string, Finding>();
  for (const finding of findings)
    if (finding.within === undefined && finding.path.indicatorId !== '')
      byRow.set(`${finding.ruleId}@${finding.path.indicatorId}`, finding);
  const keys = new Map<Finding, string>();
  for (const finding of findings) {
    const teller = finding.within === undefined ? undefined : byRow.get(`${finding.within}@${finding.path.indicatorId}`);
    if (teller !== undefined) keys.set(finding, keyOf(teller));
  }
  return keys;
}

/** Merges findings of one cause; causes come in order of severity, certainty and money of the projects concerned. */
export function causesOf(document: DocumentContext, findings: readonly Finding[]): readonly RootCause[] {
  const amounts = amountsOf(document);
  const uniform = uniformRows(document, findings);
  const broken = brokenRows(findings);
  const tellers = tellersOf(findings);
  const groups = new Map<string, number[]>();
  findings.forEach((finding, index) => {
    const ofUniform = OF_UNIFORM.has(finding.ruleId) ? uniform.get(finding.path.indicatorId) : undefined;
    const key = ofUniform ?? broken.get(finding.path.indicatorId) ?? tellers.get(finding) ?? keyOf(finding);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [index]);
    else group.push(index);
  });
  const ranked: { cause: RootCause; certainty: number }[] = [];
  for (const [id, indices] of groups) {
    const members = indices.flatMap((index) => findings[index] ?? []);
    const [head] = [...members].sort((a, b) => headRank(a) - headRank(b) || compareFindings(a, b));
    if (head === undefined) continue;
    const projects = [...new Set(members.map(({ path }) => path.projectId).filter((each): each is ProjectId => each !== ''))];
    const [gravest] = [...members].sort(compareFindings);
    ranked.push({
      cause: {
        id,
        ruleId: head.ruleId,
        severity: gravest?.severity ?? head.severity,
        messageId: head.messageId,
        args: head.args,
        findings: indices,
        projects,
        amount: Math.round(projects.reduce((sum, project) => sum + (amounts.get(project) ?? 0), 0) * 100) / 100,
      },
      certainty: CERTAINTY[head.certainty],
    });
  }
  ranked.sort(
    (a, b) =>
      SEVERITY[a.cause.severity] - SEVERITY[b.cause.severity] ||
      a.certainty - b.certainty ||
      b.cause.amount - a.cause.amount ||
      (a.cause.findings[0] ?? 0) - (b.cause.findings[0] ?? 0),
  );
  return ranked.map(({ cause }) => cause);
}

/** Graver first, then surer. */
function compareFindings(a: Finding, b: Finding): number {
  return SEVERITY[a.severity] - SEVERITY[b.severity] || CERTAINTY[a.certainty] - CERTAINTY[b.certainty];
}

function amountsOf(document: DocumentContext): ReadonlyMap<ProjectId, number> {
  const amounts = new Map<ProjectId, number>();
  for (const department of document.departments)
    for (const unit of department.units) for (const { project } of unit.projects) amounts.set(project.id, project.amount ?? 0);
  return amounts;
}
