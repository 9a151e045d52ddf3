/** 审核记录 of a project, made where somebody asks for it: every step, as it happened, with the numbers and words of the cards above. */
import { actorOf, CONCLUSION, conclusionText, decisionText, EVENT_SOURCE, momentOf, type ReviewEvent, VERDICT } from '@perf-lint/review';
import { useState } from 'preact/hooks';
import type { Desk } from '../../shell/desk.js';
import { edition } from '../../shell/page-parts.js';
import { recordOf } from '../../state/project-record.js';
import type { ReviewedProject } from '../../state/projects.js';

export function ProjectRecord({ desk, project }: { readonly desk: Desk; readonly project: ReviewedProject }) {
  const [open, setOpen] = useState(false);
  const { session, texts } = desk;
  const { language } = session;
  const words = texts.project;
  const events = open ? recordOf(session, project, language) : [];
  return (
    <details class="card" id="project-record" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{words.record[edition()]}</summary>
      {open && events.length === 0 && <p class="soft small">{words.noRecord}</p>}
      <ol class="plain small">
        {events.map((event, index) => (
          <li key={index}>
            {words.round(event.round)} {stepText(event, words, language)}
          </li>
        ))}
      </ol>
    </details>
  );
}

type Words = Pick<Desk['texts']['project'], 'conclusion' | 'whole' | 'undecided'>;

/** What stood before a step, with an arrow to what stands after it; "" where nothing did or nobody knows. */
function fromText(event: ReviewEvent, { undecided }: Words, language: Desk['session']['language']): string {
  if (event.from === undefined) return '';
  const after = event.kind === 'opinion' ? event.decision.verdict : event.conclusion.kind;
  if (event.from === '') return after === '' ? `${undecided} → ` : '';
  return `${event.kind === 'opinion' ? VERDICT[event.from][language] : CONCLUSION[event.from][language]} → `;
}

/** "2026-11-29 14:05:33 张三 2 培训人数：采纳 → 不采纳（政策规定，张三，2026-11-29） “……”" */
function stepText(event: ReviewEvent, words: Words, language: Desk['session']['language']): string {
  const how = event.how === undefined ? '' : `【${EVENT_SOURCE[event.how][language]}】`;
  // Where the time is not known who and when stand with the decision.
  const when = event.at === undefined ? '' : `${momentOf(event)} ${actorOf(event)} `;
  const from = fromText(event, words, language);
  if (event.kind === 'project')
    return `${when}${how}${words.conclusion}：${from}${conclusionText(event.conclusion, language) || words.undecided}`;
  const number = event.number === undefined ? '' : `${event.number} `;
  const place = event.indicator === '' ? words.whole : event.indicator;
  // Without a number no card above tells what the opinion is.
  const about = event.number === undefined && event.opinion !== '' ? `${place}“${event.opinion}”` : place;
  const reply = event.reply === '' ? '' : ` ${event.reply}`;
  return `${when}${how}${number}${about}：${from}${decisionText(event.decision, language) || words.undecided}${reply}`;
}
