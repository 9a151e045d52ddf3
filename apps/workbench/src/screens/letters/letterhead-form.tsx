/** What the office adds to its letters, filled in once. */
import type { Desk } from '../../shell/desk.js';
import { useDraft } from '../../shell/draft.js';
import type { Letterhead } from '../../state/setup.js';
import { LETTERS } from './texts.js';

const FIELDS = ['office', 'number', 'date', 'deadline', 'contact'] as const satisfies readonly (keyof Letterhead)[];

type Field = (typeof FIELDS)[number];

export function LetterheadForm({ desk }: { readonly desk: Desk }) {
  const { letterhead } = desk.session.setup;
  const words = LETTERS[desk.session.language];
  // Fields follow each other faster than the page is drawn: each is put beside what stands there by then.
  const set = (part: Partial<Letterhead>): void =>
    desk.dispatch({ kind: 'set-up', setup: { letterhead: { ...desk.session.setup.letterhead, ...part } } });
  return (
    <fieldset class="card letterhead">
      <legend class="small soft">{words.head}</legend>
      {FIELDS.map((field) => (
        <HeadField key={field} field={field} label={words.fields[field]} value={letterhead[field]} onSet={set} />
      ))}
      <label>
        {words.by}
        <select
          id="letter-by"
          value={letterhead.by}
          onChange={({ currentTarget }) => set({ by: currentTarget.value === 'unit' ? 'unit' : 'department' })}
        >
          <option value="department">{words.byWhom.department}</option>
          <option value="unit">{words.byWhom.unit}</option>
        </select>
      </label>
    </fieldset>
  );
}

interface HeadFieldProps {
  readonly field: Field;
  readonly label: string;
  readonly value: string;
  readonly onSet: (part: Partial<Letterhead>) => void;
}

function HeadField({ field, label, value, onSet }: HeadFieldProps) {
  const draft = useDraft(value, (text) => onSet({ [field]: text.trim() }));
  if (field === 'date' || field === 'deadline')
    return (
      <label>
        {label}
        <input type="date" id={`letter-${field}`} {...draft} />
      </label>
    );
  return (
    <label>
      {label}
      <input type="text" id={`letter-${field}`} {...draft} />
    </label>
  );
}
