/** 批复: the chosen projects are frozen as they are now, with date, number and office. */
import { type Candidate, CONCLUSION, isReady } from '@perf-lint/review';
import { useMemo, useState } from 'preact/hooks';
import type { Desk } from '../../shell/desk.js';
import { todayText } from '../../shell/download.js';
import { approvalNoteOf } from '../../state/setup.js';
import { approvable, candidates } from '../../state/year.js';
import { approve } from './approve.js';
import { YEAR } from './texts.js';

const FIELDS = ['date', 'number', 'office'] as const;

export function ApprovalForm({ desk }: { readonly desk: Desk }) {
  const { session } = desk;
  const { language, papers, preferred, setup, history, review } = session;
  const words = YEAR[language];
  const stage = approvable(session);
  const all = useMemo(() => candidates(session, language), [papers, preferred, setup.configuration, history, review, language]);
  // What a person ticked or unticked; all else is as it is by default.
  const [ticked, setTicked] = useState<ReadonlyMap<string, boolean>>(new Map());
  if (stage === null || all.length === 0) return null;
  const isChosen = (candidate: Candidate): boolean => ticked.get(candidate.key) ?? isReady(candidate);
  const chosen = all.filter(isChosen);
  const tick = (some: readonly Candidate[], is: (candidate: Candidate) => boolean): void =>
    setTicked(new Map([...ticked, ...some.map((candidate) => [candidate.key, is(candidate)] as const)]));
  const name = words.approve[stage.kind];
  const note = approvalNoteOf(setup, todayText());
  const approveThese = async (): Promise<void> => {
    // What is approved is chosen no longer: it is chosen again only to be approved again.
    if (await approve(desk, chosen)) setTicked(new Map());
  };
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
            value={note[field]}
            onSet={(value) => {
              const before = approvalNoteOf(desk.session.setup, todayText());
              desk.dispatch({ kind: 'set-up', setup: { approvalNote: { ...before, [field]: value } } });
            }}
          />
        ))}
      </fieldset>
      <p id="chosen">
        {words.chosen({
          projects: chosen.length,
          all: all.length,
          rows: chosen.reduce((sum, { project }) => sum + project.rows.length, 0),
          approved: all.filter(({ approved }) => approved).length,
        })}
      </p>
      <p class="row">
        {(['ready', 'all', 'none'] as const).map((each) => (
          <button
            type="button"
            key={each}
            id={`choose-${each}`}
            onClick={() => (each === 'ready' ? setTicked(new Map()) : tick(all, ({ approved }) => each === 'all' && !approved))}
          >
            {words.choose[each]}
          </button>
        ))}
        <button type="button" class="main" id="approve" disabled={chosen.length === 0} onClick={() => void approveThese()}>
          {words.approveChosen(name, chosen.length)}
        </button>
      </p>
      <details id="candidates">
        <summary>{words.chooseOne}</summary>
        <CandidateTable
          all={all}
          isChosen={isChosen}
          language={language}
          onTick={(candidate) => tick([candidate], (each) => !isChosen(each))}
        />
      </details>
    </section>
  );
}

interface CandidateTableProps {
  readonly all: readonly Candidate[];
  readonly isChosen: (candidate: Candidate) => boolean;
  readonly language: Desk['session']['language'];
  readonly onTick: (candidate: Candidate) => void;
}

function CandidateTable({ all, isChosen, language, onTick }: CandidateTableProps) {
  const words = YEAR[language];
  return (
    <table class="candidates">
      <thead>
        <tr>
          {(['choice', 'project', 'unit', 'conclusion', 'open'] as const).map((column) => (
            <th scope="col" key={column}>
              {words.candidateColumns[column]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {all.map((candidate, index) => {
          const { project, key, conclusion, open, unanswered, approved } = candidate;
          const title = project.projectName || project.department;
          return (
            <tr key={`${key}-${index}`} data-approved={String(approved)}>
              <td>
                <input type="checkbox" aria-label={title} checked={isChosen(candidate)} onChange={() => onTick(candidate)} />
              </td>
              <td>{title}</td>
              <td class="small">{project.unitName || project.department}</td>
              <td class="k">
                {approved ? (
                  <span class="chip clear">{words.alreadyApproved}</span>
                ) : conclusion === '' ? (
                  words.noConclusion
                ) : (
                  CONCLUSION[conclusion][language]
                )}
              </td>
              <td>{words.openCount(open, unanswered)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
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
