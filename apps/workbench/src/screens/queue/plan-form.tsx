/** 分工与重点项目: who looks at what until when, and what is looked at in full. */
import { useState } from 'preact/hooks';
import type { Desk } from '../../shell/desk.js';
import { useDraft } from '../../shell/draft.js';
import type { ReviewedProject } from '../../state/projects.js';
import { peopleOf } from '../../state/queue.js';

export function PlanForm({ desk, shown }: { readonly desk: Desk; readonly shown: readonly ReviewedProject[] }) {
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
      <Assign desk={desk} shown={shown} />
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

function Assign({ desk, shown }: { readonly desk: Desk; readonly shown: readonly ReviewedProject[] }) {
  const words = desk.texts.queue;
  const [person, setPerson] = useState('');
  const [due, setDue] = useState('');
  const { assignments } = desk.session.review;
  const given = shown.filter(({ key }) => assignments.has(key));
  return (
    <form
      class="row assign"
      onSubmit={(event) => {
        event.preventDefault();
        const assignment = { person: person.trim(), due };
        desk.dispatch({ kind: 'said', changes: { assignments: new Map(shown.map(({ key }) => [key, assignment])) } });
        desk.dispatch({ kind: 'noted', notice: { kind: 'done', text: words.assigned(shown.length, assignment.person) } });
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
      <button type="submit" id="assign" disabled={person.trim() === '' || shown.length === 0}>
        {words.assign(shown.length)}
      </button>
      {given.length > 0 && (
        <button
          type="button"
          onClick={() => desk.dispatch({ kind: 'said', changes: { assignments: new Map(given.map(({ key }) => [key, null])) } })}
        >
          {words.unassign(given.length)}
        </button>
      )}
    </form>
  );
}
