/**
 * How an opinion goes out to a unit: as a request, never as a verdict.
 */
import type { Severity } from '@perf-lint/analyser';
import type { Language } from '../language.js';

const ASKS: Readonly<Record<Language, RegExp>> = { 'zh-CN': /请|建议|核实/u, en: /please|suggest|consider/iu };

/** What is the matter, with a request (请核实) where neither it nor the suggestion behind it makes one. */
export function outwardMessage(message: string, suggestion: string, severity: Severity, language: Language): string {
  if (message === '' || ASKS[language].test(message + suggestion)) return message;
  if (language === 'zh-CN') {
    const request = severity === 'error' ? '请核实修改' : severity === 'warning' ? '请核实' : '请酌情完善';
    return `${message.replace(/[。；，\s]+$/u, '')}，${request}。`;
  }
  return `${message.replace(/[.;,\s]+$/u, '')}; please ${severity === 'info' ? 'consider' : 'verify'}.`;
}
