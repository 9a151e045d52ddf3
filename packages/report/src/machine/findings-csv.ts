/**
 * CSV of findings for people: opens in Excel and WPS by a double click. UTF-8 with byte order mark, CRLF, nothing that becomes a formula.
 */

import { shortLocation } from '../location.js';
import type { ReportOptions } from '../options.js';
import { ruleName } from '../texts/finding-texts.js';
import { CLASS, SEVERITY } from '../texts/labels.js';
import { writtenValue } from '../texts/printed-value.js';
import { problemSentence } from '../texts/problems.js';
import { BYTE_ORDER_MARK } from './csv-cells.js';
import { findingLines } from './finding-line.js';
import { csvLine, findingsCsvHeader } from './findings-csv-header.js';
import type { ReportFormat } from './report-format.js';

export function findingsCsv({ language, wording }: ReportOptions): ReportFormat {
  return {
    separator: '',
    begin: () => `${BYTE_ORDER_MARK}${findingsCsvHeader(language)}`,
    *document(analysis) {
      for (const each of findingLines(analysis, language, wording)) {
        yield csvLine([
          each.document,
          each.department,
          each.unitCode,
          each.unitName,
          // A long code is digits to a spreadsheet, which rounds it to fifteen places; the mark before it keeps it text.
          /^\d{12,}$/.test(each.projectCode) ? `'${each.projectCode}` : each.projectCode,
          each.projectName,
          each.amount,
          each.level1 === '' ? '' : CLASS[each.level1][language],
          each.level2,
          each.name,
          writtenValue(each.value),
          SEVERITY[each.severity][language],
          ruleName(each.ruleId, language),
          each.message,
          each.suggestion ?? '',
          shortLocation(each.location),
        ]);
      }
    },
    failure: ({ path, problem }) => {
      const sentence = problemSentence(problem, language);
      return csvLine([path, ...Array<null>(10).fill(null), language === 'zh-CN' ? '无法读取' : 'not read', null, sentence, null, null]);
    },
    end: () => '',
  };
}
