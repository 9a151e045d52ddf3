/** 分工与重点项目: who looks at what until when, and what is looked at in full. */
import { useState } from 'preact/hooks';
import type { Desk } from '../../shell/desk.js';
import { useDraft } from '../../shell/draft.js';
import type { ReviewedProject } from '../../state/projects.js';
import { peopleOf, projectsOfPerson } from '../../state/queue.js';

export interface PlanFormProps {
  readonly desk: Desk;
  /** All projects of the session, whatever is shown. */
  readonly all: readonly ReviewedProject[];
  readonly shown: readonly ReviewedProject[];
  /** Ticked one by one: these are given out where there are any, else all that is shown. */
  readonly picked: readonly ReviewedProject[];
}

export function PlanForm({ desk, all, shown, picked }: PlanFormProps) {
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
      <Assign {...{ desk, all, shown, picked }} />
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

/** How many projects each has, and how many nobody has. */
function GivenOut({ desk, all }: Pick<PlanFormProps, 'desk' | 'all'>) {
  const words = desk.texts.queue;
  const { review } = desk.session;
  const people = peopleOf(review);
  if (people.length === 0) return null;
  const parts = people.map((person) => [person, projectsOfPerson(all, review, person).length] as const);
  const nobody = all.length - parts.reduce((sum, [, count]) => sum + count, 0);
  return (
    <p class="soft small" id="given-out">
      {words.givenOut(parts, nobody)}
    </p>
  );
}

function Assign({ desk, shown, picked, all }: PlanFormProps) {
  const words = desk.texts.queue;
  const [person, setPerson] = useState('');
  const [due, setDue] = useState('');
  const { assignments } = desk.session.review;
  const [meant, which] = picked.length > 0 ? [picked, 'picked' as const] : [shown, 'shown' as const];
  const assigned = meant.filter(({ key }) => assignments.has(key));
  // Who ticks projects may give them to another; what is only shown keeps whom it was given to.
  const given = which === 'picked' ? meant : meant.filter(({ key }) => !assignments.has(key));
  return (
    <form
      class="row assign"
      onSubmit={(event) => {
        event.preventDefault();
        const assignment = { person: person.trim(), due };
        desk.dispatch({ kind: 'said', changes: { assignments: new Map(given.map(({ key }) => [key, assignment])) } });
        desk.dispatch({ kind: 'picked', keys: given.map(({ key }) => key), on: false });
        desk.dispatch({ kind: 'noted', notice: { kind: 'done', text: words.assigned(given.length, assignment.person) } });
        // The next ones go to somebody else: a second press gives nothing out.
        setPerson('');
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
      <GivenOut desk={desk} all={all} />
    </form>
  );
}
