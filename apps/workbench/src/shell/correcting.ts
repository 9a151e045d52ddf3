/** Files that come in where they stand for others: a department puts a table right and hands the page the new one (自查). */
import { correctedBy } from '../state/correcting.js';
import type { ReferringHost } from './referring.js';

/** Puts corrected files in the place of those that were there before, with what was decided, and says what came of it. */
export function takeCorrected(desk: ReferringHost, earlier: ReadonlySet<string>): void {
  const { session } = desk;
  const corrected = correctedBy(session, earlier, session.language);
  if (corrected.length === 0) return;
  desk.dispatch({ kind: 'corrected', corrected });
  const decisions = new Map(corrected.flatMap((each) => [...each.decisions]));
  if (decisions.size > 0) desk.dispatch({ kind: 'said', changes: { decisions } });
  desk.say('done', corrected.map(({ correction }) => desk.texts.intake.corrected(correction)).join(' '));
}
