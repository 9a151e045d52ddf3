/** Why a project lies in its pile, and which of its sums a person is to hold against the original. */
import { levelOf, type ProjectAnalysis } from '@perf-lint/analyser';
import type { Language } from '../language.js';
import { checkText } from './check-text.js';
import { CHECK, PILE_ACTION } from './labels.js';

/** Sums of a project that do not agree and that no opinion tells, one sentence each without a full stop; empty where there are none. */
export function openCheckTexts({ checks = [] }: Pick<ProjectAnalysis, 'checks'>, language: Language): readonly string[] {
  return checks.map((check) => `${CHECK[check.kind][language]}${language === 'zh-CN' ? '：' : ': '}${checkText(check, language)}`);
}

/** What its pile asks for; where nothing but a sum that does not agree put it there, that instead. Without a full stop. */
export function pileReason(result: ProjectAnalysis, language: Language): string {
  const { pile, origin, findings } = result;
  const open = openCheckTexts(result, language);
  const asked = pile !== 'verify' || open.length === 0 || findings.some((finding) => levelOf(finding, origin) === 'warning');
  return [...(asked ? [PILE_ACTION[pile][language]] : []), ...open].join(language === 'zh-CN' ? '；' : '; ');
}
