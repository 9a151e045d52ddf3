/** How a project stands to the approval: approved and under which number, not among those approved, and approving it from its own page. */
import { useMemo } from 'preact/hooks';
import type { Desk } from '../../shell/desk.js';
import { edition } from '../../shell/page-parts.js';
import type { ReviewedProject } from '../../state/projects.js';
import { approvable, approvalState, candidateOf, candidates } from '../../state/year.js';
import { approve } from '../year/approve.js';
import { YEAR } from '../year/texts.js';

interface ApproveProjectProps {
  readonly desk: Desk;
  readonly project: ReviewedProject;
}

/** "已批复 2026-02-03 某财预〔2026〕12号"; of a self-evaluation whose project nobody approved, that. */
export function ApprovalChip({ desk, project }: ApproveProjectProps) {
  const { history, language } = desk.session;
  const words = YEAR[language];
  const state = useMemo(() => approvalState(history, project), [history.approvals, project]);
  if (project.findings.some(({ finding }) => finding.ruleId === 'changed-after-approval' && finding.messageId === 'unapproved'))
    return <span class="chip error">{words.notAmongApproved}</span>;
  if (state === null || state.kind === 'not-approved') return null;
  return <span class="chip clear">{words.approvedUnder(state.note.date, state.note.number)}</span>;
}

export function ApproveProject({ desk, project }: ApproveProjectProps) {
  const { session } = desk;
  const { history, language } = session;
  const isAgain = useMemo(() => approvalState(history, project)?.kind === 'approved', [history.approvals, project]);
  if (edition() !== 'office' || approvable(session) === null) return null;
  // What is known of all projects is worked out when it is asked for: the page of a project is drawn after every key.
  const onApprove = (): void => {
    const candidate = candidateOf(candidates(desk.session, language), project);
    if (candidate === undefined) desk.say('problem', YEAR[language].cannotApprove);
    else void approve(desk, [candidate]);
  };
  return (
    <button type="button" id="approve-project" onClick={onApprove}>
      {YEAR[language].approveOne(isAgain)}
    </button>
  );
}
