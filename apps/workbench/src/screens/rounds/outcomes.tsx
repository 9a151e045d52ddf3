/** What became of every opinion that was sent, one line each, and what units say instead of a change. */
import { writtenValue } from '@perf-lint/report';
import { type OpinionOutcome, OUTCOME, OUTCOMES, type Outcome, outcomeCounts, type RoundComparison } from '@perf-lint/review';
import { useState } from 'preact/hooks';
import type { Desk } from '../../shell/desk.js';
import { useDraft } from '../../shell/draft.js';
import { explained } from '../../state/rounds.js';
import { ROUNDS } from './texts.js';

/** Lines that are drawn; the exported comparison has all. */
const DRAWN = 500;

/** Colours of what became of an opinion, never without its word. */
const TONE: Readonly<Record<Outcome, string>> = {
  changed: 'state-read',
  'to-check': 'state-same',
  still: 'state-broken',
  unchanged: 'state-broken',
  explained: 'state-same',
  deleted: 'state-absent',
  'not-resubmitted': 'state-locked',
};

export function Outcomes({ desk, comparison }: { readonly desk: Desk; readonly comparison: RoundComparison }) {
  const { language } = desk.session;
  const words = ROUNDS[language];
  const { opinions, aside } = comparison;
  const [only, setOnly] = useState<Outcome | ''>('');
  const counts = outcomeCounts(opinions);
  const shown = opinions.filter(({ outcome }) => only === '' || outcome === only);
  return (
    <section class="card scroll" id="outcomes">
      <h2>{words.became(opinions.length)}</h2>
      <fieldset class="row outcomes" aria-label={words.columns.outcome}>
        <button type="button" aria-pressed={only === ''} onClick={() => setOnly('')}>
          {words.counted(words.all, opinions.length)}
        </button>
        {OUTCOMES.filter((outcome) => counts[outcome] > 0).map((outcome) => (
          <button type="button" key={outcome} data-outcome={outcome} aria-pressed={only === outcome} onClick={() => setOnly(outcome)}>
            {words.counted(OUTCOME[outcome][language], counts[outcome])}
          </button>
        ))}
      </fieldset>
      <p class="soft small">{words.aside(aside.rejected, aside.pending, aside.unseen)}</p>
      <table>
        <thead>
          <tr>
            {(['outcome', 'project', 'row', 'opinion', 'reply'] as const).map((column) => (
              <th scope="col" key={column}>
                {words.columns[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.slice(0, DRAWN).map((outcome) => (
            <OutcomeLine key={keyOf(outcome)} desk={desk} outcome={outcome} />
          ))}
        </tbody>
      </table>
      {shown.length > DRAWN && <p class="soft small">{words.more(shown.length - DRAWN)}</p>}
    </section>
  );
}

function keyOf({ project, ruleId, entryId, opinion, nameBefore, valueBefore }: OpinionOutcome): string {
  return JSON.stringify([entryId, project.unitName, project.projectCode, project.projectName, ruleId, nameBefore, valueBefore, opinion]);
}

function OutcomeLine({ desk, outcome: each }: { readonly desk: Desk; readonly outcome: OpinionOutcome }) {
  const { language } = desk.session;
  const words = ROUNDS[language];
  const { project, outcome, opinion, nameBefore, nameAfter, reply } = each;
  const [valueBefore, valueAfter] = [writtenValue(each.valueBefore), writtenValue(each.valueAfter)];
  const changed = nameAfter !== nameBefore || valueAfter !== valueBefore;
  const open = outcome === 'unchanged' || outcome === 'still' || outcome === 'explained';
  return (
    <tr data-became={outcome}>
      <td class="k">
        <span class={`chip ${TONE[outcome]}`}>{OUTCOME[outcome][language]}</span>
      </td>
      <th scope="row">
        {project.projectName || project.department}
        <div class="soft small">{project.unitName}</div>
      </th>
      <td>
        {nameBefore === '' ? words.whole : `${nameBefore} ${valueBefore}`}
        {changed && nameAfter !== '' && <div>→ {`${nameAfter} ${valueAfter}`}</div>}
      </td>
      <td>{opinion}</td>
      <td>
        {open ? (
          <Reply
            label={words.reply(`${project.projectName} ${nameBefore}`)}
            reply={reply}
            onReply={(text) => desk.dispatch({ kind: 'recorded', history: explained(desk.session.history, each, text) })}
          />
        ) : (
          reply
        )}
      </td>
    </tr>
  );
}

interface ReplyProps {
  readonly label: string;
  readonly reply: string;
  readonly onReply: (text: string) => void;
}

function Reply({ label, reply, onReply }: ReplyProps) {
  const draft = useDraft(reply, (text) => onReply(text.trim()));
  return <input type="text" class="reply" aria-label={label} {...draft} />;
}
