import type { Language } from '../language.js';
import { counted } from './amounts.js';

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
