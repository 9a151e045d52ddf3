/** 帮助: six steps with pictures of this very page, the keys, and the page of every rule. */
import { RULES } from '@perf-lint/analyser';
import { useState } from 'preact/hooks';
import type { Desk } from '../../shell/desk.js';
import { edition, picturePart } from '../../shell/page-parts.js';
import { RulePage } from '../../shell/rule-page.js';
import { HELP, STEPS, type Step } from './texts.js';

export function HelpScreen({ desk }: { readonly desk: Desk }) {
  const { language } = desk.session;
  const words = HELP[language];
  const [rule, setRule] = useState('');
  const chosen = RULES.find(({ meta }) => meta.id === rule);
  return (
    <>
      <section class="card" aria-label={desk.texts.screens.help}>
        <p>{words.lead[edition()]}</p>
        <div class="steps">
          {STEPS[edition()].map((step) => (
            <StepCard key={step} desk={desk} step={step} />
          ))}
        </div>
      </section>
      <section class="card" aria-label={words.keys}>
        <h2>{words.keys}</h2>
        <dl class="facts">
          {[['1 2 3 4', words.verdictKeys[edition()]] as const, ['↑ ↓', words.arrowKeys[edition()]] as const, ...words.keyLines].map(
            ([keys, what]) => (
              <div key={keys}>
                <dt class="code">{keys}</dt>
                <dd>{what}</dd>
              </div>
            ),
          )}
        </dl>
      </section>
      <section class="card" aria-label={words.rules}>
        <h2>{words.rules}</h2>
        <p class="soft small">{words.rulesHint}</p>
        <select id="help-rule" aria-label={words.rules} value={rule} onChange={({ currentTarget }) => setRule(currentTarget.value)}>
          <option value="">—</option>
          {RULES.map(({ meta, texts }) => (
            <option key={meta.id} value={meta.id}>
              {texts.title[language]}
            </option>
          ))}
        </select>
        {chosen !== undefined && <RulePage rule={chosen.meta.id} language={language} />}
        <h2>{words.wrong}</h2>
        <p>{words.wrongText[edition()]}</p>
      </section>
    </>
  );
}

function StepCard({ desk, step }: { readonly desk: Desk; readonly step: Step }) {
  const words = HELP[desk.session.language];
  const { title, text } = edition() === 'self-check' ? { ...words.steps, ...words.selfSteps }[step] : words.steps[step];
  // The pictures show the page of the office.
  const picture = edition() === 'office' ? picturePart(step) : '';
  return (
    <article>
      <h2>{title}</h2>
      {picture !== '' && <img src={picture} alt={words.picture(title)} />}
      <p>{text}</p>
      <button type="button" aria-label={`${words.go} ${title}`} onClick={() => desk.dispatch({ kind: 'went', screen: step })}>
        {words.go}
      </button>
    </article>
  );
}
