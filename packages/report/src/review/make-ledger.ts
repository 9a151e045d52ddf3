/**
 * A ledger out of analyses: one row per opinion on a row or project, in document order.
 */
import type { Analysis, Finding, ProjectAnalysis } from '@perf-lint/analyser';
import {
  type Decision,
  type Ledger,
  type LedgerEntry,
  type LedgerProject,
  opinionId,
  type ProjectIdentity,
  rowFingerprint,
} from '@perf-lint/review';
import type { ReportOptions } from '../options.js';
import { type FindingContext, findingsInContext } from '../record/finding-context.js';
import { projectsOf } from '../record/walk.js';
import { departmentName } from '../texts/department-name.js';
import { findingMessage, findingSuggestion } from '../texts/finding-texts.js';
import { placeText } from '../texts/place.js';
import { textWidth } from '../texts/width.js';
import { opinionSentence, opinionText } from '../view/opinion-text.js';
import { outwardWording } from './outward-wording.js';

/** Columns a prefilled wording may take; a Chinese character takes two. */
const OUTWARD_WIDTH: Readonly<Record<ReportOptions['language'], number>> = { 'zh-CN': 240, en: 400 };

function identityOf(
  analysis: Analysis,
  { department, unit, project }: Omit<FindingContext, 'finding' | 'indicator'>,
  { language }: ReportOptions,
): ProjectIdentity {
  return {
    table: project === null ? 'overall' : 'project',
    department: department === null ? '' : departmentName(department, analysis.document.path, language),
    unitCode: unit?.code ?? '',
    unitName: unit?.name ?? '',
    projectCode: project?.code ?? '',
    projectName: project?.name ?? '',
  };
}

/** A decision that nobody has made yet. */
export function undecided(wording: string): Decision {
  return { verdict: '', reason: '', wording, reviewer: '', date: '' };
}

function entryOf(analysis: Analysis, context: FindingContext, options: ReportOptions): Omit<LedgerEntry, 'id'> {
  const { language, wording } = options;
  const { finding, project, indicator } = context;
  const message = findingMessage(finding, language, wording);
  const suggestion = findingSuggestion(finding, language);
  const opinion = opinionText(message, suggestion, language, finding.suggestion?.value ?? '');
  // Out of the office names are written in full, where that does not make a page of a sentence.
  const whole = opinionSentence(message, suggestion, language);
  const prefilled = outwardWording(textWidth(whole) <= OUTWARD_WIDTH[language] ? whole : opinion, finding.severity, language);
  return {
    ...identityOf(analysis, context, options),
    year: analysis.document.year,
    document: analysis.document.path,
    amount: project?.amount ?? null,
    level1: indicator?.level1 ?? '',
    indicator: indicator?.name ?? '',
    value: indicator?.value ?? '',
    place: placeText(finding.references, language),
    ruleId: finding.ruleId,
    severity: finding.severity,
    opinion,
    suggestion,
    prefilled,
    decision: undecided(prefilled),
    proposal: '',
    conflict: '',
  };
}

/** Doubts of the reading are ours: nothing to decide about with a unit. */
function isForLedger({ ruleId }: Finding): boolean {
  return ruleId !== 'doubtful-reading';
}

/** Gathers the ledger of a review from one document after another. */
export class LedgerBuilder {
  readonly #options: ReportOptions;
  readonly #entries: LedgerEntry[] = [];
  readonly #projects: LedgerProject[] = [];
  /** How often an id was given: rows that say the same in one project are told apart by their order. */
  readonly #ids = new Map<string, number>();

  constructor(options: ReportOptions) {
    this.#options = options;
  }

  add(analysis: Analysis): void {
    const results = new Map<string, ProjectAnalysis>(analysis.projects.map((project) => [project.id, project]));
    for (const place of projectsOf(analysis.document)) {
      this.#projects.push({
        ...identityOf(analysis, place, this.#options),
        year: analysis.document.year,
        document: analysis.document.path,
        amount: place.project.amount,
        pile: results.get(place.project.id)?.pile ?? 'doubtful',
        rows: place.project.indicators.length,
      });
    }
    for (const context of findingsInContext(analysis)) {
      if (!isForLedger(context.finding)) continue;
      const entry = entryOf(analysis, context, this.#options);
      const fingerprint = context.indicator === null ? '' : rowFingerprint(entry.indicator, entry.value);
      const id = opinionId(entry, fingerprint, entry.ruleId);
      const earlier = this.#ids.get(id) ?? 0;
      this.#ids.set(id, earlier + 1);
      this.#entries.push({ id: earlier === 0 ? id : `${id}-${earlier + 1}`, ...entry });
    }
  }

  build(): Ledger {
    return { entries: this.#entries, projects: this.#projects, unmatched: [] };
  }
}
