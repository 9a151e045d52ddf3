/**
 * What a letter is about: the targets that were handed in, their adjustment, monitoring, results; or several of them at once, for one unit may hand in more than one.
 */
import type { LedgerEntry, TableSubject } from '@perf-lint/review';
import type { Language, Localized } from '../../language.js';
import { matterName, SUBJECT_WORDS } from '../../texts/subject-words.js';

/** The kinds of tables that a letter speaks of, in the order of the year. */
export function subjectsIn({ parts }: { readonly parts: readonly { readonly subject: TableSubject }[] }): readonly TableSubject[] {
  return parts.map(({ subject }) => subject);
}

/**
 * What the letter is called, as official letters are (GB/T 9704: whoever writes, on what, 函): 关于2026年度绩效目标审核意见的函. Whom it is to stands below,
 * in the salutation; a name above the matter would be read as the writer's.
 */
export function letterTitle(
  paper: 'letter' | 'reminder',
  subjects: readonly TableSubject[],
  year: number | null,
  language: Language,
): string {
  const matter = matterName(subjects, language);
  if (language === 'zh-CN') {
    const about = `${year === null ? '' : `${year}年度`}${matter}`;
    return paper === 'letter' ? `关于${about}审核意见的函` : `关于催报${about}的函`;
  }
  const about = `the ${year === null ? '' : `${year} `}${matter}`;
  return paper === 'letter' ? `Opinions on ${about}` : `Reminder: ${about} to be submitted again`;
}

/** What the annex is called: 绩效自评审核意见明细表. */
export function annexTitle(subjects: readonly TableSubject[], language: Language): string {
  return language === 'zh-CN' ? `${matterName(subjects, language)}审核意见明细表` : 'Opinions in detail';
}

/** The table as a sentence names it. */
export const formName = (subject: TableSubject, language: Language): string => SUBJECT_WORDS[subject].form[language];

/** A kind of opinions within a rule that has a name of its own. */
export type KindAspect = '' | 'unapproved';

export const UNAPPROVED: Localized = { 'zh-CN': '项目不在批复之内', en: 'Project not among the approved' };

/** Which kind within its rule an opinion is: a project that was never approved is another matter than targets that are not the approved ones. */
export function aspectOf({ ruleId, messageId }: Pick<LedgerEntry, 'ruleId' | 'messageId'>): KindAspect {
  return ruleId === 'changed-after-approval' && messageId === 'unapproved' ? 'unapproved' : '';
}

/** What such a kind is about, in a sentence without its full stop. */
export const UNAPPROVED_MEANING: Localized = {
  'zh-CN': '报送的项目在已批复的项目里没有找到，请核实项目名称、编码，或者是否漏批',
  en: 'projects that are not among the approved; please check names and codes, or whether they were never approved',
};
