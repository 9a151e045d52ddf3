/**
 * One JSON document for a whole batch: every input with its reading, figures, rows, findings and causes. Written piece by piece.
 */
import type { Analysis, ProjectAnalysis } from '@perf-lint/analyser';
import type { PerformanceDocument } from '@perf-lint/core';
import type { ReportOptions } from '../options.js';
import { findingRecord, recordsOf } from '../record/indicator-record.js';
import { projectsOf } from '../record/walk.js';
import { findingMessage } from '../texts/finding-texts.js';
import { noteSentence } from '../texts/notes.js';
import { problemSentence, publicProblem } from '../texts/problems.js';
import { jsonText } from '../texts/single-line.js';
import { findingLines } from './finding-line.js';
import type { ReportFormat } from './report-format.js';

/** Version of the document made here. */
export const JSON_SCHEMA_VERSION = '1.0';

function readingOf(document: PerformanceDocument, language: ReportOptions['language']): object {
  const { reading } = document;
  return {
    tables: reading.tables,
    unplaced: reading.unplaced,
    checks: reading.checks,
    notes: reading.notes.map((note) => ({ ...note, message: noteSentence(note, language) })),
  };
}

function projectsJson(analysis: Analysis): object[] {
  const byId = new Map<string, ProjectAnalysis>(analysis.projects.map((project) => [project.id, project]));
  return [...projectsOf(analysis.document)].map(({ department, unit, project }) => {
    const result = byId.get(project.id);
    return {
      id: project.id,
      department: department.name,
      unitCode: unit.code,
      unitName: unit.name,
      code: project.code,
      name: project.name,
      type: project.type,
      amount: project.amount,
      funding: project.funding,
      goal: project.goal,
      period: project.period,
      rows: project.indicators.length,
      ...(result === undefined
        ? {}
        : {
            origin: result.origin,
            pile: result.pile,
            figures: result.figures,
            ceiling: result.ceiling,
            opinions: result.opinions,
            findings: result.findings.length,
          }),
    };
  });
}

function documentJson(analysis: Analysis, options: ReportOptions): object {
  const { document } = analysis;
  const { language, wording } = options;
  return {
    path: document.path,
    sha256: document.sha256,
    format: document.format,
    encoding: document.encoding,
    title: document.title,
    year: document.year,
    model: document.model,
    moneyUnit: document.moneyUnit,
    departments: analysis.departments.map(({ code, name, figures, projects, overallFindings }) => ({
      code,
      name,
      figures,
      projects,
      overallFindings: overallFindings.map((finding) => findingRecord(finding, language, wording)),
    })),
    projects: projectsJson(analysis),
    indicators: [...recordsOf(analysis, language, wording)],
    findings: [...findingLines(analysis, language, wording)],
    causes: analysis.causes.map((cause) => {
      const first = analysis.findings[cause.findings[0] ?? -1];
      return { ...cause, message: first === undefined ? '' : findingMessage(first, language, wording) };
    }),
    reading: readingOf(document, language),
  };
}

export function json(options: ReportOptions): ReportFormat {
  const { language, version } = options;
  let documents = 0;
  const failures: object[] = [];
  return {
    separator: ',',
    begin: () =>
      `{"schemaVersion":${JSON.stringify(JSON_SCHEMA_VERSION)},"tool":${JSON.stringify({ name: 'perf-lint', ...(version === undefined ? {} : { version }) })},"language":${JSON.stringify(language)},"documents":[`,
    *document(analysis) {
      yield `${documents++ === 0 ? '' : ','}\n${jsonText(documentJson(analysis, options))}`;
    },
    failure: ({ path, problem }) => {
      failures.push({ path, problem: publicProblem(problem), message: problemSentence(problem, language) });
      return '';
    },
    end: () => `\n],"failures":${jsonText(failures)}}\n`,
  };
}
