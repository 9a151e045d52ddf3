/** The round that ends and the one that begins: what was there is kept, and the page says where, for its list of files is empty now. */
import { stageName, type VersionStage } from '@perf-lint/review';
import { submittedIn, withRoundEnded } from '../state/rounds.js';
import type { Desk } from './desk.js';
import { todayText } from './download.js';

/**
 * Puts the round behind the review and says what became of it.
 * @param stage which version the files to come are
 */
export async function beginNextRound(desk: Desk, stage: VersionStage): Promise<void> {
  await desk.during(desk.texts.making, async () => {
    const { language } = desk.session;
    const history = withRoundEnded(desk.session, language, { stage, date: todayText() });
    desk.beginRound(history);
    const ended = history.rounds.at(-1);
    if (ended === undefined) return;
    const text = desk.texts.roundKept(ended.number, submittedIn(ended), ended.ledger.entries.length, stageName(stage, language));
    desk.dispatch({ kind: 'noted', notice: { kind: 'done', text, offer: 'round-back' } });
  });
}
