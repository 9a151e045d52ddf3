/** Search, unit, state, people and order of the queue. */
import { SUBJECT_WORDS, subjectsOf } from '@perf-lint/report';
import { useMemo } from 'preact/hooks';
import type { Desk } from '../../shell/desk.js';
import { edition } from '../../shell/page-parts.js';
import type { ReviewedProject } from '../../state/projects.js';
import { NO_FILTER, NOBODY, officesOf, peopleOf, QUEUE_ORDERS, QUEUE_STATES, unitsOf } from '../../state/queue.js';

const plain = (names: readonly string[]) => names.map((name) => ({ value: name, text: name }));

export function Filters({ desk, projects }: { readonly desk: Desk; readonly projects: readonly ReviewedProject[] }) {
  const { filter, review } = desk.session;
  const words = desk.texts.queue;
  const set = (part: Partial<typeof filter>): void => desk.dispatch({ kind: 'filtered', filter: part });
  const offices = officesOf(review);
  const people = peopleOf(review);
  const units = useMemo(() => plain(unitsOf(projects)), [projects]);
  const subjects = useMemo(() => subjectsOf(projects), [projects]);
  // A department concludes nothing.
  const states = QUEUE_STATES.filter((state) => state !== 'unconcluded' || edition() === 'office');
  return (
    <div class="controls">
      <label class="wide">
        {words.search}
        <input type="search" id="search" value={filter.search} onInput={({ currentTarget }) => set({ search: currentTarget.value })} />
      </label>
      <Choice label={words.unit} id="unit" all={words.all} value={filter.unit} options={units} onChoose={(unit) => set({ unit })} />
      {(subjects.length > 1 || filter.subject !== '') && (
        <Choice
          label={words.subject}
          id="subject"
          all={words.all}
          value={filter.subject}
          options={subjects.map((subject) => ({ value: subject, text: SUBJECT_WORDS[subject].short[desk.session.language] }))}
          onChoose={(chosen) => set({ subject: subjects.find((subject) => subject === chosen) ?? '' })}
        />
      )}
      {offices.length > 0 && (
        <Choice
          label={words.office}
          id="office"
          all={words.all}
          value={filter.office}
          options={plain(offices)}
          onChoose={(office) => set({ office })}
        />
      )}
      {people.length > 0 && (
        <Choice
          label={words.person}
          id="person"
          all={words.all}
          value={filter.person}
          options={[...plain(people), { value: NOBODY, text: words.nobody }]}
          onChoose={(person) => set({ person })}
        />
      )}
      <Choice
        label={words.state}
        id="state"
        all={words.all}
        value={filter.state}
        options={states.map((state) => ({ value: state, text: words.states[state] }))}
        onChoose={(chosen) => set({ state: QUEUE_STATES.find((state) => state === chosen) ?? '' })}
      />
      <Choice
        label={words.order}
        id="order"
        all=""
        value={filter.order}
        options={QUEUE_ORDERS.map((order) => ({ value: order, text: words.orders[order] }))}
        onChoose={(chosen) => set({ order: QUEUE_ORDERS.find((order) => order === chosen) ?? 'urgency' })}
      />
      <button type="button" onClick={() => set({ ...NO_FILTER, order: filter.order })}>
        {words.reset}
      </button>
    </div>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly id: string;
  /** Word for no choice; "" where one is always made. */
  readonly all: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly text: string }[];
  readonly onChoose: (value: string) => void;
}

function Choice({ label, id, all, value, options, onChoose }: ChoiceProps) {
  return (
    <label>
      {label}
      <select id={id} value={value} onChange={({ currentTarget }) => onChoose(currentTarget.value)}>
        {all !== '' && <option value="">{all}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
    </label>
  );
}
