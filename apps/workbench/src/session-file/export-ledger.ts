/**
 * The session's decisions as a ledger, which the command line reads: the ledger that it would make of the same documents, filled in.
 */
import type { Analysis } from '@perf-lint/analyser';
import { type Language, LedgerBuilder } from '@perf-lint/report';
import type { Ledger, LedgerEntry } from '@perf-lint/review';
import { type Counted, countedOf } from '../state/counted.js';
import type { Decision } from '../state/decisions.js';
import { ownEntry, ownOn, withOwn } from '../state/own-opinions.js';
import { countedPapers } from '../state/papers.js';
import type { Session } from '../state/session.js';

/** The ledger over all papers that count, in their order, with the decisions of the review. A project in two papers stands in it once. */
export function ledgerOf(session: Pick<Session, 'papers' | 'preferred' | 'review'>, language: Language): Ledger {
  const { review } = session;
  const counted = countedOf(session);
  const keyOf = new Map(counted.projects.flatMap(({ findings }) => findings.map(({ finding, key }) => [finding, key])));
  const builder = new LedgerBuilder({ language });
  const keys: string[] = [];
  for (const { analysis, sha256 } of countedPapers(session.papers)) {
    const findings = analysis.findings.filter((finding) => keyOf.has(finding));
    builder.add({ ...without(analysis, counted.leftOut.get(sha256) ?? new Set()), findings });
    // The ledger of all documents lists the opinions of each in the order in which the page does.
    for (const finding of findings) {
      const key = keyOf.get(finding) ?? '';
      if (key !== '') keys.push(key);
    }
  }
  const ledger = builder.build();
  const entries = ledger.entries.map((entry, index): LedgerEntry => {
    const decision = review.decisions.get(keys[index] ?? '');
    return decision === undefined ? entry : { ...entry, decision: outward(decision, entry) };
  });
  return { ...ledger, entries: withOwn(entries, ownEntries(counted, session)) };
}

/** A wording that nobody wrote is the entry's own: names and values may have been put right since the decision. */
function outward(decision: Decision, { prefilled }: LedgerEntry): Decision {
  return decision.verdict === 'rewrite' ? decision : { ...decision, wording: prefilled };
}

function ownEntries({ projects }: Counted, { review }: Pick<Session, 'review'>): readonly LedgerEntry[] {
  return review.own.size === 0 ? [] : projects.flatMap((project) => ownOn(project.key, review).map((own) => ownEntry(own, project)));
}

/** An analysis without some projects. */
function without(analysis: Analysis, projects: ReadonlySet<string>): Analysis {
  const departments = analysis.document.departments.map((department) => ({
    ...department,
    units: department.units.map((unit) => ({ ...unit, projects: unit.projects.filter(({ id }) => !projects.has(id)) })),
  }));
  return {
    ...analysis,
    document: { ...analysis.document, departments },
    projects: analysis.projects.filter(({ id }) => !projects.has(id)),
  };
}
