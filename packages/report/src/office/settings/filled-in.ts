/**
 * What a configuration sets, as the cells of 设置.xlsx that people fill in: read back, the workbook gives the same configuration.
 */
import { type AnalysisConfiguration, DEFAULT_CONFIGURATION, RULES, type RuleId } from '@perf-lint/analyser';
import type { CellValue } from 'hucre/xlsx';
import type { Language } from '../../language.js';
import { choiceName } from '../../settings/choice-names.js';
import { optionText, WORD_KINDS } from './settings-sheets.js';

type Row = readonly CellValue[];

export interface FilledIn {
  readonly severity: (rule: RuleId) => CellValue;
  readonly option: (rule: RuleId, option: string) => CellValue;
  readonly general: (path: readonly string[]) => CellValue;
  /** Chinese and English. */
  readonly wording: (message: string) => Row;
  readonly words: readonly Row[];
  readonly suppressions: readonly Row[];
  readonly sources: readonly Row[];
}

/** What stands on the first sheet of the settings that are known here. */
const GENERAL_KEYS = ['model', 'preset', 'tone'] as const;

export function filledIn(current: AnalysisConfiguration, language: Language): FilledIn {
  const { rules, words, suppressions, sources, wording } = current;
  const titleOf = (id: RuleId): string => RULES.find(({ meta }) => meta.id === id)?.texts.title[language] ?? id;
  const kind = (id: keyof typeof WORD_KINDS): string => WORD_KINDS[id][language];
  return {
    severity: (id) => {
      const severity = rules[id]?.severity;
      return severity === undefined ? null : choiceName(severity, language);
    },
    option: (id, name) => {
      const value = rules[id]?.options?.[name];
      return value === undefined ? null : optionText(value, language);
    },
    general: ([key, ...rest]) => {
      const known = GENERAL_KEYS.find((each) => each === key);
      if (known === undefined || rest.length > 0 || current[known] === DEFAULT_CONFIGURATION[known]) return null;
      return choiceName(current[known], language);
    },
    wording: (message) => [wording[message]?.['zh-CN'] ?? null, wording[message]?.en ?? null],
    words: [
      ...(['vague', 'notVague', 'units'] as const).flatMap((id) => words[id].map((word): Row => [kind(id), word, null])),
      ...words.directions.map(({ head, direction }): Row => [kind('directions'), head, choiceName(direction, language)]),
    ],
    suppressions: suppressions.map(
      ({ rule, messageId, unitCode, projectCode, projectName, indicator, reason }): Row => [
        titleOf(rule),
        messageId ?? null,
        unitCode ?? null,
        projectCode ?? null,
        projectName ?? null,
        indicator ?? null,
        reason,
      ],
    ),
    sources: sources.map(
      ({ id, title, number, article, text, rules: of, checkedBy, checkedOn }): Row => [
        id,
        title[language],
        number,
        article,
        text,
        of.map(titleOf).join('；'),
        checkedBy,
        checkedOn,
      ],
    ),
  };
}
