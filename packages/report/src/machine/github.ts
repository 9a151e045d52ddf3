/**
 * Workflow commands of GitHub Actions: findings appear beside the lines they are about.
 */
import type { Severity } from '@perf-lint/analyser';
import { locationOf } from '../location.js';
import type { ReportOptions } from '../options.js';
import { findingsInContext, subjectOf } from '../record/finding-context.js';
import { findingMessage, findingSuggestion, ruleName } from '../texts/finding-texts.js';
import { problemSentence } from '../texts/problems.js';
import { singleLine } from '../texts/single-line.js';
import type { ReportFormat } from './report-format.js';

const COMMAND: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

const escapeMessage = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

/** Inside a property a colon and a comma would end it. */
const escapeProperty = (text: string): string => escapeMessage(singleLine(text)).replaceAll(':', '%3A').replaceAll(',', '%2C');

export function githubAnnotations({ language, wording }: ReportOptions): ReportFormat {
  return {
    separator: '',
    begin: () => '',
    *document(analysis) {
      for (const context of findingsInContext(analysis)) {
        const { finding } = context;
        const { line } = locationOf(finding.references);
        const subject = subjectOf(context);
        const title = `${ruleName(finding.ruleId, language)} (${finding.ruleId})`;
        const parts = [subject, findingMessage(finding, language, wording), findingSuggestion(finding, language)]
          .filter((part) => part !== '')
          .map(singleLine);
        const properties = [
          `file=${escapeProperty(analysis.document.path)}`,
          ...(line === null ? [] : [`line=${line}`]),
          `title=${escapeProperty(title)}`,
        ];
        yield `::${COMMAND[finding.severity]} ${properties.join(',')}::${escapeMessage(parts.join('\n'))}\n`;
      }
    },
    failure: ({ path, problem }) => `::error file=${escapeProperty(path)}::${escapeMessage(problemSentence(problem, language))}\n`,
    end: () => '',
  };
}
