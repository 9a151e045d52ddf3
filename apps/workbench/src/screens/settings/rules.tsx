/** What each rule weighs, its page, and what it says of the projects at hand: a setting is the most that an opinion may weigh. */
import { RULES, type RuleId, severityOf } from '@perf-lint/analyser';
import { useState } from 'preact/hooks';
import type { Desk } from '../../shell/desk.js';
import { RulePage } from '../../shell/rule-page.js';
import type { RuleCounts } from '../../state/rule-counts.js';
import { SEVERITY_CHOICES, withSeverity } from '../../state/settings.js';
import type { Change } from './own-sources.js';
import { SETTINGS } from './texts.js';

interface RulesProps {
  readonly desk: Desk;
  readonly change: Change;
  /** What each rule says of the projects at hand. */
  readonly counts: ReadonlyMap<RuleId, RuleCounts>;
}

export function Rules({ desk, change, counts }: RulesProps) {
  const { setup, language } = desk.session;
  const words = SETTINGS[language];
  const { configuration } = setup;
  const [search, setSearch] = useState('');
  const shown = RULES.filter(({ meta, texts }) => `${meta.id} ${texts.title[language]} ${texts.summary[language]}`.includes(search.trim()));
  const changed = Object.values(configuration.rules).filter((setting) => setting?.severity !== undefined).length;
  return (
    <section class="card scroll" aria-label={words.rules}>
      <div class="row">
        <h2>{words.rules}</h2>
        {changed > 0 && <span class="soft small">{words.changed(changed)}</span>}
        <label class="find">
          {words.search}
          <input type="search" id="find-rule" value={search} onInput={({ currentTarget }) => setSearch(currentTarget.value)} />
        </label>
      </div>
      <p class="soft small">{words.most}</p>
      <table id="rules-table">
        <thead>
          <tr>
            <th scope="col">{words.columns.rule}</th>
            <th scope="col">{words.columns.severity}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ meta, texts }) => {
            const said = counts.get(meta.id);
            return (
              <tr key={meta.id} data-rule={meta.id}>
                <td>
                  <RuleDetails title={texts.title[language]} summary={texts.summary[language]}>
                    {() => <RulePage rule={meta.id} language={language} />}
                  </RuleDetails>
                </td>
                <td>
                  <select
                    aria-label={`${words.columns.severity} ${texts.title[language]}`}
                    value={configuration.rules[meta.id]?.severity ?? ''}
                    onChange={({ currentTarget }) =>
                      change((now) => withSeverity(now, meta.id, SEVERITY_CHOICES.find((each) => each === currentTarget.value) ?? ''))
                    }
                  >
                    <option value="">{words.own(words.severities[severityOf({ meta }, { ...configuration, rules: {} })])}</option>
                    {SEVERITY_CHOICES.map((severity) => (
                      <option key={severity} value={severity}>
                        {words.severities[severity]}
                      </option>
                    ))}
                  </select>
                  {said !== undefined && <div class="soft small said">{words.said(said)}</div>}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

interface RuleDetailsProps {
  readonly title: string;
  readonly summary: string;
  /** Made when it is opened. */
  readonly children: () => preact.ComponentChildren;
}

function RuleDetails({ title, summary, children }: RuleDetailsProps) {
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <b>{title}</b> <span class="soft small">{summary}</span>
      </summary>
      {open && children()}
    </details>
  );
}
