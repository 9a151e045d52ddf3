/**
 * What an office's own library says to a row, in words: 库内, 近似, 库外. Outside is no defect, and is said as plainly as the others.
 */
import type { LibraryMatch, LibraryVerdict } from '@perf-lint/analyser';
import type { Language, Localized } from '../language.js';

export const LIBRARY_VERDICTS = ['inside', 'near', 'outside'] as const satisfies readonly LibraryVerdict[];

export const LIBRARY_VERDICT: Readonly<Record<LibraryVerdict, Localized>> = {
  inside: { 'zh-CN': '库内', en: 'In library' },
  near: { 'zh-CN': '近似', en: 'Similar' },
  outside: { 'zh-CN': '库外', en: 'Not in library' },
};

/** Heading of the column. */
export const LIBRARY: Localized = { 'zh-CN': '指标库', en: 'Library' };

/** "近似：培训人次 ≥__人次 A012"; the verdict alone for a name that stands in the library as it is and has no code; "" where nothing was looked up. */
export function libraryText(match: LibraryMatch | null, language: Language): string {
  if (match === null) return '';
  const { verdict, entry, matched } = match;
  const said = LIBRARY_VERDICT[verdict][language];
  if (entry === null) return said;
  const details = [verdict === 'near' ? matched : '', verdict === 'near' ? entry.form : '', entry.code].filter((text) => text !== '');
  return details.length === 0 ? said : `${said}${language === 'zh-CN' ? '：' : ': '}${details.join(' ')}`;
}
