/**
 * The analysis of one document: facts of every row, one walk of all rules, scores, figures, root causes and piles.
 */
import type { PerformanceDocument } from '@perf-lint/core';
import type { Analysis, SuppressedFinding } from './analysis.js';
import { causesOf } from './causes/causes.js';
import { openChecks } from './causes/open-checks.js';
import { sayOnce } from './causes/say-once.js';
import { settleRewrites } from './causes/settle-rewrites.js';
import { type AnalysisConfiguration, DEFAULT_CONFIGURATION } from './configuration.js';
import type { BatchDocument } from './context/batch-document.js';
import { buildContext } from './context/build-context.js';
import type { DocumentContext } from './context/context.js';
import type { DocumentFacts } from './context/document-facts.js';
import type { Finding } from './finding.js';
import { type Ledger, type LedgerEntry, LedgerReporter, optionsOf, severityOf } from './frame/reporter.js';
import type { Rule } from './frame/rule.js';
import { libraryVerdicts } from './library/library-verdicts.js';
import { type OwnLibrary, withModel } from './library/model-indicator.js';
import type { RuleId } from './rule-id.js';
import { RULES } from './rules/index.js';
import { analyseDepartments, analyseProjects } from './score/figures.js';
import { capPoints, rowsOf, scoreRows } from './score/rows.js';

export interface AnalyseOptions {
  readonly configuration?: AnalysisConfiguration;
  /** Last year's document of the same department, as facts (see `documentFacts`). */
  readonly previous?: DocumentFacts;
  /** The targets that were approved for the year of the document, as facts; of a table that was approved and adjusted since, as it was adjusted. */
  readonly approved?: DocumentFacts;
  /** What the documents of the batch left behind (see `batchDocument`). */
  readonly batch?: readonly BatchDocument[];
  /** The office's own library of indicators: every row is looked up in it, and its entries come first where one stands beside a suggestion. */
  readonly library?: OwnLibrary;
  /** Told how long each rule took; it changes nothing else. */
  readonly clock?: RuleClock;
}

/** Measures rules. `now` gives milliseconds from any start. */
export interface RuleClock {
  now(): number;
  spent(rule: RuleId, milliseconds: number): void;
}

/**
 * Analyses a document. Findings come in document order: those of a row with the row, those of a project after its rows, then units and the document.
 * Pure and deterministic; does not throw on any document the model allows.
 */
export function analyse(document: PerformanceDocument, options: AnalyseOptions = {}): Analysis {
  const configuration = options.configuration ?? DEFAULT_CONFIGURATION;
  const context = buildContext(document, configuration);
  const ledger: Ledger = { entries: [], silent: [] };
  const recognised = [...rowsOf(context)].some(({ indicator }) => indicator.source === 'scan');
  walk(context, runnersOf(configuration, ledger, recognised), options);
  const said: Finding[] = [];
  const suppressed: SuppressedFinding[] = [];
  for (const { finding, suppression } of capPoints(inDocumentOrder(context, ledger.entries), ledger.silent))
    if (suppression === undefined) said.push(finding);
    else suppressed.push({ finding, suppression });
  const findings = sayOnce(settleRewrites(said)).map((finding) => withModel(finding, options.library));
  const indicators = scoreRows(context, findings, ledger.silent);
  const causes = causesOf(context, findings);
  const open = openChecks(document, [...findings, ...suppressed.map(({ finding }) => finding)], configuration);
  const projects = analyseProjects(context, findings, indicators, causes, open);
  return {
    document,
    findings,
    indicators,
    projects,
    departments: analyseDepartments(context, findings, indicators),
    causes,
    suppressed,
    ...(options.library === undefined
      ? {}
      : { library: { name: options.library.name, ...libraryVerdicts(document, options.library.search) } }),
  };
}

/** A rule ready to run: its reporter and option values. */
interface Runner {
  readonly rule: Rule;
  readonly reporter: LedgerReporter;
  readonly options: ReturnType<typeof optionsOf>;
}

function runnersOf(configuration: AnalysisConfiguration, ledger: Ledger, recognised: boolean): readonly Runner[] {
  const runners: Runner[] = [];
  for (const rule of RULES) {
    if (severityOf(rule, configuration) === 'off' && rule.meta.scoresWhenOff !== true) continue;
    runners.push({ rule, reporter: new LedgerReporter(rule, configuration, ledger, recognised), options: optionsOf(rule, configuration) });
  }
  return runners;
}

function walk(document: DocumentContext, runners: readonly Runner[], { previous, approved, batch, clock }: AnalyseOptions): void {
  const rows = [...rowsOf(document)];
  const units = unitsOf(document);
  for (const { rule, reporter, options } of runners) {
    const started = clock?.now() ?? 0;
    reporter.moveTo(null);
    switch (rule.scope) {
      case 'indicator':
        for (const row of rows) {
          reporter.moveTo(row);
          rule.check(row, reporter, options);
        }
        break;
      case 'project':
        for (const unit of units)
          for (const project of unit.projects) {
            reporter.moveTo(project);
            rule.check(project, reporter, options);
          }
        break;
      case 'unit':
        for (const unit of units) {
          reporter.moveTo(unit);
          rule.check(unit, reporter, options);
        }
        break;
      case 'document':
        rule.check(document, reporter, options);
        break;
      case 'previous':
        if (previous !== undefined) rule.check(document, previous, reporter, options);
        break;
      case 'approved':
        if (approved !== undefined) rule.check(document, approved, reporter, options);
        break;
      case 'batch':
        // Such a rule compares inside the document too, so that it runs without a batch as well.
        rule.check(document, batch ?? [], reporter, options);
        break;
      default:
        rule satisfies never;
    }
    clock?.spent(rule.meta.id, clock.now() - started);
  }
}

function unitsOf(document: DocumentContext) {
  return document.departments.flatMap((department) => department.units);
}

/** Sorts findings by where they stand; a finding on a whole project follows those on its rows, one on a unit those of its projects. */
function inDocumentOrder(document: DocumentContext, entries: readonly LedgerEntry[]): readonly LedgerEntry[] {
  const places = new Map<string, number>();
  let next = 0;
  for (const department of document.departments) {
    for (const row of department.overall) places.set(row.indicator.id, next++);
    for (const unit of department.units) {
      for (const project of unit.projects) {
        for (const row of project.rows) places.set(row.indicator.id, next++);
        places.set(project.project.id, next++);
      }
      places.set(`unit ${unit.unit.code}`, next++);
    }
  }
  const placeOf = ({ path }: Finding) => places.get(path.indicatorId || path.projectId || `unit ${path.unitCode}`) ?? next;
  return entries
    .map((entry, order) => ({ entry, order, place: placeOf(entry.finding) }))
    .sort((a, b) => a.place - b.place || a.order - b.order)
    .map(({ entry }) => entry);
}
