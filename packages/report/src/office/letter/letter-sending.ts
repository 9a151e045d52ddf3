/**
 * Which letters go out, under which names and numbers, and what is recorded of them.
 */
import type { SentLetter } from '@perf-lint/review';
import { plainFileNames } from '../../batch/file-name.js';
import type { Language } from '../../language.js';
import { type LetterContent, sentOpinionsOf } from './letter-content.js';
import type { LetterOptions } from './letter-document.js';
import { letterNumbers } from './letter-numbers.js';
import { isEarly } from './letter-outstanding.js';

/** True for a letter with opinions left out that nobody has looked at. */
export const isDraft = ({ unseen }: Pick<LetterContent, 'unseen'>): boolean => unseen > 0;

/** False for a draft, and for a reminder whose day has not passed: neither is recorded as sent. */
export function goesOut(content: LetterContent): boolean {
  return !isDraft(content) && !isEarly(content);
}

/** Names of the files without extension, in the order of the letters. A draft is called one, so that nobody sends it by mistake. */
export function letterFileNames(contents: readonly LetterContent[], language: Language): readonly string[] {
  const zh = language === 'zh-CN';
  const names = plainFileNames(contents.map(({ addressee }) => ({ parts: [zh ? '审核意见书' : 'letter', addressee], key: addressee })));
  const mark = zh ? '（草稿）' : ' (draft)';
  return contents.map((content, index) => `${names[index] ?? ''}${isDraft(content) ? mark : ''}`);
}

/**
 * 发文字号 of each letter, in their order: its own, else counted up from the first over those that go out: a draft uses no number up,
 * and neither does a reminder that is not due.
 * @param own what was given to the letter to an addressee, null where nothing was
 */
export function numbersOfLetters(
  contents: readonly LetterContent[],
  first: string,
  own: (addressee: string) => string | null = () => null,
): readonly string[] {
  return letterNumbers(
    first,
    contents.map((content) => own(content.addressee) ?? (goesOut(content) ? null : '')),
  );
}

/** What is recorded of a letter that goes out. */
export function sentLetterOf(
  content: LetterContent,
  round: number,
  { number, date, office, deadline }: Pick<LetterOptions, 'number' | 'date' | 'office' | 'deadline'>,
): SentLetter {
  const letter = { round, addressee: content.addressee, number, date, office, opinions: sentOpinionsOf(content) };
  return deadline === '' ? letter : { ...letter, deadline };
}
