/** 分工与重点项目: who looks at what until when, and what is looked at in full. */
import { useState } from 'preact/hooks';
import type { Desk } from '../../shell/desk.js';
import { useDraft } from '../../shell/draft.js';
import type { ReviewedProject } from '../../state/projects.js';
import { peopleOf } from '../../state/queue.js';

export interface PlanFormProps {
  readonly desk: Desk;
  readonly shown: readonly ReviewedProject[];
  /** Ticked one by one: these are given out where there are any, else all that is shown. */
  readonly picked: readonly ReviewedProject[];
}

export function PlanForm({ desk, shown, picked }: PlanFormProps) {
  const words = desk.texts.queue;
  const { plan } = desk.session;
  const amount = useDraft(`${plan.focusAmount ?? ''}`, (text) => {
    const value = Number(text);
    desk.dispatch({ kind: 'planned', plan: { focusAmount: text === '' || Number.isNaN(value) ? null : value } });
  });
  const list = useDraft(plan.focusList, (focusList) => desk.dispatch({ kind: 'planned', plan: { focusList } }));
  return (
    <details class="card plan">
      <summary>{words.plan}</summary>
      <Assign {...{ desk, shown, picked }} />
      <div class="focus-fields">
        <label>
          {words.focusAmount}
          <input type="number" id="focus-amount" min="0" step="any" {...amount} />
        </label>
        <label>
          {words.focusList}
          <textarea rows={2} id="focus-list" {...list} />
        </label>
      </div>
      <p class="soft small">{words.focusHint}</p>
    </details>
  );
}

function Assign({ desk, shown, picked }: PlanFormProps) {
  const words = desk.texts.queue;
  const [given, which] = picked.length > 0 ? [picked, 'picked' as const] : [shown, 'shown' as const];
  const [person, setPerson] = useState('');
  const [due, setDue] = useState('');
  const { assignments } = desk.session.review;
  const assigned = given.filter(({ key }) => assignments.has(key));
  return (
    <form
      class="row assign"
      onSubmit={(event) => {
        event.preventDefault();
        const assignment = { person: person.trim(), due };
        desk.dispatch({ kind: 'said', changes: { assignments: new Map(given.map(({ key }) => [key, assignment])) } });
        desk.dispatch({ kind: 'picked', keys: given.map(({ key }) => key), on: false });
        desk.dispatch({ kind: 'noted', notice: { kind: 'done', text: words.assigned(given.length, assignment.person) } });
      }}
    >
      <label>
        {words.planPerson}
        <input type="text" id="plan-person" list="people" value={person} onInput={({ currentTarget }) => setPerson(currentTarget.value)} />
        <datalist id="people">
          {peopleOf(desk.session.review).map((each) => (
            <option key={each} value={each} />
          ))}
        </datalist>
      </label>
      <label>
        {words.planDue}
        <input type="date" id="plan-due" value={due} onInput={({ currentTarget }) => setDue(currentTarget.value)} />
      </label>
      <button type="submit" id="assign" disabled={person.trim() === '' || given.length === 0}>
        {words.assign[which](given.length)}
      </button>
      {assigned.length > 0 && (
        <button
          type="button"
          onClick={() => desk.dispatch({ kind: 'said', changes: { assignments: new Map(assigned.map(({ key }) => [key, null])) } })}
        >
          {words.unassign[which](assigned.length)}
        </button>
      )}
    </form>
  );
}
