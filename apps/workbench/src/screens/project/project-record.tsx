/** 审核记录 of a project, made where somebody asks for it. */
import { conclusionText, decisionText, type ReviewEvent } from '@perf-lint/review';
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
  const said = (event: ReviewEvent): string =>
    event.kind === 'project'
      ? `${words.conclusion}：${conclusionText(event.conclusion, language)}`
      : `${event.indicator === '' ? words.whole : event.indicator}：${decisionText(event.decision, language)}${event.reply === '' ? '' : ` ${event.reply}`}`;
  return (
    <details class="card" id="project-record" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{words.record[edition()]}</summary>
      {open && events.length === 0 && <p class="soft small">{words.noRecord}</p>}
      <ol class="plain small">
        {events.map((event, index) => (
          <li key={index}>
            {words.round(event.round)} {said(event)}
          </li>
        ))}
      </ol>
    </details>
  );
}
