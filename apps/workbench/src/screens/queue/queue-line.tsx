/** A project in the queue: two lines that say what it is, what weighs most, and how far it is. */
import { numberText, PILE, SEVERITIES, SEVERITY } from '@perf-lint/report';
import type { Desk } from '../../shell/desk.js';
import type { ReviewedProject } from '../../state/projects.js';
import { progressOf, settledOf } from '../../state/queue.js';

export function QueueLine({ desk, project }: { readonly desk: Desk; readonly project: ReviewedProject }) {
  const { session, texts } = desk;
  const { language, review } = session;
  const { settled, all } = settledOf(project, review);
  const progress = progressOf(project, review);
  const counts = SEVERITIES.filter((severity) => project.counts[severity] > 0);
  return (
    <>
      <span class={`chip ${project.pile}`}>{PILE[project.pile][language]}</span>
      <span class="what">
        <b>{projectTitle(project, desk)}</b>
        <span class="soft small">{[project.unit, project.code, project.paper.path].filter((part) => part !== '').join(' · ')}</span>
      </span>
      <span class="n small">{project.amount === null ? '' : `${numberText(project.amount)}${language === 'zh-CN' ? ' 万元' : ''}`}</span>
      <span class="small counts">
        {counts.map((severity) => `${SEVERITY[severity][language]} ${project.counts[severity]}`).join(language === 'zh-CN' ? '，' : ', ')}
      </span>
      <span class={`small progress-${progress}`}>
        {texts.queue.progresses[progress]}
        {all > 0 && ` ${settled}/${all}`}
      </span>
    </>
  );
}

/** What the project is called on all screens. */
export function projectTitle({ place, name }: ReviewedProject, { texts }: Desk): string {
  if (place === null) return name === '' ? texts.queue.overall : `${name} ${texts.queue.overall}`;
  return name === '' ? texts.queue.noName : name;
}
