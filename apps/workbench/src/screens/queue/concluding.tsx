/** Conclusions in the queue: how many of each, those that may pass in one go, and what another screen listed. */
import { COUNTED_NAME, printedKinds } from '@perf-lint/review';
import { useMemo } from 'preact/hooks';
import type { Desk } from '../../shell/desk.js';
import { todayText } from '../../shell/download.js';
import { single } from '../../shell/single-click.js';
import { passed, passingOf } from '../../state/concluding.js';
import { conclusionsOf } from '../../state/conclusions.js';
import type { ReviewedProject } from '../../state/projects.js';
import { CONCLUDING } from './concluding-texts.js';

interface ConcludingProps {
  readonly desk: Desk;
  readonly projects: readonly ReviewedProject[];
}

/** How many projects there are of each conclusion; a click lists them. */
export function Conclusions({ desk, projects }: ConcludingProps) {
  const { review, filter, language } = desk.session;
  const counts = useMemo(() => conclusionsOf(projects, review), [projects, review]);
  return (
    <fieldset class="conclusions small">
      <legend>{CONCLUDING[language].conclusions[projects.some(({ place }) => place === null) ? 'besides' : 'projects']}</legend>
      {printedKinds([counts]).map((kind) => (
        <button
          type="button"
          key={kind}
          data-concluded={kind}
          aria-pressed={filter.conclusion === kind}
          onClick={single(() => desk.dispatch({ kind: 'filtered', filter: { conclusion: filter.conclusion === kind ? '' : kind } }))}
        >
          {COUNTED_NAME[kind][language]} <b>{counts[kind]}</b>
        </button>
      ))}
    </fieldset>
  );
}

/** What another screen counted and lists here, and the way back to all. */
export function ListedBy({ desk }: Pick<ConcludingProps, 'desk'>) {
  const { filter, language } = desk.session;
  const words = CONCLUDING[language];
  if (filter.listed === null) return null;
  return (
    <p class="row small listed-by" role="status">
      <b>{words.listed(filter.listed.what, filter.listed.keys.size)}</b>
      <button type="button" id="list-all" onClick={() => desk.dispatch({ kind: 'filtered', filter: { listed: null } })}>
        {words.listAll}
      </button>
    </p>
  );
}

/** 通过 for those of some projects of which nothing is left to decide. */
export function PassTogether({ desk, projects }: ConcludingProps) {
  const { session } = desk;
  const { review, plan, reviewer } = session;
  const words = CONCLUDING[session.language];
  const passing = useMemo(() => passingOf(projects, review, plan), [projects, review, plan]);
  const count = passing.projects.length;
  if (count === 0) return null;
  const pass = async (): Promise<void> => {
    if (!(await desk.asking.ask(words.passQuestion(count, passing.hinted), words.pass))) return;
    desk.dispatch({ kind: 'said', changes: passed(passing, desk.session.review, { reviewer, date: todayText() }) });
    desk.say('done', words.passed(count));
  };
  return (
    <button type="button" class="link" id="pass-together" onClick={() => void pass()}>
      {words.passTogether(count)}
    </button>
  );
}
