/**
 * How an opinion goes out to a unit: as a request, never as a verdict.
 */
import type { Severity } from '@perf-lint/analyser';
import type { Language } from '../language.js';

const ASKS: Readonly<Record<Language, RegExp>> = { 'zh-CN': /请|建议|核实/u, en: /please|suggest|consider/iu };

/** The opinion with a request at its end (请核实) where it makes none itself. */
export function outwardWording(opinion: string, severity: Severity, language: Language): string {
  if (opinion === '' || ASKS[language].test(opinion)) return opinion;
  if (language === 'zh-CN') {
    const request = severity === 'error' ? '请核实修改' : severity === 'warning' ? '请核实' : '请酌情完善';
    return `${opinion.replace(/[。；，\s]+$/u, '')}，${request}。`;
  }
  return `${opinion.replace(/[.;,\s]+$/u, '')}; please ${severity === 'info' ? 'consider' : 'verify'}.`;
}
