/** 队列: all projects by what is to be done with them, filtered, searched and sorted. */
import { PILE, PILE_ACTION, PILES } from '@perf-lint/report';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Desk } from '../../shell/desk.js';
import { todayText } from '../../shell/download.js';
import { edition } from '../../shell/page-parts.js';
import { single } from '../../shell/single-click.js';
import { VirtualList } from '../../shell/virtual-list.js';
import { pickedOf } from '../../state/picked.js';
import type { ReviewedProject } from '../../state/projects.js';
import { pileCounts, queueOf } from '../../state/queue.js';
import { Conclusions, ListedBy } from './concluding.js';
import { Filters } from './filters.js';
import { Picking, pickWith } from './picking.js';
import { PlanForm } from './plan-form.js';
import { QueueLine } from './queue-line.js';

/** Two lines of text and their padding. */
const LINE_HEIGHT = 62;

export function Queue({ desk, projects }: { readonly desk: Desk; readonly projects: readonly ReviewedProject[] }) {
  const { session, texts } = desk;
  const { filter, plan, language } = session;
  const { measured } = desk;
  const today = todayText();
  // A key that only chooses another project asks nothing anew.
  const shown = useMemo(() => queueOf(projects, { review: measured, plan, today }, filter), [projects, measured, plan, today, filter]);
  const opened = shown.findIndex(({ key }) => key === session.open);
  const [chosen, setChosen] = useState(Math.max(0, opened));
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => place.current?.querySelector<HTMLElement>('[role=listbox]')?.focus(), []);
  const picked = useMemo(() => pickedOf(projects, session.picked), [projects, session.picked]);
  const counts = useMemo(() => pileCounts(projects, measured), [projects, measured]);
  if (projects.length === 0) return <p class="card">{texts.queue.empty}</p>;
  return (
    <>
      {/* A department concludes nothing. */}
      {edition() === 'office' && <ListedBy desk={desk} />}
      <div class="row counted">
        <fieldset class="piles" aria-label={texts.queue.pile}>
          {PILES.map((pile) => (
            <button
              type="button"
              key={pile}
              class={`p-${pile}`}
              data-pile={pile}
              aria-pressed={filter.pile === pile}
              title={PILE_ACTION[pile][language]}
              onClick={single(() => desk.dispatch({ kind: 'filtered', filter: { pile: filter.pile === pile ? '' : pile } }))}
            >
              <b>{counts[pile]}</b>
              {PILE[pile][language]}
            </button>
          ))}
        </fieldset>
        {edition() === 'office' && <Conclusions desk={desk} projects={projects} />}
      </div>
      <Filters desk={desk} projects={projects} />
      {/* A department divides no work. */}
      {edition() === 'office' && <PlanForm desk={desk} all={projects} shown={shown} picked={picked} />}
      <Picking desk={desk} projects={projects} shown={shown} picked={picked} />
      <div ref={place} class="card listed">
        {shown.length === 0 ? (
          <p>{texts.queue.nothing}</p>
        ) : (
          <VirtualList
            items={shown}
            height={LINE_HEIGHT}
            label={texts.screens.queue}
            keyOf={({ key }) => key}
            chosen={Math.min(chosen, shown.length - 1)}
            onChoose={setChosen}
            onOpen={({ key }) => desk.dispatch({ kind: 'went', screen: 'project', open: key })}
            {...(edition() === 'office' ? { picking: picking(desk) } : {})}
          >
            {(project) => <QueueLine desk={desk} project={project} />}
          </VirtualList>
        )}
      </div>
    </>
  );
}

/** Ticks on the projects of the list. */
function picking(desk: Desk) {
  return {
    isPicked: ({ key }: ReviewedProject): boolean => desk.session.picked.has(key),
    onPick: pickWith(desk),
  };
}
