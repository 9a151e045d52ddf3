/**
 * What a letter says of projects that did not come back (未重报): how many, and that what was said of them before still stands.
 */
import { answersDue, type SentLetter } from '@perf-lint/review';
import type { Language } from '../../language.js';
import { amountText, counted, numberText } from '../../texts/amounts.js';
import { SUBJECT_WORDS } from '../../texts/subject-words.js';
import { letterDate } from '../word/numerals.js';
import type { LetterContent } from './letter-content.js';

/** Projects named; the earlier letter names them all. */
const NAMED = 3;

export const OUTSTANDING_TITLE = { 'zh-CN': '尚未重报的项目', en: 'Projects not submitted again' } as const;

/** The content with the day that its outstanding projects are due, where that has not passed. @param before letters of the rounds before @param today "2026-11-30" */
export function withDue(content: LetterContent, before: readonly SentLetter[], today: string): LetterContent {
  const { outstanding } = content;
  const due = answersDue(before, outstanding.opinions);
  return { ...content, outstanding: { ...outstanding, due: due >= today ? due : '' } };
}

/** True where a letter would only ask for projects whose day has not passed: there is nothing to send yet. */
export function isEarly({ rows, outstanding }: LetterContent): boolean {
  return rows.length === 0 && outstanding.due !== '';
}

/** The sentence; in a letter with opinions it stands in a section of its own, and says that the counts above leave these out. */
export function outstandingSentence({ outstanding, parts, rows }: LetterContent, language: Language): string {
  const { projects, amount, opinions, due } = outstanding;
  const names = outstanding.names.slice(0, NAMED);
  const more = projects > names.length;
  const years = new Set(parts.map(({ year }) => year));
  const [year = null] = years.size === 1 ? years : [];
  const reviewed = [...new Set(parts.map(({ subject }) => SUBJECT_WORDS[subject].reviewed.en))].join(' and ');
  if (language !== 'zh-CN') {
    const named = names.length === 0 ? '' : ` (${names.join(', ')}${more ? ' and others' : ''})`;
    const apart = rows.length === 0 ? '' : ' They are not counted above.';
    return `${counted(projects, 'project')} of ${amountText(amount, 'en')} in the ${year === null ? '' : `${year} `}${reviewed}${named} had opinions in an earlier letter, ${counted(opinions.length, 'opinion')} in all, and did not come back.${apart} Those opinions still stand; please revise and resubmit${due === '' ? '' : ` by ${letterDate(due, false)}, as was asked`}.`;
  }
  const named = names.length === 0 ? '' : `（${names.join('、')}${more ? '等' : ''}）`;
  const apart = rows.length === 0 ? '' : '，不在上述审核项目之内';
  return `此前发出审核意见的${year === null ? '' : `${year}年度`}项目中，有${projects}个项目（金额${numberText(amount)}万元）没有重新报送${named}${apart}，涉及原意见${opinions.length}条。原意见继续有效，不再重复列出，请${due === '' ? '' : `于${letterDate(due, true)}前`}按原函所附意见修改后重新报送。`;
}
