import type { Doubt } from '@perf-lint/core';
import type { Language } from '../language.js';
import { counted } from './amounts.js';
import { DOUBT } from './labels.js';

/** What of a document is to be held against the original; empty where nothing is. */
export function readingDoubts(checksFailed: number, unplaced: number, language: Language): string[] {
  const zh = language === 'zh-CN';
  return [
    ...(checksFailed > 0
      ? [zh ? `${checksFailed} 处核对不符` : `${counted(checksFailed, 'check')} ${checksFailed === 1 ? 'does' : 'do'} not agree`]
      : []),
    ...(unplaced > 0 ? [zh ? `${unplaced} 段文字未能归行` : `${counted(unplaced, 'piece')} of text not placed in any row`] : []),
  ];
}

/** Why a row is not to be relied on, in words; "" where it is. */
export function doubtsText(doubts: readonly Doubt[], language: Language): string {
  return doubts.map((doubt) => DOUBT[doubt][language]).join(language === 'zh-CN' ? '、' : '; ');
}
