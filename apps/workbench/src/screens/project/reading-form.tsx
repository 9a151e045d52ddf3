/** 读错了: what a row says in truth. It is judged anew, and what was decided on it is cleared. */
import type { Indicator, Level1 } from '@perf-lint/core';
import { CLASS } from '@perf-lint/report';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Desk } from '../../shell/desk.js';
import type { RowCorrection } from '../../state/review.js';

export interface ReadingFormProps {
  readonly desk: Desk;
  readonly rowKey: string;
  readonly indicator: Indicator;
  readonly onDone: () => void;
}

const CLASSES = ['output', 'cost', 'benefit', 'satisfaction', 'management', ''] as const satisfies readonly Level1[];

export function ReadingForm({ desk, rowKey, indicator, onDone }: ReadingFormProps) {
  const words = desk.texts.project;
  const [said, setSaid] = useState<RowCorrection>({ name: indicator.name, value: indicator.value, level1: indicator.level1 });
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => field.current?.focus(), []);
  const same = said.name === indicator.name && said.value === indicator.value && said.level1 === indicator.level1;
  return (
    <form
      class="own-form"
      onSubmit={(event) => {
        event.preventDefault();
        const gone = [...desk.session.review.decisions.keys()].filter((key) => key.startsWith(`${rowKey}#`));
        const decisions = new Map(gone.map((key) => [key, null]));
        desk.dispatch({ kind: 'said', changes: { corrections: new Map([[rowKey, said]]), decisions } });
        onDone();
      }}
    >
      <p class="soft small">{words.misreadHint}</p>
      <div class="reading-fields">
        <label>
          {words.name}
          <input
            ref={field}
            type="text"
            data-reading="name"
            value={said.name}
            onInput={({ currentTarget }) => setSaid({ ...said, name: currentTarget.value })}
          />
        </label>
        <label>
          {words.value}
          <input
            type="text"
            data-reading="value"
            value={said.value}
            onInput={({ currentTarget }) => setSaid({ ...said, value: currentTarget.value })}
          />
        </label>
        <label>
          {words.level}
          <select
            data-reading="class"
            value={said.level1}
            onChange={({ currentTarget }) => setSaid({ ...said, level1: CLASSES.find((each) => each === currentTarget.value) ?? '' })}
          >
            {CLASSES.map((each) => (
              <option key={each} value={each}>
                {CLASS[each][desk.session.language]}
              </option>
            ))}
          </select>
        </label>
      </div>
      <div class="row">
        <button type="submit" class="main" disabled={same && indicator.doubts.length === 0}>
          {same && indicator.doubts.length > 0 ? words.readRight : words.correct}
        </button>
        <button type="button" onClick={onDone}>
          {words.giveUp}
        </button>
      </div>
    </form>
  );
}
