/** What the reviewer added to the opinions of a project. */
import { type RowView, SEVERITY } from '@perf-lint/report';
import { useState } from 'preact/hooks';
import type { Desk } from '../../shell/desk.js';
import { edition } from '../../shell/page-parts.js';
import { ownOn } from '../../state/own-opinions.js';
import { OwnOpinionForm } from './own-opinion-form.js';

export interface OwnOpinionsProps {
  readonly desk: Desk;
  readonly project: string;
  readonly rows: readonly RowView[];
}

export function OwnOpinions({ desk, project, rows }: OwnOpinionsProps) {
  const { review, language } = desk.session;
  const words = desk.texts.project;
  const [adding, setAdding] = useState(false);
  return (
    <>
      {ownOn(project, review).map(({ id, opinion }) => {
        const row = rows.find(({ indicator }) => indicator.id === opinion.indicatorId);
        const place = row === undefined ? words.whole : words.rowsOf(String(row.number));
        return (
          <article class="card opinion own decided-accept" key={id} data-own={opinion.severity}>
            <span class={`chip ${opinion.severity}`}>{SEVERITY[opinion.severity][language]}</span>{' '}
            <span class="soft small">{words.ownSaid(opinion.reviewer)}</span>
            <p>{opinion.text}</p>
            <p class="soft small">
              {place} · {opinion.date}{' '}
              <button type="button" class="link" onClick={() => desk.dispatch({ kind: 'said', changes: { own: new Map([[id, null]]) } })}>
                {words.remove}
              </button>
            </p>
          </article>
        );
      })}
      {/* A department adds nothing to the problems of its own table. */}
      {edition() === 'self-check' ? null : adding ? (
        <div class="card">
          <OwnOpinionForm desk={desk} project={project} indicatorId="" onDone={() => setAdding(false)} />
        </div>
      ) : (
        <p>
          <button type="button" id="add-to-project" onClick={() => setAdding(true)}>
            {words.addToProject}
          </button>
        </p>
      )}
    </>
  );
}
