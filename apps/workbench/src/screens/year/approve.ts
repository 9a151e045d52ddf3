/** Approving chosen projects: asked first in one sentence with what is open, then frozen, from the page of the year and from that of a project. */
import { type Candidate, stageName, unsettledIn } from '@perf-lint/review';
import type { Desk } from '../../shell/desk.js';
import { todayText } from '../../shell/download.js';
import { approvalNoteOf } from '../../state/setup.js';
import { approvable, withApproval } from '../../state/year.js';
import { YEAR } from './texts.js';

/** What a person is asked before he approves: every thing that is open, with its count. */
function approvalQuestion({ session }: Desk, chosen: readonly Candidate[]): string {
  const words = YEAR[session.language];
  const { number, date } = approvalNoteOf(session.setup, todayText());
  const unsettled = unsettledIn(chosen);
  const [only] = chosen;
  // In the page overall targets are concluded on like projects.
  const unconcluded = chosen.filter(({ conclusion }) => conclusion === '').length;
  const open = [
    unsettled.open === 0 ? '' : words.asks.open(unsettled.open, unsettled.openOpinions),
    unsettled.unanswered === 0 ? '' : words.asks.unanswered(unsettled.unanswered, unsettled.unansweredOpinions),
    unsettled.returned === 0 ? '' : words.asks.returned(unsettled.returned),
    unsettled.refused === 0 ? '' : words.asks.refused(unsettled.refused),
    unconcluded === 0 ? '' : words.asks.unconcluded(unconcluded),
    unsettled.doubtfulRows === 0 ? '' : words.asks.doubtful(unsettled.doubtfulRows),
    unsettled.again === 0 ? '' : words.asks.again(unsettled.again),
    number === '' ? words.asks.noNumber : '',
    date === '' ? words.asks.noDate : '',
  ].filter((each) => each !== '');
  const what =
    chosen.length === 1 && only !== undefined
      ? words.oneProject(only.project.projectName || only.project.department)
      : words.projects(chosen.length);
  return words.approveQuestion(what, open);
}

/** Asks, and approves what was chosen; false where a person said no. */
export async function approve(desk: Desk, chosen: readonly Candidate[]): Promise<boolean> {
  const { language, setup } = desk.session;
  const stage = approvable(desk.session);
  if (stage === null || chosen.length === 0 || !(await desk.asking.ask(approvalQuestion(desk, chosen)))) return false;
  const note = approvalNoteOf(setup, todayText());
  await desk.during(desk.texts.making, async () => {
    desk.dispatch({ kind: 'recorded', history: { approvals: withApproval(desk.session, language, chosen, note).approvals } });
  });
  desk.say('done', YEAR[language].approved(stageName(stage, language), chosen.length));
  return true;
}
