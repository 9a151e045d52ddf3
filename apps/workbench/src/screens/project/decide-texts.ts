/** Words beside a decision on an opinion. */
import type { ScreenTexts } from '../../shell/screen-texts.js';

export interface DecideTexts {
  /** Beside the reason 其他: what it is. */
  readonly note: string;
  readonly noteHint: string;
  /** Behind an opinion in other words: what the unit is asked to write. */
  readonly withSuggestion: (suggestion: string) => string;
}

export const DECIDE: ScreenTexts<DecideTexts> = {
  'zh-CN': {
    note: '是什么原因',
    noteHint: '一句话，记在审核记录里',
    withSuggestion: (suggestion) => `后面附上“${suggestion}”`,
  },
  en: {
    note: 'Which reason',
    noteHint: 'a few words, kept in the record',
    withSuggestion: (suggestion) => `With “${suggestion}” behind it`,
  },
};
