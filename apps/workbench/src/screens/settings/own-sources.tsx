/** 本市依据: documents of the office's own that rules are to cite; printed once somebody has checked them. */
import { type AnalysisConfiguration, type LocalSource, RULES } from '@perf-lint/analyser';
import { useId, useState } from 'preact/hooks';
import { useDraft } from '../../shell/draft.js';
import { NEW_SOURCE, withChangedSource, withoutSource, withSource } from '../../state/settings.js';
import { SETTINGS, type SourceField } from './texts.js';

/** Changes the settings as they are at that moment. */
export type Change = (changed: (now: AnalysisConfiguration) => AnalysisConfiguration) => void;

export interface OwnSourcesProps {
  readonly configuration: AnalysisConfiguration;
  readonly language: 'zh-CN' | 'en';
  /** Who goes with what is checked, "" where no name was given. */
  readonly reviewer: string;
  readonly today: string;
  readonly change: Change;
}

const FIELDS = ['title', 'number', 'article', 'text', 'checkedBy', 'checkedOn'] as const satisfies readonly SourceField[];

export function OwnSources({ configuration, language, reviewer, today, change }: OwnSourcesProps) {
  const words = SETTINGS[language];
  const { sources } = configuration;
  const [open, setOpen] = useState('');
  const add = (): void => {
    change((now) => {
      const next = withSource(now, { ...NEW_SOURCE, checkedBy: reviewer, checkedOn: reviewer === '' ? '' : today });
      setOpen(next.sources.at(-1)?.id ?? '');
      return next;
    });
  };
  return (
    <section class="card" aria-label={words.sources(sources.length)}>
      <h2>{words.sources(sources.length)}</h2>
      <p class="soft small">{words.sourcesHint}</p>
      {sources.map((source) => (
        <details key={source.id} open={source.id === open} data-source={source.id}>
          <summary>
            {[source.title[language] || words.untitled, source.number, source.article].filter((part) => part !== '').join(' ')}{' '}
            <span class="soft">
              {source.checkedBy !== '' && source.checkedOn !== '' ? words.signed(source.checkedBy, source.checkedOn) : words.unsigned}
            </span>
          </summary>
          <SourceForm
            source={source}
            language={language}
            onChange={(changed) => change((now) => withChangedSource(now, source.id, changed))}
          />
          <button type="button" class="link" data-do="remove-source" onClick={() => change((now) => withoutSource(now, source.id))}>
            {words.removeSource}
          </button>
        </details>
      ))}
      <p>
        <button type="button" id="add-source" onClick={add}>
          {words.addSource}
        </button>
      </p>
    </section>
  );
}

interface SourceFormProps {
  readonly source: LocalSource;
  readonly language: 'zh-CN' | 'en';
  readonly onChange: (changed: Partial<LocalSource>) => void;
}

function SourceForm({ source, language, onChange }: SourceFormProps) {
  const words = SETTINGS[language];
  return (
    <div class="settings-general">
      {FIELDS.map((field) => (
        <Field
          key={field}
          field={field}
          label={words.sourceFields[field]}
          value={field === 'title' ? source.title[language] : source[field]}
          // What one document is called in the other language nobody asks an office.
          onText={(text) => onChange({ [field]: field === 'title' ? { 'zh-CN': text, en: text } : text })}
        />
      ))}
      <label>
        {words.sourceRules}
        <select
          multiple
          size={6}
          data-field="rules"
          onChange={({ currentTarget }) => {
            const chosen = new Set([...currentTarget.selectedOptions].map(({ value }) => value));
            onChange({ rules: RULES.map(({ meta }) => meta.id).filter((id) => chosen.has(id)) });
          }}
        >
          {RULES.map(({ meta, texts }) => (
            <option key={meta.id} value={meta.id} selected={source.rules.includes(meta.id)}>
              {texts.title[language]}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

interface FieldProps {
  readonly field: SourceField;
  readonly label: string;
  readonly value: string;
  readonly onText: (text: string) => void;
}

function Field({ field, label, value, onText }: FieldProps) {
  const draft = useDraft(value, onText);
  const id = useId();
  return (
    <div>
      <label for={id}>{label}</label>
      {field === 'text' ? (
        <textarea rows={3} id={id} data-field={field} {...draft} />
      ) : field === 'checkedOn' ? (
        <input type="date" id={id} data-field={field} {...draft} />
      ) : (
        <input type="text" id={id} data-field={field} {...draft} />
      )}
    </div>
  );
}
