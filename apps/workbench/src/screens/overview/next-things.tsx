/** 下一步: what waits to be done, each line leading to where it is done. */
import { PILE } from '@perf-lint/report';
import { useMemo } from 'preact/hooks';
import { lettersOf, sendingOf } from '../../outputs/letters.js';
import type { Desk } from '../../shell/desk.js';
import { todayText } from '../../shell/download.js';
import { openConclusions, openConflicts } from '../../state/conflicts.js';
import { intakeSums } from '../../state/intake-sums.js';
import { nextSteps } from '../../state/next-steps.js';
import type { Overview } from '../../state/overview.js';
import type { ReviewedProject } from '../../state/projects.js';
import type { Screen } from '../../state/session.js';
import { listInQueue } from './number-of.js';
import { type OtherStep, OVERVIEW } from './texts.js';

/** Where other things than projects of the queue are done. */
const DONE_ON: Readonly<Record<OtherStep, Screen>> = {
  unread: 'intake',
  conflicts: 'people',
  letters: 'letters',
  drafts: 'letters',
  away: 'rounds',
};

interface NextThingsProps {
  readonly desk: Desk;
  readonly overview: Overview;
  readonly projects: readonly ReviewedProject[];
}

export function NextThings({ desk, overview, projects }: NextThingsProps) {
  const { session } = desk;
  const { papers, preferred, review, plan, setup, history, language } = session;
  const words = OVERVIEW[language];
  const today = todayText();
  const steps = useMemo(() => nextSteps(projects, { review, plan, today }), [projects, review, plan, today]);
  const others = useMemo((): readonly (readonly [OtherStep, number])[] => {
    const { added, drafts } = sendingOf(lettersOf(session, language, today), session);
    return [
      ['unread', intakeSums(papers, { projects }).unread.length],
      ['conflicts', openConflicts(history, review).length + openConclusions(history, review).length],
      ['letters', added.length],
      ['drafts', drafts],
      ['away', overview.away],
    ];
  }, [papers, preferred, review, setup, history, language, today, overview]);
  const waiting = others.filter(([, count]) => count > 0);
  return (
    <section class="card" aria-label={words.next}>
      <h2>{words.next}</h2>
      {steps.length + waiting.length === 0 && <p>{words.nothingNext}</p>}
      <ul class="plain" id="next-things">
        {steps.map(({ step, keys }) => (
          <li key={step}>
            <button
              type="button"
              class="link"
              data-step={step}
              onClick={() => listInQueue(desk, step === 'doubtful' ? PILE.doubtful[language] : desk.texts.queue.states[step], keys)}
            >
              {words.steps[step](keys.length)}
            </button>
          </li>
        ))}
        {waiting.map(([step, count]) => (
          <li key={step}>
            <button type="button" class="link" data-step={step} onClick={() => desk.dispatch({ kind: 'went', screen: DONE_ON[step] })}>
              {words.steps[step](count)}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
