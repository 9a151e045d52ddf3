/** 项目页: the table as it was read on the left, the opinions on the right, each leading to the other. */
import { numberText, PILE } from '@perf-lint/report';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Desk } from '../../shell/desk.js';
import { todayText } from '../../shell/download.js';
import { type Card, type Choice, cardsOf, decisionsFor } from '../../state/cards.js';
import type { ReviewedProject } from '../../state/projects.js';
import { queueOf } from '../../state/queue.js';
import { projectTitle } from '../queue/queue-line.js';
import { listenToKeys } from './keys.js';
import { OpinionCard } from './opinion-card.js';
import { RowTable } from './row-table.js';
import { VerdictForm } from './verdict-form.js';

export function ProjectScreen({ desk, projects }: { readonly desk: Desk; readonly projects: readonly ReviewedProject[] }) {
  const { session, texts } = desk;
  const project = projects.find(({ key }) => key === session.open);
  if (project === undefined) return <p class="card">{texts.project.empty}</p>;
  const shown = queueOf(projects, session.review, session.filter);
  return <OpenProject key={project.key} desk={desk} project={project} queue={shown.includes(project) ? shown : projects} />;
}

interface OpenProjectProps {
  readonly desk: Desk;
  readonly project: ReviewedProject;
  /** What previous and next walk through. */
  readonly queue: readonly ReviewedProject[];
}

function OpenProject({ desk, project, queue }: OpenProjectProps) {
  const { session, texts } = desk;
  const { rows, cards } = cardsOf(project, session.language);
  const [chosen, setChosen] = useState(0);
  // Keys come faster than the page is drawn: what they are about is kept beside what is drawn.
  const place = useRef(0);
  const choose = (index: number): void => {
    place.current = Math.min(cards.length - 1, Math.max(0, index));
    setChosen(place.current);
  };
  const decide = (card: Card, choice: Choice): void => {
    if (card.entries.length === 0) return;
    const { review, reviewer } = desk.session;
    desk.dispatch({ kind: 'decided', decisions: decisionsFor(card, review, choice, { reviewer, date: todayText() }) });
  };
  const undecide = (card: Card): void => desk.dispatch({ kind: 'decided', decisions: new Map(card.entries.map(({ key }) => [key, null])) });
  const at = queue.indexOf(project);
  const go = (step: number): void => {
    const other = queue[at + step];
    if (other !== undefined) desk.dispatch({ kind: 'went', screen: 'project', open: other.key });
  };
  useEffect(() =>
    listenToKeys({
      isOpen: () => desk.session.screen === 'project' && desk.session.open === project.key,
      go,
      move: (step) => choose(place.current + step),
      decide: (verdict) => {
        const card = cards[place.current];
        if (card === undefined) return;
        if (verdict === null) undecide(card);
        else decide(card, { verdict });
      },
    }),
  );
  useEffect(() => {
    document.querySelector('.opinions .chosen')?.scrollIntoView({ block: 'nearest' });
    document.querySelector('.rows tr.linked')?.scrollIntoView({ block: 'nearest' });
  }, [chosen, project.key]);
  return (
    <>
      <Head desk={desk} project={project} at={at} all={queue.length} go={go} />
      <div class="two">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long table that scrolls must be reached by keys */}
        <section class="card rows" aria-label={texts.project.table} tabIndex={0}>
          <RowTable
            desk={desk}
            project={project}
            rows={rows}
            linked={cards[chosen]?.rows ?? []}
            onRow={(row) => {
              const found = cards.findIndex((card) => card.rows.includes(row));
              if (found >= 0) choose(found);
            }}
          />
        </section>
        <section class="opinions" aria-label={texts.project.opinions}>
          <p class="soft small">{texts.project.keys}</p>
          {cards.length === 0 && <p class="card">{texts.project.none}</p>}
          {cards.map((card, index) => (
            <OpinionCard
              key={card.opinion.number}
              desk={desk}
              card={card}
              chosen={index === chosen}
              onChoose={() => choose(index)}
              onDecide={(choice) => decide(card, choice)}
              onUndecide={() => undecide(card)}
            />
          ))}
          <VerdictForm desk={desk} projectKey={project.key} />
        </section>
      </div>
    </>
  );
}

interface HeadProps {
  readonly desk: Desk;
  readonly project: ReviewedProject;
  readonly at: number;
  readonly all: number;
  readonly go: (step: number) => void;
}

function Head({ desk, project, at, all, go }: HeadProps) {
  const { texts, session } = desk;
  const facts = [
    project.unit,
    project.code,
    project.amount === null ? '' : `${numberText(project.amount)}${session.language === 'zh-CN' ? ' 万元' : ' × 10k yuan'}`,
    project.paper.path,
  ];
  return (
    <div class="row head">
      <button type="button" onClick={() => desk.dispatch({ kind: 'went', screen: 'queue' })}>
        {texts.project.back}
      </button>
      <div class="title">
        <h2>
          {projectTitle(project, desk)} <span class={`chip ${project.pile}`}>{PILE[project.pile][session.language]}</span>
        </h2>
        <p class="soft small">{facts.filter((fact) => fact !== '').join(' · ')}</p>
      </div>
      <span class="soft small">
        {at + 1}/{all}
      </span>
      <button type="button" disabled={at <= 0} onClick={() => go(-1)}>
        {texts.project.previous}
      </button>
      <button type="button" id="next" disabled={at + 1 >= all} onClick={() => go(1)}>
        {texts.project.next}
      </button>
    </div>
  );
}
