/** Words beside decisions: on an opinion, on the project. */
import type { ScreenTexts } from '../../shell/screen-texts.js';

export interface DecideTexts {
  /** Beside the reason 其他: what it is. */
  readonly note: string;
  readonly noteHint: string;
  /** Behind an opinion in other words: what the unit is asked to write. */
  readonly withSuggestion: (suggestion: string) => string;
  /** Beside the conclusion; 待议 are among them. */
  readonly open: (count: number, pending: number) => string;
  readonly firstOpen: string;
  /** Before the conclusions of several people. */
  readonly concludedApart: string;
}

export const DECIDE: ScreenTexts<DecideTexts> = {
  'zh-CN': {
    note: '是什么原因',
    noteHint: '一句话，记在审核记录里',
    withSuggestion: (suggestion) => `后面附上“${suggestion}”`,
    open: (count, pending) => `还有 ${count} 条意见没有处理${pending > 0 ? `（其中待议 ${pending} 条）` : ''}。`,
    firstOpen: '看第一条',
    concludedApart: '结论不一，选定以前算未定：',
  },
  en: {
    note: 'Which reason',
    noteHint: 'a few words, kept in the record',
    withSuggestion: (suggestion) => `With “${suggestion}” behind it`,
    open: (count, pending) =>
      `${count === 1 ? '1 opinion is' : `${count} opinions are`} not decided yet${pending > 0 ? ` (${pending} pending)` : ''}.`,
    firstOpen: 'See the first',
    concludedApart: 'Concluded differently; undecided until one is chosen:',
  },
};
