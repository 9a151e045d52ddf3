import type { ProjectId, ReadingCheck } from '@perf-lint/core';
import type { GradeCeiling, Pile, ProjectOrigin, RootCause } from '../analysis.js';
import type { ProjectContext } from '../context/context.js';
import type { Finding, Severity } from '../finding.js';
import type { RuleId } from '../rule-id.js';

/** Share of doubtful rows above which a project is read again by a person before anything is said to the unit. */
const MOST_DOUBTFUL = 0.2;
/** Opinions in the short form. */
const MOST_OPINIONS = 3;
/** Share of rows with an error from which no better than 中 or 差 could be given. */
const MEDIUM_FROM = 0.2;
const POOR_FROM = 0.5;

/** Without these nothing can be measured later, whatever else is well. */
const FATAL: ReadonlySet<RuleId> = new Set<RuleId>(['unquantified-project', 'project-without-targets']);

const isCertain = ({ certainty }: Finding): boolean => certainty !== 'ask';

function isDoubtful({ project, rows }: ProjectContext): boolean {
  if (project.unread === true) return true;
  const own = rows.filter(({ indicator }) => !indicator.template);
  return own.filter(({ indicator }) => indicator.doubts.length > 0).length > own.length * MOST_DOUBTFUL;
}

/**
 * 读取存疑 before all else; 退回必改 only for a project whose targets the unit itself can change, with an error that is no question;
 * 请核实 for every other error and warning, and where a sum does not agree and nothing tells why; 提示; clear.
 */
export function pileOf(project: ProjectContext, findings: readonly Finding[], checks: readonly ReadingCheck[]): Pile {
  return isDoubtful(project) ? 'doubtful' : pileOfFindings(project.origin, findings, checks);
}

/**
 * How grave a finding is in its project: 退回必改 is what is no question and what the unit itself can change; other errors are 请核实. The one place where
 * this is told: piles, counts, ledgers and letters go by it.
 */
export function levelOf(finding: Pick<Finding, 'severity' | 'certainty'>, origin: ProjectOrigin): Severity {
  const { severity } = finding;
  return severity === 'error' && (origin !== 'own' || finding.certainty === 'ask') ? 'warning' : severity;
}

/** The pile of what lies there, by the levels of its findings. */
export function pileOfLevels(levels: Iterable<Severity>): Exclude<Pile, 'doubtful'> {
  const found = new Set(levels);
  if (found.has('error')) return 'return';
  if (found.has('warning')) return 'verify';
  return found.has('info') ? 'hint' : 'clear';
}

/** The pile of a project whose reading is not in doubt, by who can change its targets, what was found and which checks are open (`openChecks`). */
export function pileOfFindings(origin: ProjectOrigin, findings: readonly Finding[], checks: readonly ReadingCheck[]): Pile {
  const levels = findings.map((finding) => levelOf(finding, origin));
  return pileOfLevels(checks.length === 0 ? levels : [...levels, 'warning']);
}

/**
 * Highest grade that the target table leaves open (机审上限), with the rules that stand against a better one, the most frequent first.
 * 差: nothing measurable, or an error on half of the rows; 中: on a fifth, or a class missing; 良: any error or warning that is no question; else 优.
 */
export function ceilingOf({ rows }: ProjectContext, findings: readonly Finding[]): GradeCeiling {
  const certain = findings.filter((finding) => isCertain(finding) && finding.severity !== 'info');
  const errors = certain.filter(({ severity }) => severity === 'error');
  const faulty = new Set(errors.map(({ path }) => path.indicatorId).filter((id) => id !== '')).size;
  const own = rows.filter(({ indicator }) => !indicator.template && indicator.doubts.length === 0).length;
  const share = own === 0 ? 0 : faulty / own;
  if (share >= POOR_FROM || errors.some(({ ruleId }) => FATAL.has(ruleId))) return { ceiling: 'poor', reasons: reasonsOf(errors) };
  const incomplete = certain.filter(({ ruleId }) => ruleId === 'missing-dimension');
  if (share >= MEDIUM_FROM || incomplete.length > 0) return { ceiling: 'medium', reasons: reasonsOf([...errors, ...incomplete]) };
  return certain.length > 0 ? { ceiling: 'good', reasons: reasonsOf(certain) } : { ceiling: 'excellent', reasons: [] };
}

function reasonsOf(findings: readonly Finding[]): GradeCeiling['reasons'] {
  const counts = new Map<RuleId, number>();
  for (const { ruleId } of findings) counts.set(ruleId, (counts.get(ruleId) ?? 0) + 1);
  return [...counts].map(([ruleId, count]) => ({ ruleId, count })).sort((a, b) => b.count - a.count);
}

/** A cause of so many projects is said once for the department; to a project its own come first. */
const RECURRING = 5;

const SEVERITY: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

const isRecurring = ({ projects }: RootCause): boolean => projects.length >= RECURRING;

/**
 * Ids of the causes to tell a unit about first: at most three, each of another rule, in the order of the causes.
 * Within one severity what recurs all over the department comes after what is the project's own.
 * Hints are left out where there is anything graver; what is ours (doubtful-reading) always.
 */
export function opinionsOf(project: ProjectContext, causes: readonly RootCause[]): readonly string[] {
  const own = causesByProject(causes).get(project.project.id) ?? [];
  const graver = own.filter(({ severity }) => severity !== 'info');
  const ordered = [...(graver.length > 0 ? graver : own)].sort(
    (a, b) => SEVERITY[a.severity] - SEVERITY[b.severity] || Number(isRecurring(a)) - Number(isRecurring(b)),
  );
  const chosen: RootCause[] = [];
  for (const cause of ordered) {
    if (chosen.length === MOST_OPINIONS) break;
    if (!chosen.some(({ ruleId }) => ruleId === cause.ruleId)) chosen.push(cause);
  }
  return chosen.map((cause) => cause.id);
}

const indices = new WeakMap<readonly RootCause[], ReadonlyMap<ProjectId, readonly RootCause[]>>();

/** Causes of every project in their order, doubtful-reading left out; made once for all projects. */
function causesByProject(causes: readonly RootCause[]): ReadonlyMap<ProjectId, readonly RootCause[]> {
  const known = indices.get(causes);
  if (known !== undefined) return known;
  const index = new Map<ProjectId, RootCause[]>();
  for (const cause of causes) {
    if (cause.ruleId === 'doubtful-reading') continue;
    for (const project of cause.projects) {
      const list = index.get(project);
      if (list === undefined) index.set(project, [cause]);
      else list.push(cause);
    }
  }
  indices.set(causes, index);
  return index;
}
