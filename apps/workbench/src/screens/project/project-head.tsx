/** What stands above a project: its name, where it stands after the decisions, and the way to the next. */
import { numberText, PILE, SUBJECT_WORDS } from '@perf-lint/report';
import { useMemo } from 'preact/hooks';
import type { Desk } from '../../shell/desk.js';
import { todayText } from '../../shell/download.js';
import { hasFocus, isInFocus } from '../../state/plan.js';
import type { ReviewedProject } from '../../state/projects.js';
import { figuresNow, isOverdue, pileNow } from '../../state/standing.js';
import { projectTitle } from '../queue/queue-line.js';
import { ApprovalChip, ApproveProject } from './approve-project.js';

export interface ProjectHeadProps {
  readonly desk: Desk;
  readonly project: ReviewedProject;
  readonly at: number;
  readonly all: number;
  readonly go: (step: number) => void;
}

export function ProjectHead({ desk, project, at, all, go }: ProjectHeadProps) {
  const { texts, session } = desk;
  const { review, plan, language } = session;
  const pile = pileNow(project, desk.measured);
  const assignment = review.assignments.get(project.key);
  const overdue = isOverdue(project, review, plan, todayText());
  const facts = [
    project.subject === 'targets' ? '' : SUBJECT_WORDS[project.subject].form[language],
    project.unit,
    project.code,
    project.amount === null ? '' : `${numberText(project.amount)}${language === 'zh-CN' ? ' 万元' : ' × 10k yuan'}`,
    project.paper.path,
    assignment?.person ?? '',
  ];
  return (
    <div class="row head">
      <button type="button" onClick={() => desk.dispatch({ kind: 'went', screen: 'queue' })}>
        {texts.project.back}
      </button>
      <div class="title">
        <h2>
          {projectTitle(project, desk)}{' '}
          <span class={`chip ${pile}`} data-pile-now={pile}>
            {PILE[pile][language]}
          </span>{' '}
          {hasFocus(plan) && isInFocus(project, plan) && <span class="chip info">{texts.queue.focus}</span>}{' '}
          <ApprovalChip desk={desk} project={project} />{' '}
          {overdue && <span class="chip error">{texts.queue.overdue(assignment?.due ?? '')}</span>}
        </h2>
        <p class="soft small">{facts.filter((fact) => fact !== '').join(' · ')}</p>
      </div>
      <FiguresNow desk={desk} project={project} />
      <ApproveProject desk={desk} project={project} />
      <span class="soft small at">
        {at + 1}/{all}
      </span>
      <button type="button" disabled={at <= 0} onClick={() => go(-1)}>
        {texts.project.previous}
      </button>
      <button type="button" id="next" disabled={at + 1 >= all} onClick={() => go(1)}>
        {texts.project.next}
      </button>
    </div>
  );
}

/** The three figures as decisions leave them; what they were stands before them. */
function FiguresNow({ desk, project }: Pick<ProjectHeadProps, 'desk' | 'project'>) {
  const words = desk.texts.project;
  const { measured } = desk;
  const now = useMemo(() => figuresNow(project, measured), [project, measured.decisions]);
  if (now === null) return null;
  const before = project.result?.figures ?? now;
  if (now.unscored !== '') return <span class="soft small figures">{words.noFigures[now.unscored]}</span>;
  return (
    <dl class="figures small">
      {(['measurability', 'completeness', 'consistency'] as const).map((figure) => (
        <div key={figure} data-figure={figure}>
          <dt>{words.figures[figure]}</dt>
          <dd>
            {before[figure] !== now[figure] && <span class="soft">{before[figure]} → </span>}
            {now[figure]}
          </dd>
        </div>
      ))}
    </dl>
  );
}
