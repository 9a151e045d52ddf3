/**
 * How an opinion goes out to a unit: as a request, never as a verdict.
 */
import type { Severity } from '@perf-lint/analyser';
import type { Language } from '../language.js';

const ASKS: Readonly<Record<Language, RegExp>> = { 'zh-CN': /请|建议|核实/u, en: /please|suggest|consider/iu };

const QUOTED = /“[^”]*”|"[^"]*"/gu;

/** Requests to check, with what they go on with: “并” and what to do, or a question. What is quoted is the unit's own and left alone. */
const CHECKS: Readonly<Record<Language, RegExp>> = {
  'zh-CN': /“[^”]*”|请(逐条)?核实(并)?((?:是|以哪|哪|最低|原因|[^，；。“]*还是)(?:[^，；。“]|“[^”]*”)*)?/gu,
  en: /"[^"]*"|(please) (?:check|verify)( and(?= ))?( (?:which|whether|what|how|why)(?:[^.;"]|"[^"]*")*)?/giu,
};

/** The request of what must be revised (退回必改): to check it is not enough, and a question is settled before. */
function revising(message: string, language: Language): string {
  return message.replace(CHECKS[language], (whole: string, head = '', and = '', question = '') => {
    if (/^[“"]/u.test(whole)) return whole;
    if (language !== 'zh-CN') return and !== '' ? head : question !== '' ? `${head} settle${question} and revise` : `${head} revise`;
    return and !== '' ? `请${head}` : question !== '' ? `请明确${question}并修改` : `请${head}修改`;
  });
}

/** What is the matter, with a request (请核实) where neither it nor the suggestion behind it makes one; what must be revised asks to revise. */
export function outwardMessage(message: string, suggestion: string, severity: Severity, language: Language): string {
  const asking = asked(message, suggestion, severity, language);
  return severity === 'error' ? revising(asking, language) : asking;
}

function asked(message: string, suggestion: string, severity: Severity, language: Language): string {
  // A name in quotation marks makes no request.
  const own = `${message}${suggestion}`.replace(QUOTED, '');
  if (message === '' || ASKS[language].test(own)) return message;
  if (language === 'zh-CN') {
    const request = severity === 'info' ? '请酌情完善' : '请核实';
    return `${message.replace(/[。；，\s]+$/u, '')}，${request}。`;
  }
  return `${message.replace(/[.;,\s]+$/u, '')}; please ${severity === 'info' ? 'consider' : 'verify'}.`;
}
