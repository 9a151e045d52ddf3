/**
 * A ledger out of analyses: one row per opinion on a row or project, in document order.
 */
import { type Analysis, isTold, levelOf, type ProjectAnalysis } from '@perf-lint/analyser';
import { isEvaluated } from '@perf-lint/core';
import {
  type Decision,
  type DocumentLedger,
  joinDocuments,
  type Ledger,
  type LedgerEntry,
  type LedgerProject,
  opinionId,
  type ProjectIdentity,
  rowFingerprint,
  UNREVIEWED,
} from '@perf-lint/review';
import type { ReportOptions } from '../options.js';
import { filedDocument } from '../record/filed-document.js';
import { type FindingContext, findingsInContext } from '../record/finding-context.js';
import { projectsOf } from '../record/walk.js';
import { addresseeName, isDepartmentUnread } from '../texts/department-name.js';
import { findingMessage, findingSuggestion } from '../texts/finding-texts.js';
import { placeText } from '../texts/place.js';
import { textWidth } from '../texts/width.js';
import { opinionSentence, opinionText } from '../view/opinion-text.js';
import { outwardMessage } from './outward-wording.js';

/** Columns a prefilled wording may take; a Chinese character takes two. */
const OUTWARD_WIDTH: Readonly<Record<ReportOptions['language'], number>> = { 'zh-CN': 240, en: 400 };

function identityOf(analysis: Analysis, { department, unit, project }: Omit<FindingContext, 'finding' | 'indicator'>): ProjectIdentity {
  return {
    table: project === null ? 'overall' : 'project',
    department: department === null ? '' : addresseeName(department, unit, analysis.document),
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

function entryOf(
  analysis: Analysis,
  context: FindingContext & Pick<ProjectAnalysis, 'origin'>,
  options: ReportOptions,
): Omit<LedgerEntry, 'id'> {
  const { language, wording } = options;
  const { finding, project, indicator, origin } = context;
  const severity = levelOf(finding, origin);
  const message = findingMessage(finding, language, wording);
  const suggestion = findingSuggestion(finding, language);
  const value = finding.suggestion?.value ?? '';
  const opinion = opinionText(message, suggestion, language, value);
  // Out of the office names are written in full, where that does not make a page of a sentence.
  const asking = outwardMessage(message, suggestion, severity, language);
  const whole = opinionSentence(asking, suggestion, language);
  const prefilled = textWidth(whole) <= OUTWARD_WIDTH[language] ? whole : opinionText(asking, suggestion, language, value);
  return {
    ...identityOf(analysis, context),
    year: analysis.document.year,
    document: analysis.document.path,
    amount: project?.amount ?? null,
    level1: indicator?.level1 ?? '',
    indicator: indicator?.name ?? '',
    value: indicator?.value ?? '',
    place: placeText(finding.references, language),
    ruleId: finding.ruleId,
    messageId: finding.messageId,
    voice: 'machine',
    severity,
    opinion,
    suggestion,
    prefilled,
    decision: undecided(prefilled),
    reply: '',
    proposal: '',
    conflict: '',
  };
}

/** Gathers the ledger of a review from one document after another. */
export class LedgerBuilder {
  readonly #options: ReportOptions;
  readonly #documents: DocumentLedger[] = [];

  constructor(options: ReportOptions) {
    this.#options = options;
  }

  add(analysis: Analysis): void {
    this.#documents.push(documentLedger(analysis, this.#options));
  }

  build(): Ledger {
    return joinDocuments(this.#documents, this.#options.language, this.#options.preferred);
  }
}

/** The opinions and projects of one document. */
export function documentLedger(analysis: Analysis, options: ReportOptions): DocumentLedger {
  const { document } = analysis;
  const filed = filedDocument(document);
  const withOverall = document.departments.filter(({ overall }) => overall !== null);
  const places = [...projectsOf(document)];
  const results = new Map<string, ProjectAnalysis>(analysis.projects.map((project) => [project.id, project]));
  const projects: (LedgerProject | null)[] = [
    ...withOverall.map(() => null),
    ...places.map((place) => ({
      ...identityOf(analysis, place),
      year: document.year,
      document: document.path,
      amount: place.project.amount,
      pile: results.get(place.project.id)?.pile ?? ('doubtful' as const),
      rows: place.project.indicators.length,
      ...UNREVIEWED,
      ...(isDepartmentUnread(place.department, place.unit, document) ? { departmentUnread: true as const } : {}),
      ...(isEvaluated(place.project) ? { evaluated: true as const } : {}),
    })),
  ];
  const positions = new Map<unknown, number>([
    ...withOverall.map((department, index) => [department, index] as const),
    ...places.map(({ project }, index) => [project, withOverall.length + index] as const),
  ]);
  const entries: { entry: LedgerEntry; of: number | null }[] = [];
  const times = new Map<string, number>();
  for (const context of findingsInContext(analysis)) {
    if (!isTold(context.finding)) continue;
    const { origin = 'own' } = results.get(context.project?.id ?? '') ?? {};
    const entry = entryOf(analysis, { ...context, origin }, options);
    const fingerprint = context.indicator === null ? '' : rowFingerprint(entry.indicator, entry.value);
    const id = opinionId(entry, fingerprint, entry.ruleId);
    const earlier = times.get(id) ?? 0;
    times.set(id, earlier + 1);
    const of = positions.get(context.project ?? (context.unit === null ? context.department : null)) ?? null;
    entries.push({ entry: { id: earlier === 0 ? id : `${id}-${earlier + 1}`, ...entry }, of });
  }
  return { filed, projects, entries };
}
