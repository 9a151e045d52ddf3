/** What a rule rests on, as `explain` tells it: all of it, each with a mark where it is printed on no paper, and why. */
import { type LocalSource, type RuleId, ruleSources } from '@perf-lint/analyser';
import { sourceText } from '@perf-lint/report';
import type { Language } from './language.js';
import { messagesIn } from './messages/messages.js';

export function explainedSources(own: readonly LocalSource[], rule: RuleId, language: Language): readonly string[] {
  const marks = messagesIn(language).explain;
  return ruleSources(own, rule).map((source) => {
    const text = sourceText(source, language);
    switch (source.standing) {
      case 'signed':
        return `${text}${marks.signed(source.checkedBy, source.checkedOn)}`;
      case 'unsigned':
        return `${text}${marks.unsigned}`;
      case 'own-check':
        return `${text}${marks.ownCheck}`;
      case 'unverified':
        return `${text}${marks.unverified}`;
      case 'published':
        return text;
      default:
        return source.standing satisfies never;
    }
  });
}
