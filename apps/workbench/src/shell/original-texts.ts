/** Words about a place in the file that a paper was read from. */
import type { ScreenTexts } from './screen-texts.js';

interface OriginalTexts {
  readonly around: string;
  readonly looking: string;
  readonly noPlace: string;
  readonly gaveUp: string;
}

export const ORIGINAL: ScreenTexts<OriginalTexts> = {
  'zh-CN': {
    around: '看原文前后',
    looking: '正在打开原件……',
    noPlace: '原件里没有找到这一处，请直接打开原件对照。',
    gaveUp: '没能再读出这份文件（有打开密码的、扫描件不行），请直接打开原件对照。',
  },
  en: {
    around: 'In the file',
    looking: 'Opening the file…',
    noPlace: 'The place was not found in the file; compare with the file itself.',
    gaveUp: 'The file could not be read again (files with a password and scans cannot); compare with the file itself.',
  },
};
