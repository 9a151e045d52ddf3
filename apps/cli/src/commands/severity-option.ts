/** Severities as options take them: by the names that reports print (退回必改, 请核实, 提示) or by those of programs. */
import type { Severity } from '@perf-lint/analyser';
import { LANGUAGES, SEVERITIES, SEVERITY } from '@perf-lint/report';
import type { Language } from '../language.js';

const folded = (text: string): string => text.normalize('NFKC').trim().toLowerCase();

/** The severity that a text names in either language; null where it names none. */
export function severityNamed(text: string): Severity | null {
  const wanted = folded(text);
  return (
    SEVERITIES.find((severity) => severity === wanted || LANGUAGES.some((language) => folded(SEVERITY[severity][language]) === wanted)) ??
    null
  );
}

/** What an option with a severity takes, for the sentence about anything else. */
export function severityChoices(language: Language): string[] {
  return SEVERITIES.flatMap((severity) => (language === 'zh-CN' ? [SEVERITY[severity][language], severity] : [severity]));
}
