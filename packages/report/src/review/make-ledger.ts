/**
 * A ledger out of analyses: one row per opinion on a row or project, in document order.
 */
import { type Analysis, type Finding, isTold, levelOf, type Pile, type ProjectAnalysis } from '@perf-lint/analyser';
import type { Department } from '@perf-lint/core';
import {
  type Decision,
  type DocumentLedger,
  joinDocuments,
  type Ledger,
  type LedgerEntry,
  type LedgerProject,
  opinionId,
  type ProjectIdentity,
  pileIn,
  rowFingerprint,
  severityIn,
  type TableSubject,
  UNREVIEWED,
} from '@perf-lint/review';
import type { ReportOptions } from '../options.js';
import { filedDocument } from '../record/filed-document.js';
import { type FindingContext, findingsInContext } from '../record/finding-context.js';
import { besideTargets, subjectOfDocument, subjectOfTable } from '../record/table-subject.js';
import { projectsOf } from '../record/walk.js';
import { addresseeName, isDepartmentUnread } from '../texts/department-name.js';
import { findingSuggestion } from '../texts/finding-texts.js';
import { suggestionIn } from '../texts/next-year.js';
import { placeText } from '../texts/place.js';
import { resultText } from '../texts/result-text.js';
import { textWidth } from '../texts/width.js';
import { foldedUnder, toldMessage } from '../view/folded.js';
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
  context: FindingContext & Pick<ProjectAnalysis, 'origin'> & { readonly folded: readonly Finding[]; readonly ofDocument: TableSubject },
  options: ReportOptions,
): Omit<LedgerEntry, 'id'> {
  const { language } = options;
  const { finding, project, indicator, origin, folded } = context;
  // What is on no table at all is about all of the document.
  const table = project ?? context.department?.overall ?? null;
  const subject = table === null ? context.ofDocument : subjectOfTable(table);
  const severity = severityIn({ ruleId: finding.ruleId, severity: levelOf(finding, origin) }, subject);
  const message = toldMessage(finding, folded, options);
  const found = findingSuggestion(finding, language);
  const suggestion = suggestionIn(found, finding, subject, language);
  const value = finding.suggestion?.value ?? '';
  const result = resultText(finding, indicator, language);
  const opinion = opinionText(message, found, language, value);
  // Out of the office names are written in full, where that does not make a page of a sentence.
  const asking = outwardMessage(message, suggestion, severity, language);
  const whole = opinionSentence(asking, suggestion, language);
  // What is said for another opinion as well must not be cut off.
  const fits = textWidth(whole) <= OUTWARD_WIDTH[language] || folded.length > 0;
  const prefilled = fits ? whole : opinionText(asking, suggestion, language, value);
  return {
    ...identityOf(analysis, context),
    year: analysis.document.year,
    document: analysis.document.path,
    amount: project?.amount ?? null,
    level1: indicator?.level1 ?? '',
    indicator: indicator?.name ?? '',
    value: indicator?.value ?? '',
    ...(result === '' ? {} : { result }),
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
    ...besideTargets(subject),
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

/** A place of a document that opinions are on, by its position: overall targets first, then the projects. */
function positionsIn({ document }: Analysis, withOverall: readonly Department[]): ReadonlyMap<unknown, number> {
  return new Map<unknown, number>([
    ...withOverall.map((department, index) => [department, index] as const),
    ...[...projectsOf(document)].map(({ project }, index) => [project, withOverall.length + index] as const),
  ]);
}

function entriesOf(analysis: Analysis, positions: ReadonlyMap<unknown, number>, options: ReportOptions): DocumentLedger['entries'] {
  const results = new Map<string, ProjectAnalysis>(analysis.projects.map((project) => [project.id, project]));
  const times = new Map<string, number>();
  const folded = foldedUnder(analysis.findings);
  const ofDocument = subjectOfDocument(analysis.document);
  return [...findingsInContext(analysis)].flatMap((context) => {
    if (!isTold(context.finding)) return [];
    const { origin = 'own' } = results.get(context.project?.id ?? '') ?? {};
    const entry = entryOf(analysis, { ...context, origin, folded: folded.get(context.finding) ?? [], ofDocument }, options);
    const fingerprint = context.indicator === null ? '' : rowFingerprint(entry.indicator, entry.value);
    const id = opinionId(entry, fingerprint, entry.ruleId);
    const earlier = times.get(id) ?? 0;
    times.set(id, earlier + 1);
    const of = positions.get(context.project ?? (context.unit === null ? context.department : null)) ?? null;
    return [{ entry: { id: earlier === 0 ? id : `${id}-${earlier + 1}`, ...entry }, of }];
  });
}

/** The opinions and projects of one document. */
export function documentLedger(analysis: Analysis, options: ReportOptions): DocumentLedger {
  const { document } = analysis;
  const withOverall = document.departments.filter(({ overall }) => overall !== null);
  const positions = positionsIn(analysis, withOverall);
  const entries = entriesOf(analysis, positions, options);
  const opinions = new Map<number | null, LedgerEntry[]>();
  for (const { entry, of } of entries) {
    const own = opinions.get(of);
    if (own === undefined) opinions.set(of, [entry]);
    else own.push(entry);
  }
  const piles = new Map<string, Pile>(analysis.projects.map(({ id, pile }) => [id, pile]));
  const projects = [...projectsOf(document)].map((place): LedgerProject => {
    const subject = subjectOfTable(place.project);
    return {
      ...identityOf(analysis, place),
      year: document.year,
      document: document.path,
      amount: place.project.amount,
      pile: pileIn(subject, piles.get(place.project.id) ?? 'doubtful', opinions.get(positions.get(place.project) ?? null) ?? []),
      rows: place.project.indicators.length,
      ...UNREVIEWED,
      ...(isDepartmentUnread(place.department, place.unit, document) ? { departmentUnread: true as const } : {}),
      ...besideTargets(subject),
    };
  });
  return { filed: filedDocument(document), projects: [...withOverall.map(() => null), ...projects], entries };
}
