/** The catalogue of the command line's own sentences. Findings and reading problems have theirs in the analyser and the reports. */
import type { Language } from '../language.js';
import { en } from './en.js';
import { withPrintedArguments } from './printed.js';
import { type Messages, zhCN } from './zh-cn.js';

export type { Messages } from './zh-cn.js';

const CATALOGUES: Readonly<Record<Language, Messages>> = { 'zh-CN': withPrintedArguments(zhCN), en: withPrintedArguments(en) };

export function messagesIn(language: Language): Messages {
  return CATALOGUES[language];
}
