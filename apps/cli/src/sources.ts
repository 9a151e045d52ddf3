/** Titles of what rules rest on, ready to print: with document number, and marked where the wording was not verified. */
import { type LocalSource, RULES, type RuleId } from '@perf-lint/analyser';
import { REGULATIONS } from '@perf-lint/data';
import type { Language } from './language.js';
import { messagesIn } from './messages/messages.js';

/** A source by its id, "regulation" or "regulation/provision"; the id itself where it is not known. */
function sourceTitle(id: string, language: Language): string {
  const [regulationId, provisionId] = id.split(/[/#]/);
  const regulation = REGULATIONS.find((candidate) => candidate.id === regulationId);
  if (regulation === undefined) return id;
  const provision = regulation.provisions.find((candidate) => candidate.id === provisionId);
  const chinese = language === 'zh-CN';
  const title = chinese ? `《${regulation.title.zh}》` : regulation.title.en;
  const number = regulation.number === '' ? '' : chinese ? `（${regulation.number}）` : ` (${regulation.number})`;
  const article = provision === undefined || provision.article === '' ? '' : ` ${provision.article}`;
  const says = provision === undefined ? '' : `${messagesIn(language).colon}${chinese ? provision.says.zh : provision.says.en}`;
  const verified = provision?.verified ?? regulation.verified;
  return `${title}${number}${article}${says}${verified || regulation.kind === 'method' ? '' : messagesIn(language).explain.unverified}`;
}

/** What a rule rests on: the sources of its own, and those that an office has added (本市依据). */
export function sourcesOf(local: readonly LocalSource[]): (rule: RuleId, language: Language) => readonly string[] {
  return (rule, language) => {
    const own = RULES.find(({ meta }) => meta.id === rule)?.meta.sources ?? [];
    const added = local.filter((source) => source.rules.includes(rule)).map((source) => source.title[language]);
    return [...added, ...own.map((id) => sourceTitle(id, language))];
  };
}
