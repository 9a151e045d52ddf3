/** What rules rest on, as papers print it. */
import { canBePrinted, type LocalSource, type RuleId, type RuleSource, ruleSources } from '@perf-lint/analyser';
import type { Language } from '../language.js';

/** A source in a line: title, number, article, what it says. A check of the tool's own is no document and carries no book-title marks. */
export function sourceText({ title, number, article, says, standing }: RuleSource, language: Language): string {
  const chinese = language === 'zh-CN';
  const name = title[language];
  const marked = chinese && standing !== 'own-check' && !name.includes('《') ? `《${name}》` : name;
  const numbered = number === '' ? '' : chinese ? `（${number}）` : ` (${number})`;
  const said = says[language];
  return `${marked}${numbered}${article === '' ? '' : ` ${article}`}${said === '' ? '' : `${chinese ? '：' : ': '}${said}`}`;
}

/** The sources of a rule that may stand on a paper: the office's own that are signed, then built-in ones that can be shown. */
export function sourcesOf(own: readonly LocalSource[]): (rule: RuleId, language: Language) => readonly string[] {
  return (rule, language) =>
    ruleSources(own, rule)
      .filter(canBePrinted)
      .map((source) => sourceText(source, language));
}

/** Of the sources of the office's own those that are signed and that a rule rests on. */
export function ownSourcesOf(own: readonly LocalSource[], rule: RuleId, language: Language): readonly string[] {
  return ruleSources(own, rule)
    .filter(({ standing }) => standing === 'signed')
    .map((source) => sourceText(source, language));
}
