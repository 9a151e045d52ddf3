/** What a rule looks for and why, with its examples, wherever somebody asks. */
import { RULES, type RuleId } from '@perf-lint/analyser';
import type { Language } from '@perf-lint/report';
import { rulePage } from './rule-pages.js';

export function RulePage({ rule, language }: { readonly rule: RuleId; readonly language: Language }) {
  const known = RULES.find(({ meta }) => meta.id === rule);
  return (
    <div class="rule-page small">
      <p>
        <span class="code">{rule}</span> {known?.texts.summary[language]}
      </p>
      {rulePage(rule, language).map((piece) => {
        switch (piece.kind) {
          case 'heading':
            return <h3 key={piece.text}>{piece.text}</h3>;
          case 'text':
            return <p key={piece.text}>{piece.text}</p>;
          case 'list':
            return (
              <ul class="plain" key={piece.items.join('\n')}>
                {piece.items.map((item) => (
                  <li key={item}>{item}</li>
                ))}
              </ul>
            );
          default:
            return piece satisfies never;
        }
      })}
    </div>
  );
}
