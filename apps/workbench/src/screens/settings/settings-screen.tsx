/** 设置: how strict, in what tone, with which words, and what each rule weighs, with the page of every rule. */
import { type AnalysisConfiguration, DEFAULT_CONFIGURATION } from '@perf-lint/analyser';
import { settingsWorkbook } from '@perf-lint/report';
import { useMemo } from 'preact/hooks';
import type { Desk } from '../../shell/desk.js';
import { todayText } from '../../shell/download.js';
import { useDraft } from '../../shell/draft.js';
import { give } from '../../shell/giving.js';
import { edition } from '../../shell/page-parts.js';
import { countedAtRest } from '../../state/counted.js';
import { ruleCounts } from '../../state/rule-counts.js';
import { type WordList, withWords } from '../../state/settings.js';
import { type Change, OwnSources } from './own-sources.js';
import { Rules } from './rules.js';
import { SETTINGS } from './texts.js';

const PRESETS = ['lenient', 'default', 'strict'] as const satisfies readonly AnalysisConfiguration['preset'][];
const TONES = ['official', 'plain'] as const satisfies readonly AnalysisConfiguration['tone'][];
const MODELS = ['auto', '2015', '2021'] as const satisfies readonly AnalysisConfiguration['model'][];
const LISTS = ['vague', 'notVague', 'units'] as const satisfies readonly WordList[];

export function SettingsScreen({ desk }: { readonly desk: Desk }) {
  const { setup, language } = desk.session;
  const words = SETTINGS[language];
  const { configuration, settingsFrom } = setup;
  const { projects } = countedAtRest(desk.session);
  const counts = useMemo(() => ruleCounts(projects, configuration), [projects, configuration]);
  const count = [...counts.values()].reduce((sum, { all }) => sum + all, 0);
  // Of the settings as they are when something is changed: what is drawn may be older.
  const change: Change = (changed) =>
    desk.dispatch({ kind: 'set-up', setup: { configuration: changed(desk.session.setup.configuration) } });
  return (
    <>
      <section class="card settings" aria-label={desk.texts.screens.settings}>
        <p class="soft small">
          {settingsFrom !== '' && words.from(settingsFrom)} {words.hint}
        </p>
        <div class="settings-general">
          <Choice
            id="preset"
            label={words.preset}
            values={PRESETS}
            texts={words.presets}
            value={configuration.preset}
            onChoose={(preset) => change((now) => ({ ...now, preset }))}
          />
          <Choice
            id="tone"
            label={words.tone}
            values={TONES}
            texts={words.tones}
            value={configuration.tone}
            onChoose={(tone) => change((now) => ({ ...now, tone }))}
          />
          <Choice
            id="model"
            label={words.model}
            values={MODELS}
            texts={words.models}
            value={configuration.model}
            onChoose={(model) => change((now) => ({ ...now, model }))}
          />
        </div>
        <div class="settings-general">
          {LISTS.map((list) => (
            <Words
              key={list}
              id={`words-${list}`}
              label={words.words[list]}
              hint={words.wordsHint}
              value={configuration.words[list].join('\n')}
              onWords={(text) => change((now) => withWords(now, list, text))}
            />
          ))}
        </div>
        <p class="row">
          <button
            type="button"
            id="export-settings"
            onClick={() =>
              void give(desk, words.fileName, async () => [
                {
                  name: `${words.fileName}-${todayText()}.xlsx`,
                  bytes: await settingsWorkbook(language, desk.session.setup.configuration, 'page'),
                },
              ])
            }
          >
            {words.give}
          </button>
          <button
            type="button"
            id="reset-settings"
            onClick={() => desk.dispatch({ kind: 'set-up', setup: { configuration: DEFAULT_CONFIGURATION, settingsFrom: '' } })}
          >
            {words.reset}
          </button>
        </p>
        {count > 0 && (
          <p class="soft small" id="opinions-now">
            {words.opinionsNow(count)}
          </p>
        )}
      </section>
      {/* The office's sources come to a department with the office's settings. */}
      {(edition() === 'office' || configuration.sources.length > 0) && (
        <OwnSources
          configuration={configuration}
          language={language}
          reviewer={desk.session.reviewer}
          today={todayText()}
          change={change}
        />
      )}
      <Rules {...{ desk, change, counts }} />
    </>
  );
}

interface ChoiceProps<V extends string> {
  readonly id: string;
  readonly label: string;
  readonly values: readonly V[];
  readonly texts: Readonly<Record<V, string>>;
  readonly value: V;
  readonly onChoose: (value: V) => void;
}

function Choice<V extends string>({ id, label, values, texts, value, onChoose }: ChoiceProps<V>) {
  return (
    <label>
      {label}
      <select
        id={id}
        value={value}
        onChange={({ currentTarget }) => {
          const chosen = values.find((each) => each === currentTarget.value);
          if (chosen !== undefined) onChoose(chosen);
        }}
      >
        {values.map((each) => (
          <option key={each} value={each}>
            {texts[each]}
          </option>
        ))}
      </select>
    </label>
  );
}

interface WordsProps {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly onWords: (text: string) => void;
}

function Words({ id, label, hint, value, onWords }: WordsProps) {
  const draft = useDraft(value, onWords);
  return (
    <label>
      {label} <span class="soft small">{hint}</span>
      <textarea rows={3} id={id} {...draft} />
    </label>
  );
}
