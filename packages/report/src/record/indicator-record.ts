/**
 * The indicator record of `export`: one row of a target table with its score and findings, flat, in document order.
 */
import type { Analysis, Deduction, Finding, FindingArgument, IndicatorAnalysis, RuleId, Severity } from '@perf-lint/analyser';
import { type Level1, projectIdentity, RowIds, type TableKind, type Target } from '@perf-lint/core';
import type { Language } from '../language.js';
import { type Location, locationOf } from '../location.js';
import { findingMessage, findingSuggestion, type Wording } from '../texts/finding-texts.js';
import { type IndicatorRow, indicatorRows } from './walk.js';

/** Version of {@link IndicatorRecord}: the first number changes when a field is renamed or dropped, the second when one is added. */
export const RECORD_SCHEMA_VERSION = '1.1';

/** A finding as records and machine formats carry it: data and sentence together. */
export interface FindingRecord {
  readonly ruleId: RuleId;
  readonly severity: Severity;
  readonly messageId: string;
  readonly args: Readonly<Record<string, FindingArgument>>;
  readonly message: string;
  readonly suggestion?: string;
  readonly location: Location;
}

/** One indicator with its target. Money in 万元. Fields and meaning are a contract: they are added to, never renamed. */
export interface IndicatorRecord {
  readonly schemaVersion: string;
  /** Path as given, with "/". */
  readonly document: string;
  readonly documentSha256: string;
  readonly department: string | null;
  readonly year: number | null;
  readonly table: TableKind;
  readonly unitCode: string;
  readonly unitName: string;
  readonly projectCode: string;
  readonly projectName: string;
  readonly projectType: string;
  /** The project's total for the year in 万元. */
  readonly amount: number | null;
  readonly level1: Level1;
  readonly level2: string;
  readonly name: string;
  readonly value: string;
  readonly definition: string;
  readonly target: Target;
  readonly weight: number | null;
  /** Where the value stands. */
  readonly page: number | null;
  readonly line: number | null;
  readonly cell: string | null;
  readonly repairs: readonly string[];
  readonly confidence: number;
  /** Known again wherever the file lies: unit, project, class, name and value as printed, an ordinal among equals. */
  readonly rowId: string;
  /** Why the reading is not to be relied on, empty where it is. */
  readonly doubts: readonly string[];
  /** The same row in the file that counts, null where this one counts. */
  readonly duplicateOf: string | null;
  /** "scan" where the row was read from a picture. */
  readonly source: 'text' | 'scan';
  /** The project's total over all its years in 万元, where one is printed beside the year's. */
  readonly totalAmount: number | null;
  readonly scored: boolean;
  readonly measurability: number;
  readonly deductions: readonly Deduction[];
  readonly findings: readonly FindingRecord[];
}

/** A finding with its sentence and place. */
export function findingRecord(finding: Finding, language: Language, wording?: Wording): FindingRecord {
  const suggestion = findingSuggestion(finding, language);
  return {
    ruleId: finding.ruleId,
    severity: finding.severity,
    messageId: finding.messageId,
    args: finding.args,
    message: findingMessage(finding, language, wording),
    ...(suggestion === '' ? {} : { suggestion }),
    location: locationOf(finding.references),
  };
}

/** A row the analysis left out (it never should) counts as unscored, without deductions. */
const UNANALYSED: Omit<IndicatorAnalysis, 'id'> = { measurability: 100, deductions: [], scored: false, findings: [] };

function recordOf(analysis: Analysis, row: IndicatorRow, ids: RowIds, language: Language, wording?: Wording): IndicatorRecord {
  const { document } = analysis;
  const { department, unit, project, indicator } = row;
  const result = analysis.indicators[indicator.id] ?? UNANALYSED;
  const place = locationOf(indicator.valueReferences.length > 0 ? indicator.valueReferences : indicator.nameReferences);
  return {
    schemaVersion: RECORD_SCHEMA_VERSION,
    document: document.path,
    documentSha256: document.sha256,
    department: department.name === '' ? null : department.name,
    year: document.year,
    table: indicator.table,
    unitCode: unit?.code ?? '',
    unitName: unit?.name ?? '',
    projectCode: project?.code ?? '',
    projectName: project?.name ?? '',
    projectType: project?.type ?? '',
    amount: project?.amount ?? null,
    level1: indicator.level1,
    level2: indicator.level2,
    name: indicator.name,
    value: indicator.value,
    definition: indicator.definition,
    target: indicator.target,
    weight: indicator.weight,
    page: place.page,
    line: place.line,
    cell: place.cell,
    repairs: indicator.repairs,
    confidence: indicator.confidence,
    rowId: ids.next(projectIdentity(indicator.table, department, unit, project), indicator),
    doubts: indicator.doubts,
    duplicateOf: null,
    source: indicator.source ?? 'text',
    totalAmount: project?.totalAmount ?? null,
    scored: result.scored,
    measurability: result.measurability,
    deductions: result.deductions,
    findings: result.findings.map((finding) => findingRecord(finding, language, wording)),
  };
}

/** One record per indicator row of the document, in document order, made one at a time. */
export function* recordsOf(analysis: Analysis, language: Language, wording?: Wording): Generator<IndicatorRecord> {
  const ids = new RowIds();
  for (const row of indicatorRows(analysis.document)) yield recordOf(analysis, row, ids, language, wording);
}
