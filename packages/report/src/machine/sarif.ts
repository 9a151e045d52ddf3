/**
 * SARIF 2.1.0: one run a batch. Results are written as they come; inputs that could not be read are notifications of the run's invocation.
 */
import { type Analysis, type Finding, RULE_IDS, type Severity } from '@perf-lint/analyser';
import type { SourceReference } from '@perf-lint/core';
import { shortHash } from '@perf-lint/core';
import { locationOf, shortLocation } from '../location.js';
import type { ReportOptions } from '../options.js';
import { findingsInContext, subjectOf } from '../record/finding-context.js';
import { findingMessage, findingSuggestion, ruleMeaning, ruleName } from '../texts/finding-texts.js';
import { problemSentence } from '../texts/problems.js';
import { jsonText, singleLine } from '../texts/single-line.js';
import { opinionSentence } from '../view/opinion-text.js';
import type { FailedInput, ReportFormat } from './report-format.js';

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';

const LEVEL: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = { error: 'error', warning: 'warning', info: 'note' };

const RULE_INDEX: ReadonlyMap<string, number> = new Map(RULE_IDS.map((id, index) => [id, index]));

/** A relative URI of a path with "/"; a Windows drive becomes a file URI. */
function uriOf(path: string): string {
  const encoded = path.split('/').map(encodePathSegment).join('/');
  if (/^[A-Za-z]:/.test(path)) return `file:///${path[0]}:${encoded.slice(encoded.indexOf('%3A') + 3)}`;
  return path.startsWith('/') ? `file://${encoded}` : encoded;
}

function encodePathSegment(segment: string): string {
  // A lone surrogate has no UTF-8 form and would throw.
  return encodeURIComponent(segment.replace(/[\ud800-\udfff]/gu, '\ufffd'));
}

function regionOf(reference: SourceReference | undefined): object | undefined {
  if (reference?.kind !== 'text') return undefined;
  return {
    startLine: reference.line,
    startColumn: reference.column + 1,
    ...(reference.length > 0 ? { endColumn: reference.column + 1 + reference.length } : {}),
  };
}

function resultOf(finding: Finding, subject: string, path: string, { language, wording }: ReportOptions): object {
  const location = locationOf(finding.references);
  const region = regionOf(finding.references[0]);
  const place = shortLocation(location);
  const text = opinionSentence(findingMessage(finding, language, wording), findingSuggestion(finding, language), language);
  return {
    ruleId: finding.ruleId,
    ruleIndex: RULE_INDEX.get(finding.ruleId) ?? -1,
    level: LEVEL[finding.severity],
    message: { text: singleLine(subject === '' ? text : `${subject}${language === 'zh-CN' ? '：' : ': '}${text}`) },
    locations: [
      {
        physicalLocation: { artifactLocation: { uri: uriOf(path) }, ...(region === undefined ? {} : { region }) },
        ...(region === undefined && place !== '' ? { logicalLocations: [{ name: place, kind: 'element' }] } : {}),
      },
    ],
    // Stays the same while the row says the same, wherever it moves to.
    partialFingerprints: { 'perfLintRow/v1': shortHash(`${finding.ruleId}\n${finding.messageId}\n${subject}\n${finding.actual ?? ''}`) },
    properties: {
      messageId: finding.messageId,
      certainty: finding.certainty,
      points: finding.points,
      ...(finding.expected === undefined ? {} : { expected: finding.expected }),
      ...(finding.actual === undefined ? {} : { actual: finding.actual }),
      ...(finding.causeId === undefined ? {} : { causeId: finding.causeId }),
    },
  };
}

function driverOf({ language, version }: ReportOptions): object {
  return {
    name: 'perf-lint',
    ...(version === undefined ? {} : { semanticVersion: version }),
    language,
    rules: RULE_IDS.map((id) => {
      const meaning = ruleMeaning(id, language);
      return {
        id,
        name: ruleName(id, language),
        shortDescription: { text: meaning === '' ? ruleName(id, language) : meaning },
      };
    }),
  };
}

export function sarif(options: ReportOptions): ReportFormat {
  const failed: FailedInput[] = [];
  let results = 0;
  const next = (result: object): string => `${results++ === 0 ? '' : ','}\n${jsonText(result)}`;
  return {
    separator: ',',
    begin: () =>
      `{"$schema":${JSON.stringify(SCHEMA)},"version":"2.1.0","runs":[{"tool":${JSON.stringify({ driver: driverOf(options) })},"columnKind":"utf16CodeUnits","results":[`,
    *document(analysis: Analysis) {
      for (const context of findingsInContext(analysis)) {
        yield next(resultOf(context.finding, subjectOf(context), analysis.document.path, options));
      }
    },
    failure: (input) => {
      failed.push(input);
      return '';
    },
    end: () => {
      const invocation = {
        executionSuccessful: failed.length === 0,
        toolExecutionNotifications: failed.map(({ path, problem }) => ({
          level: 'error',
          descriptor: { id: problem.id },
          message: { text: problemSentence(problem, options.language) },
          locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(path) } } }],
        })),
      };
      return `\n],"invocations":[${jsonText(invocation)}]}]}\n`;
    },
  };
}
