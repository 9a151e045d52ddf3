/** An opinion that a person adds, on a row or on the project as a whole. */
import { SEVERITIES, SEVERITY } from '@perf-lint/report';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Desk } from '../../shell/desk.js';
import { todayText } from '../../shell/download.js';
import type { OwnOpinion } from '../../state/review.js';

export interface OwnOpinionFormProps {
  readonly desk: Desk;
  /** Key of the project. */
  readonly project: string;
  /** "" for the project as a whole. */
  readonly indicatorId: string;
  readonly onDone: () => void;
}

export function OwnOpinionForm({ desk, project, indicatorId, onDone }: OwnOpinionFormProps) {
  const { language, reviewer, setup } = desk.session;
  const words = desk.texts.project;
  const [text, setText] = useState('');
  const [severity, setSeverity] = useState<OwnOpinion['severity']>('warning');
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => field.current?.focus(), []);
  return (
    <form
      class="own-form"
      onSubmit={(event) => {
        event.preventDefault();
        const own: OwnOpinion = { project, indicatorId, severity, text: text.trim(), voice: setup.voice, reviewer, date: todayText() };
        desk.dispatch({ kind: 'said', changes: { own: new Map([[`${project}#own-${Date.now().toString(36)}`, own]]) } });
        onDone();
      }}
    >
      <label>
        {words.ownText}
        <textarea ref={field} rows={2} value={text} onInput={({ currentTarget }) => setText(currentTarget.value)} />
      </label>
      <div class="row">
        <label class="k">
          {words.severity}{' '}
          <select
            value={severity}
            onChange={({ currentTarget }) => setSeverity(SEVERITIES.find((each) => each === currentTarget.value) ?? 'warning')}
          >
            {SEVERITIES.map((each) => (
              <option key={each} value={each}>
                {SEVERITY[each][language]}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" class="main" disabled={text.trim() === ''}>
          {words.add}
        </button>
        <button type="button" onClick={onDone}>
          {words.giveUp}
        </button>
      </div>
    </form>
  );
}
