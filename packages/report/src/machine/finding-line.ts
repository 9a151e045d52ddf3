/**
 * A finding as one flat object with the row it stands on: what JSON lines, CSV for people and the workbook are made of.
 */
import type { Analysis } from '@perf-lint/analyser';
import type { Level1, TableKind } from '@perf-lint/core';
import type { Language } from '../language.js';
import { findingsInContext } from '../record/finding-context.js';
import { type FindingRecord, findingRecord } from '../record/indicator-record.js';
import type { Wording } from '../texts/finding-texts.js';

/** One finding with its place. Fields of the row are "" and null where the finding is about a project, a unit or a document. */
export interface FindingLine extends FindingRecord {
  /** Path as given, with "/". */
  readonly document: string;
  readonly department: string | null;
  readonly year: number | null;
  readonly unitCode: string;
  readonly unitName: string;
  readonly projectCode: string;
  readonly projectName: string;
  /** The project's total for the year in 万元. */
  readonly amount: number | null;
  readonly table: TableKind | '';
  readonly level1: Level1;
  readonly level2: string;
  readonly name: string;
  readonly value: string;
  /** Points it takes off the measurability of its row. */
  readonly points: number;
}

/** The findings of a document in document order, made one at a time. */
export function* findingLines(analysis: Analysis, language: Language, wording?: Wording): Generator<FindingLine> {
  const { document } = analysis;
  for (const { finding, department, unit, project, indicator } of findingsInContext(analysis)) {
    yield {
      document: document.path,
      department: department === null || department.name === '' ? null : department.name,
      year: document.year,
      unitCode: unit?.code ?? '',
      unitName: unit?.name ?? '',
      projectCode: project?.code ?? '',
      projectName: project?.name ?? '',
      amount: project?.amount ?? null,
      table: indicator?.table ?? (project === null ? '' : 'project'),
      level1: indicator?.level1 ?? '',
      level2: indicator?.level2 ?? '',
      name: indicator?.name ?? '',
      value: indicator?.value ?? '',
      ...findingRecord(finding, language, wording),
      points: finding.points,
    };
  }
}
