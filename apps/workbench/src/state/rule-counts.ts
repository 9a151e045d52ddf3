/** What each rule says of the projects at hand, by how grave it is there: a rule's setting is the most it may weigh, and some of its opinions weigh less. */
import { type AnalysisConfiguration, RULES, type RuleId, type Severity, severityOf } from '@perf-lint/analyser';
import type { ReviewedFinding, ReviewedProject } from './projects.js';
import { byMatter } from './standing.js';

/** Why an opinion weighs less than its rule is set to. */
export type Milder =
  /** The row was read in doubt, or out of a scan. */
  | 'reading'
  /** The rule itself holds such a case for lesser. */
  | 'case'
  /** 上级下达: the unit cannot change the targets. */
  | 'passed-down'
  /** The unit is asked, not told. */
  | 'asked';

export const MILDER = ['asked', 'passed-down', 'case', 'reading'] as const satisfies readonly Milder[];

export interface RuleCounts {
  readonly all: number;
  readonly levels: Readonly<Record<Severity, number>>;
  /** Those that weigh less than the setting, by why. */
  readonly milder: Readonly<Record<Milder, number>>;
}

const WEIGHT: Readonly<Record<Severity | 'off', number>> = { off: 0, info: 1, warning: 2, error: 3 };

interface Counting {
  all: number;
  readonly levels: Record<Severity, number>;
  readonly milder: Record<Milder, number>;
}

const NOTHING = (): Counting => ({
  all: 0,
  levels: { error: 0, warning: 0, info: 0 },
  milder: { asked: 0, 'passed-down': 0, case: 0, reading: 0 },
});

/** Null where it weighs what its rule is set to. */
function whyMilder({ finding, entry }: ReviewedFinding, project: ReviewedProject, set: Severity | 'off'): Milder | null {
  if (entry === null || WEIGHT[entry.severity] >= WEIGHT[set]) return null;
  if (finding.source === 'scan') return 'reading';
  const rows = project.place?.project.indicators ?? [];
  const row = rows.find(({ id }) => id === finding.path.indicatorId);
  if (row !== undefined && row.doubts.length > 0) return 'reading';
  if (WEIGHT[finding.severity] < WEIGHT[set]) return 'case';
  return project.result !== null && project.result.origin !== 'own' ? 'passed-down' : 'asked';
}

/** Its findings are nobody's opinions: a number of them would say that none was found. */
const NO_OPINIONS: RuleId = 'doubtful-reading';

/** The opinions of each rule over some projects, each counted once, as people see and decide them; of a rule that is on and says nothing there are none. */
export function ruleCounts(projects: readonly ReviewedProject[], configuration: AnalysisConfiguration): ReadonlyMap<RuleId, RuleCounts> {
  const set = new Map(RULES.map((rule) => [rule.meta.id, severityOf(rule, configuration)]));
  const counts = new Map<RuleId, Counting>();
  if (projects.length > 0) for (const [rule, severity] of set) if (severity !== 'off' && rule !== NO_OPINIONS) counts.set(rule, NOTHING());
  for (const project of projects)
    for (const reviewed of byMatter(project.findings).values()) {
      const { ruleId } = reviewed.finding;
      const own = counts.get(ruleId) ?? NOTHING();
      counts.set(ruleId, own);
      own.all++;
      if (reviewed.entry !== null) own.levels[reviewed.entry.severity]++;
      const milder = whyMilder(reviewed, project, set.get(ruleId) ?? 'off');
      if (milder !== null) own.milder[milder]++;
    }
  return counts;
}
