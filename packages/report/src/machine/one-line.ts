/**
 * One line a finding: `path:line: severity rule: message`, as editors and grep know it. PDF pages print as "p3", cells as "Sheet1!H12".
 */

import { locationOf, shortLocation } from '../location.js';
import type { ReportOptions } from '../options.js';
import { findingsInContext, subjectOf } from '../record/finding-context.js';
import { findingMessage, findingSuggestion } from '../texts/finding-texts.js';
import { problemSentence } from '../texts/problems.js';
import { singleLine } from '../texts/single-line.js';
import { opinionSentence } from '../view/opinion-text.js';
import type { ReportFormat } from './report-format.js';

export function oneLine({ language, wording }: ReportOptions): ReportFormat {
  return {
    separator: '',
    begin: () => '',
    *document(analysis) {
      const path = analysis.document.path;
      for (const context of findingsInContext(analysis)) {
        const { finding } = context;
        const place = shortLocation(locationOf(finding.references));
        const said = opinionSentence(findingMessage(finding, language, wording), findingSuggestion(finding, language), language);
        const subject = subjectOf(context);
        const text = `${subject === '' ? '' : `[${subject}] `}${said}`;
        yield `${singleLine(`${path}${place === '' ? '' : `:${place}`}: ${finding.severity} ${finding.ruleId}: ${text}`)}\n`;
      }
    },
    failure: ({ path, problem }) => `${singleLine(`${path}: error unreadable: ${problemSentence(problem, language)}`)}\n`,
    end: () => '',
  };
}
