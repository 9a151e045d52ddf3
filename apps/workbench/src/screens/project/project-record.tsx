/** 审核记录 of a project, made where somebody asks for it: every step, as it happened, with the numbers and words of the cards above. */
import { useState } from 'preact/hooks';
import type { Desk } from '../../shell/desk.js';
import { edition } from '../../shell/page-parts.js';
import { verdictWords } from '../../shell/verdict-words.js';
import { recordOf } from '../../state/project-record.js';
import type { ReviewedProject } from '../../state/projects.js';
import { stepText } from './record-step.js';

export function ProjectRecord({ desk, project }: { readonly desk: Desk; readonly project: ReviewedProject }) {
  const [open, setOpen] = useState(false);
  const { session, texts } = desk;
  const { language } = session;
  const words = { ...texts.project, verdicts: verdictWords(language, edition()) };
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
