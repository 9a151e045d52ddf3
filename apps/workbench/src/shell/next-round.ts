/** The round that ends and the one that begins: what was there is kept, and the page says where, for its list of files is empty now. */
import { countedOpinions, stageName, type VersionStage } from '@perf-lint/review';
import { isReturning } from '../state/history.js';
import { submittedIn, withRoundEnded } from '../state/rounds.js';
import { saidOnProjects, stayingIn } from '../state/staying.js';
import type { Desk } from './desk.js';
import { todayText } from './download.js';

/**
 * Puts the round behind the review and says what became of it.
 * @param stage which version the files to come are
 */
export async function beginNextRound(desk: Desk, stage: VersionStage): Promise<void> {
  await desk.during(desk.texts.making, async () => {
    const { session } = desk;
    const { language, review } = session;
    const next = { stage, date: todayText() };
    const history = withRoundEnded(session, language, next);
    // Another version is handed in by all.
    const staying = isReturning(history) ? stayingIn(session, language) : null;
    if (staying === null || staying.projects.length === 0) desk.beginRound(history);
    else {
      const papers = await desk.only(staying.projects);
      desk.beginRound(withRoundEnded(session, language, next, staying), { papers, review: saidOnProjects(review, staying.projects) });
    }
    const ended = desk.session.history.rounds.at(-1);
    if (ended === undefined) return;
    const counts = {
      projects: submittedIn(ended),
      opinions: countedOpinions(ended.ledger.entries).length,
      staying: staying?.projects.length ?? 0,
    };
    const text = desk.texts.roundKept(ended.number, counts, stageName(stage, language));
    desk.dispatch({ kind: 'noted', notice: { kind: 'done', text, offer: 'round-back' } });
  });
}
