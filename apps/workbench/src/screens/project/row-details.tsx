/** What a row says beside itself: last year's value, the nearest of the library, and what a person may do with it. */
import { findStandardIndicator, type LibraryMatch } from '@perf-lint/analyser';
import { CLASS, kindName, numberText, type RowView } from '@perf-lint/report';
import { useState } from 'preact/hooks';
import type { Desk } from '../../shell/desk.js';
import { InOriginal } from '../../shell/in-original.js';
import { edition } from '../../shell/page-parts.js';
import type { Card } from '../../state/cards.js';
import { rowKey } from '../../state/corrections.js';
import { pointsOfRow, scoreAfter } from '../../state/points.js';
import type { ReviewedProject } from '../../state/projects.js';
import { OwnOpinionForm } from './own-opinion-form.js';
import { POINTS } from './points-texts.js';
import { ReadingForm } from './reading-form.js';

export interface RowDetailsProps {
  readonly desk: Desk;
  readonly project: ReviewedProject;
  readonly row: RowView;
  /** The opinions on the project. */
  readonly cards: readonly Card[];
}

export function RowDetails({ desk, project, row, cards }: RowDetailsProps) {
  const words = desk.texts.project;
  const [doing, setDoing] = useState<'nothing' | 'opinion' | 'reading'>('nothing');
  const done = (): void => setDoing('nothing');
  const { paper } = project;
  const key = rowKey(paper.sha256, row.indicator.id);
  const corrected = desk.session.review.corrections.has(key);
  return (
    <div class="details">
      <Points {...{ desk, project, row, cards }} />
      <Beside desk={desk} project={project} row={row} />
      {corrected && <Corrected desk={desk} project={project} row={row} />}
      <InOriginal {...{ desk, paper }} references={row.indicator.valueReferences} label={words.row(row.number)} />
      <p class="row">
        {edition() === 'office' && (
          <button type="button" data-do="opinion" aria-expanded={doing === 'opinion'} onClick={() => setDoing('opinion')}>
            {words.addOpinion}
          </button>
        )}
        <button type="button" data-do="reading" aria-expanded={doing === 'reading'} onClick={() => setDoing('reading')}>
          {words.misread}
        </button>
      </p>
      {doing === 'opinion' && <OwnOpinionForm desk={desk} project={project.key} indicatorId={row.indicator.id} onDone={done} />}
      {doing === 'reading' && <ReadingForm desk={desk} rowKey={key} indicator={row.indicator} onDone={done} />}
    </div>
  );
}

/** The office's own library where there is one, else the built-in one. */
function neighbourOf({ indicator, library }: RowView): LibraryMatch {
  return library ?? findStandardIndicator(indicator.name, { level1: indicator.level1 });
}

/** How the score of the row comes about; its parts add up to it. */
function Points({ desk, project, row, cards }: RowDetailsProps) {
  const { language } = desk.session;
  const words = POINTS[language];
  const parts = pointsOfRow(row, { project, cards }, desk.measured);
  const score = scoreAfter(row, project, desk.measured);
  if (parts === null || score === null) return null;
  const said = parts.map(({ opinion, ruleId, points }) => {
    const rule = kindName(ruleId, language);
    return opinion === null ? words.unsaid(rule, points) : words.part(opinion, rule, points);
  });
  return (
    <p class="small" data-beside="points">
      {said.length === 0 ? words.whole : words.sum(said, score)}
    </p>
  );
}

function Beside({ desk, project, row }: Omit<RowDetailsProps, 'cards'>) {
  const words = desk.texts.project;
  const before = project.paper.lastYear[row.indicator.id];
  const { entry } = neighbourOf(row);
  return (
    <dl class="facts small">
      {before !== undefined && (
        <div data-beside="last-year">
          <dt>{words.lastYear}</dt>
          <dd>
            {before.name} {before.value}
            {before.amount !== null && <span class="soft"> · {numberText(before.amount)} 万元</span>}
          </dd>
        </div>
      )}
      {entry !== null && (
        <div data-beside="library">
          <dt>{words.library}</dt>
          <dd>
            {entry.name} {entry.form}
            {entry.code !== '' && <span class="soft"> · {entry.code}</span>}
          </dd>
        </div>
      )}
    </dl>
  );
}

/** What was read, where a person put something else in its place, and the way back. */
function Corrected({ desk, project, row }: Omit<RowDetailsProps, 'cards'>) {
  const words = desk.texts.project;
  const { original, sha256 } = project.paper;
  const { id } = row.indicator;
  const read = original.departments
    .flatMap(({ overall, units }) => [
      ...(overall?.indicators ?? []),
      ...units.flatMap(({ projects }) => projects.flatMap(({ indicators }) => indicators)),
    ])
    .find((indicator) => indicator.id === id);
  if (read === undefined) return null;
  return (
    <p class="small soft">
      {words.readAs(`${CLASS[read.level1][desk.session.language]} ${read.name} ${read.value}`)}{' '}
      <button
        type="button"
        class="link"
        onClick={() => desk.dispatch({ kind: 'said', changes: { corrections: new Map([[rowKey(sha256, id), null]]) } })}
      >
        {words.uncorrect}
      </button>
    </p>
  );
}
