/**
 * Overall targets of departments (部门整体) as rows of 回填表. The ledger counts projects alone; what people concluded on an overall target is kept in the session
 * and goes out here.
 */
import type { Language } from '@perf-lint/report';
import { type BackfillRow, backfillRow, type LedgerProject, UNREVIEWED } from '@perf-lint/review';
import { countedOf } from './counted.js';
import { identityInLedger } from './ledger-identity.js';
import type { ReviewedProject } from './projects.js';
import { NO_VERDICT, type Review } from './review.js';
import { ledgerOf, type Reviewed } from './review-ledger.js';

/** What stands in the place of a project's name. */
const OVERALL_TARGET: Readonly<Record<Language, string>> = { 'zh-CN': '部门整体绩效目标', en: 'Overall targets' };

/** One row an overall target that counts, in the order of the files. */
export function overallRows(session: Reviewed, language: Language): readonly BackfillRow[] {
  const overall = countedOf(session).projects.filter(({ place }) => place === null);
  if (overall.length === 0) return [];
  const entries = ledgerOf(session, language).entries.filter(({ table }) => table === 'overall');
  return overall.map((project) => {
    const { path } = project.paper.analysis.document;
    const alone = overall.filter(({ paper }) => paper === project.paper).length === 1;
    const own = entries.filter(
      ({ document, department }) => document === path && (alone || department === identityInLedger(project).department),
    );
    return backfillRow(lineOf(project, session.review, language), own, session.setup.remarkLength, language);
  });
}

function lineOf(project: ReviewedProject, { verdicts }: Review, language: Language): LedgerProject {
  const { document } = project.paper.analysis;
  const { conclusion: kind, ...said } = verdicts.get(project.key) ?? NO_VERDICT;
  return {
    table: 'overall',
    department: project.name,
    unitCode: '',
    unitName: project.name,
    projectCode: '',
    projectName: OVERALL_TARGET[language],
    year: document.year,
    document: document.path,
    amount: project.amount,
    pile: project.pile,
    rows: document.departments[project.department]?.overall?.indicators.length ?? 0,
    ...UNREVIEWED,
    conclusion: { kind, ...said },
  };
}
