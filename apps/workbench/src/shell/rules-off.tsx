/** What is not looked for, because the settings switch it off: said wherever opinions are counted. */
import { rulesSwitchedOff } from '@perf-lint/analyser';
import { rulesOffSentence } from '@perf-lint/report';
import type { Desk } from './desk.js';

export function RulesOff({ desk }: { readonly desk: Desk }) {
  const { setup, language } = desk.session;
  const off = rulesSwitchedOff(setup.configuration);
  if (off.length === 0) return null;
  return (
    <p class="notice problem" id="rules-off">
      <span>{rulesOffSentence(off, language)}</span>
      <button type="button" class="link" onClick={() => desk.dispatch({ kind: 'went', screen: 'settings' })}>
        {desk.texts.screens.settings}
      </button>
    </p>
  );
}
