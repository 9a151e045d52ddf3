/** 批复: the tables as they are now are frozen, with date, number and office. */
import { stageName } from '@perf-lint/review';
import { useMemo, useState } from 'preact/hooks';
import type { Desk } from '../../shell/desk.js';
import { todayText } from '../../shell/download.js';
import { openPapers } from '../../state/papers.js';
import { approvable, approving, withApproval } from '../../state/year.js';
import { YEAR } from './texts.js';

const FIELDS = ['date', 'number', 'office'] as const;

export function ApprovalForm({ desk }: { readonly desk: Desk }) {
  const { session } = desk;
  const { language, papers, preferred, setup, history, review } = session;
  const words = YEAR[language];
  const stage = approvable(session);
  const [said, setSaid] = useState<Readonly<Record<(typeof FIELDS)[number], string>>>({
    date: todayText(),
    number: '',
    office: setup.letterhead.office,
  });
  const isOpen = stage !== null && papers.length > 0 && openPapers(papers) === 0;
  const found = useMemo(
    () => (isOpen ? approving(session, language) : null),
    [isOpen, papers, preferred, setup.configuration, history, review, language],
  );
  if (stage === null || found === null || found.tables.projects.length === 0) return null;
  const { tables, leftOut, returned, undecided, doubtful } = found;
  const projects = tables.projects.length;
  const name = words.approve[stage.kind];
  const approve = (): void => {
    if (!window.confirm(words.approveQuestion(name, projects))) return;
    void desk
      .during(desk.texts.making, async () => {
        desk.dispatch({ kind: 'recorded', history: { approvals: withApproval(desk.session, language, said).approvals } });
      })
      .then(() => desk.say('done', words.approved(stageName(stage, language), projects)));
  };
  const notes = [
    [leftOut, words.leftOut],
    [returned, words.returned],
    [undecided, words.undecided],
    [doubtful, words.doubtful],
  ] as const;
  return (
    <section class="card" id="approval">
      <h2>{name}</h2>
      <p class="soft small">{words.approveHint[stage.kind]}</p>
      <fieldset class="row fields" aria-label={name}>
        {FIELDS.map((field) => (
          <Field
            key={field}
            field={field}
            label={words.fields[field]}
            value={said[field]}
            onSet={(value) => setSaid((now) => ({ ...now, [field]: value }))}
          />
        ))}
      </fieldset>
      <p>
        {words.freezes(
          projects,
          tables.projects.reduce((sum, { rows }) => sum + rows.length, 0),
        )}
      </p>
      <ul class="plain small">{notes.map(([count, sentence]) => (count === 0 ? null : <li key={sentence(0)}>{sentence(count)}</li>))}</ul>
      <p>
        <button type="button" class="main" id="approve" onClick={approve}>
          {name}
        </button>
      </p>
    </section>
  );
}

interface FieldProps {
  readonly field: (typeof FIELDS)[number];
  readonly label: string;
  readonly value: string;
  readonly onSet: (value: string) => void;
}

function Field({ field, label, value, onSet }: FieldProps) {
  const shared = {
    id: `approval-${field}`,
    value,
    onInput: ({ currentTarget }: { readonly currentTarget: { readonly value: string } }) => onSet(currentTarget.value),
  };
  return (
    <label for={shared.id}>
      {label} {field === 'date' ? <input type="date" {...shared} /> : <input type="text" {...shared} />}
    </label>
  );
}
