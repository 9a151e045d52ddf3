/** A project in the queue: two lines that say what it is, what weighs most, and how far it is. */
import { numberText, PILE, SEVERITIES, SEVERITY, SUBJECT_WORDS } from '@perf-lint/report';
import type { Desk } from '../../shell/desk.js';
import { todayText } from '../../shell/download.js';
import { edition } from '../../shell/page-parts.js';
import { CONCLUSION } from '../../state/decisions.js';
import { hasFocus, isInFocus, isNotAsked } from '../../state/plan.js';
import type { ReviewedProject } from '../../state/projects.js';
import { awaitsConclusion, countsNow, isOverdue, pileNow, progressOf, settledOf } from '../../state/standing.js';

export function QueueLine({ desk, project }: { readonly desk: Desk; readonly project: ReviewedProject }) {
  const { session, texts } = desk;
  const { language, review, plan } = session;
  const { settled, all } = settledOf(project, review, plan);
  const progress = progressOf(project, review, plan);
  const pile = pileNow(project, desk.measured);
  const conclusion = review.verdicts.get(project.key)?.conclusion ?? '';
  const assignment = review.assignments.get(project.key);
  const counts = countsNow(project, desk.measured);
  const checks = project.result?.checks?.length ?? 0;
  return (
    <>
      <span class={`chip ${pile}`}>{PILE[pile][language]}</span>
      <span class="what">
        <span class="named">
          <b>
            {hasFocus(plan) && isInFocus(project, plan) && `【${texts.queue.focus}】`}
            {projectTitle(project, desk)}
          </b>
          {project.subject !== 'targets' && <span class="chip info small subject">{SUBJECT_WORDS[project.subject].short[language]}</span>}
        </span>
        <span class="soft small">{[project.unit, project.code, project.paper.path].filter((part) => part !== '').join(' · ')}</span>
      </span>
      <span class="n small">{project.amount === null ? '' : `${numberText(project.amount)}${language === 'zh-CN' ? ' 万元' : ''}`}</span>
      <span class="small counts">
        {[
          ...SEVERITIES.filter((severity) => counts[severity] > 0).map((severity) => `${SEVERITY[severity][language]} ${counts[severity]}`),
          ...(checks > 0 ? [texts.queue.checks(checks)] : []),
        ].join(language === 'zh-CN' ? '，' : ', ')}
      </span>
      <span class={`small progress-${progress}`}>
        {isNotAsked(project, plan) ? texts.queue.notAsked : texts.queue.progresses[progress]}
        {all > 0 && ` ${settled}/${all}${language === 'zh-CN' ? ' 条' : ''}`}
        {conclusion !== '' && ` ${CONCLUSION[conclusion][language]}`}
        {edition() === 'office' && awaitsConclusion(project, review, plan) && <span class="late"> {texts.queue.states.unconcluded}</span>}
        {assignment !== undefined && (
          <span class={isOverdue(project, review, plan, todayText()) ? 'late' : 'soft'}>
            {' '}
            {assignment.person}
            {assignment.due !== '' &&
              ` ${isOverdue(project, review, plan, todayText()) ? texts.queue.overdue(assignment.due) : texts.queue.due(assignment.due)}`}
          </span>
        )}
      </span>
    </>
  );
}

/** What the project is called on all screens. */
export function projectTitle({ place, name }: ReviewedProject, { texts }: Desk): string {
  if (place === null) return name === '' ? texts.queue.overall : `${name} ${texts.queue.overall}`;
  return name === '' ? texts.queue.noName : name;
}
