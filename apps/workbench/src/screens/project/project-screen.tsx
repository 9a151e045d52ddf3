/** 项目页: the document on the left, the opinions on the right, each leading to the other. */
import type { RowView } from '@perf-lint/report';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Desk } from '../../shell/desk.js';
import { todayText } from '../../shell/download.js';
import { edition } from '../../shell/page-parts.js';
import { type Card, type Choice, cardsOf, decisionsAlike, decisionsFor, undecidedAlike } from '../../state/cards.js';
import type { Decision } from '../../state/decisions.js';
import { pagesOf } from '../../state/page-boxes.js';
import type { ReviewedProject } from '../../state/projects.js';
import { queueOf } from '../../state/queue.js';
import { listenToKeys } from './keys.js';
import { Opinions } from './opinions.js';
import { PagePane } from './page-pane.js';
import { ProjectHead } from './project-head.js';
import { RowTable, type RowTableProps } from './row-table.js';

export function ProjectScreen({ desk, projects }: { readonly desk: Desk; readonly projects: readonly ReviewedProject[] }) {
  const { session, texts } = desk;
  const { plan, filter } = session;
  const project = projects.find(({ key }) => key === session.open);
  // The queue stays as it was when the project was opened: deciding must not move the projects behind it.
  const shown = useMemo(
    () => queueOf(projects, { review: desk.measured, plan, today: todayText() }, filter),
    [projects, filter, session.open],
  );
  if (project === undefined) return <p class="card">{texts.project.empty}</p>;
  const place = shown.findIndex(({ key }) => key === project.key);
  return <OpenProject key={project.key} desk={desk} project={project} queue={place >= 0 ? shown : projects} all={projects} />;
}

interface OpenProjectProps {
  readonly desk: Desk;
  readonly project: ReviewedProject;
  /** What previous and next walk through, and where opinions of one kind are decided together. */
  readonly queue: readonly ReviewedProject[];
  readonly all: readonly ReviewedProject[];
}

function OpenProject({ desk, project, queue, all }: OpenProjectProps) {
  const { session } = desk;
  const { rows, cards } = useMemo(
    () => cardsOf(project, session.language, session.setup.configuration),
    [project, session.language, session.setup.configuration],
  );
  const [chosen, setChosen] = useState(0);
  const [openRow, setOpenRow] = useState(0);
  // Keys come faster than the page is drawn: what they are about is kept beside what is drawn.
  const place = useRef(0);
  const choose = (index: number): void => {
    place.current = Math.min(cards.length - 1, Math.max(0, index));
    setChosen(place.current);
  };
  const { decide, undecide, alike } = deciding(desk, queue, all);
  const at = queue.findIndex(({ key }) => key === project.key);
  const go = (step: number): void => {
    const other = queue[at + step];
    if (other !== undefined) desk.dispatch({ kind: 'went', screen: 'project', open: other.key });
  };
  const onRow = (row: RowView): void => {
    const found = cards.findIndex((card) => card.rows.includes(row));
    if (found >= 0) choose(found);
    setOpenRow(openRow === row.number ? 0 : row.number);
  };
  // Before the browser paints: a key that comes between the drawing and its effects would be heard by nobody.
  useLayoutEffect(() =>
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
  // Who came by a key goes on in the document with the tab key.
  useLayoutEffect(() => document.querySelector<HTMLElement>('.original > section')?.focus({ preventScroll: true }), []);
  useEffect(() => {
    document.querySelector('.opinions .chosen')?.scrollIntoView({ block: 'nearest' });
    document.querySelector('.rows tr.linked')?.scrollIntoView({ block: 'nearest' });
  }, [chosen, project.key]);
  return (
    <>
      <ProjectHead desk={desk} project={project} at={at} all={queue.length} go={go} />
      <div class="two">
        <Original {...{ desk, project, rows, cards, onRow }} linked={cards[chosen]?.rows ?? []} open={openRow} />
        <Opinions {...{ desk, project, rows, cards, chosen, choose, decide, undecide, alike }} queue={queue} all={all} />
      </div>
    </>
  );
}

/** What may be decided on the cards of a project, each by one step that can be taken back. */
function deciding(desk: Desk, queue: readonly ReviewedProject[], all: readonly ReviewedProject[]) {
  const signature = () => ({ reviewer: desk.session.reviewer, date: todayText() });
  const say = (decisions: ReadonlyMap<string, Decision | null>): void => desk.dispatch({ kind: 'said', changes: { decisions } });
  return {
    decide: (card: Card, choice: Choice): void => {
      if (card.entries.length > 0) say(decisionsFor(card, desk.session.review, choice, signature()));
    },
    undecide: (card: Card): void => say(new Map(card.entries.map(({ key }) => [key, null]))),
    alike: (card: Card, decision: Decision, where: 'queue' | 'all'): void => {
      const others = undecidedAlike(card, where === 'all' ? all : queue, desk.session.review);
      say(decisionsAlike(others, decision, signature()));
      desk.dispatch({ kind: 'noted', notice: { kind: 'done', text: desk.texts.project.alikeDone(others.length) } });
    },
  };
}

/** The document: the table as it was read, and for a PDF the page itself. */
function Original({ desk, project, rows, cards, linked, open, onRow }: RowTableProps) {
  const words = desk.texts.project;
  const [view, setView] = useState<'table' | 'page'>('table');
  // Other formats say pages too, and have none that could be drawn.
  const paged = project.paper.original.format === 'pdf' && pagesOf(rows).length > 0;
  return (
    <div class="original">
      {paged && (
        <div class="row views">
          {(['table', 'page'] as const).map((each) => (
            <button type="button" key={each} data-view={each} aria-pressed={view === each} onClick={() => setView(each)}>
              {words.views[each]}
            </button>
          ))}
        </div>
      )}
      {paged && view === 'page' ? (
        <section class="card pages" aria-label={words.page.label}>
          <PagePane {...{ desk, project, rows, linked, onRow }} />
        </section>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a long table that scrolls must be reached by keys
        <section class="card rows" aria-label={words.table[edition()]} tabIndex={0}>
          <RowTable {...{ desk, project, rows, cards, linked, open, onRow }} />
        </section>
      )}
    </div>
  );
}
