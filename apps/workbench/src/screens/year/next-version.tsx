/** What comes in after the approval, and the year after. */
import { type StageKind, stageName, type VersionStage } from '@perf-lint/review';
import type { Desk } from '../../shell/desk.js';
import { beginNextRound } from '../../shell/next-round.js';
import { nextStages, nextYear } from '../../state/year.js';
import { YEAR } from './texts.js';

type Following = Extract<StageKind, 'adjusted' | 'monitored' | 'self-evaluated'>;

const isFollowing = (kind: StageKind): kind is Following => kind === 'adjusted' || kind === 'monitored' || kind === 'self-evaluated';

export function NextVersion({ desk }: { readonly desk: Desk }) {
  const { session } = desk;
  const { language } = session;
  const words = YEAR[language];
  const stages = nextStages(session);
  const begin = async (stage: VersionStage): Promise<void> => {
    if (await desk.asking.ask(words.beginQuestion(stageName(stage, language)))) await beginNextRound(desk, stage);
  };
  return (
    <section class="card" id="next-version">
      <h2>{words.next}</h2>
      {stages.length === 0 ? <p class="soft">{words.notYet}</p> : <p class="soft small">{words.nextHint}</p>}
      <dl class="next">
        {stages.map((stage) =>
          isFollowing(stage.kind) ? (
            <div key={stage.kind}>
              <dt>
                <button type="button" id={`begin-${stage.kind}`} disabled={session.papers.length === 0} onClick={() => void begin(stage)}>
                  {words.begin[stage.kind]}
                </button>
              </dt>
              <dd class="soft small">{words.beginWhat[stage.kind]}</dd>
            </div>
          ) : null,
        )}
        {stages.length > 0 && (
          <div>
            <dt>
              <button type="button" id="begin-year" onClick={() => void beginYear(desk)}>
                {words.nextYear}
              </button>
            </dt>
            <dd class="soft small">{words.nextYearHint}</dd>
          </div>
        )}
      </dl>
    </section>
  );
}

/** What this year said after its approval stands in its own file alone: one is made where there is none. */
async function beginYear(desk: Desk): Promise<void> {
  if (!(await desk.asking.ask(YEAR[desk.session.language].nextYearQuestion))) return;
  if (desk.unsaved) await desk.save();
  desk.beginRound(nextYear(desk.session.history));
  // The list of projects was this year's.
  desk.dispatch({ kind: 'set-up', setup: { list: null } });
}
