/** What rules rest on, as papers print it. */
import { canBePrinted, type LocalSource, type RuleId, type RuleSource, ruleSources } from '@perf-lint/analyser';
import type { Language } from '../language.js';

/** A document by its title and number. A check of the tool's own is none and carries no book-title marks. */
function documentText({ title, number, standing }: RuleSource, language: Language): string {
  const chinese = language === 'zh-CN';
  const name = title[language];
  const marked = chinese && standing !== 'own-check' && !name.includes('《') ? `《${name}》` : name;
  return `${marked}${number === '' ? '' : chinese ? `（${number}）` : ` (${number})`}`;
}

/** A source in a line: title, number, article, what it says. */
export function sourceText(source: RuleSource, language: Language): string {
  const { article, says } = source;
  const chinese = language === 'zh-CN';
  const said = says[language];
  return `${documentText(source, language)}${article === '' ? '' : ` ${article}`}${said === '' ? '' : `${chinese ? '：' : ': '}${said}`}`;
}

/** The sources of a rule that may stand on a paper: the office's own that are signed, then built-in ones that can be shown. */
export function sourcesOf(own: readonly LocalSource[]): (rule: RuleId, language: Language) => readonly string[] {
  return (rule, language) =>
    ruleSources(own, rule)
      .filter(canBePrinted)
      .map((source) => sourceText(source, language));
}

/** The documents that rules rest on and that may stand on a paper, each once by title and number, those of the office first. */
export function documentsOf(own: readonly LocalSource[], rules: readonly RuleId[], language: Language): readonly string[] {
  const printed = rules.flatMap((rule) => ruleSources(own, rule)).filter(canBePrinted);
  const ordered = [...printed].sort((a, b) => Number(a.standing !== 'signed') - Number(b.standing !== 'signed'));
  return [...new Set(ordered.map((source) => documentText(source, language)))];
}
