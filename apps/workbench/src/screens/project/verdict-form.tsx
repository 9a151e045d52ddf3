/** 审核结论 and 综合意见 of a project, and who writes them. */
import type { Desk } from '../../shell/desk.js';
import { todayText } from '../../shell/download.js';
import { useDraft } from '../../shell/draft.js';
import { edition } from '../../shell/page-parts.js';
import { ReviewerField } from '../../shell/reviewer-field.js';
import { Sides } from '../../shell/sides.js';
import { single } from '../../shell/single-click.js';
import { type Card, decisionOn } from '../../state/cards.js';
import { answersOnProject, openConclusions } from '../../state/conflicts.js';
import { CONCLUSION, CONCLUSIONS } from '../../state/decisions.js';
import type { ReviewedProject } from '../../state/projects.js';
import { NO_VERDICT, type ProjectVerdict } from '../../state/review.js';
import { awaitsConclusion, progressOf } from '../../state/standing.js';
import { DECIDE } from './decide-texts.js';

export interface VerdictFormProps {
  readonly desk: Desk;
  readonly project: ReviewedProject;
  /** Opinions that wait for a decision. */
  readonly open: readonly Card[];
  readonly onOpen: (card: Card) => void;
}

/** A department signs what it decides; conclusions are the office's. */
export function VerdictForm({ desk, project, open, onOpen }: VerdictFormProps) {
  const { review, plan } = desk.session;
  const words = desk.texts.project;
  return (
    <div class="card verdict">
      {edition() === 'office' && awaitsConclusion(project, review, plan) && (
        <p class="late" role="status" id="unconcluded-here">
          {words.unconcluded[progressOf(project, review, plan) === 'nothing' ? 'clear' : 'decided']}
        </p>
      )}
      {edition() === 'office' && <StillOpen {...{ desk, project, open, onOpen }} />}
      {edition() === 'office' && <Conclusion desk={desk} projectKey={project.key} />}
      <ReviewerField desk={desk} id="reviewer" />
    </div>
  );
}

/** What is not decided yet, beside the conclusion: it may be given all the same. */
function StillOpen({ desk, project, open, onOpen }: VerdictFormProps) {
  const { review, language } = desk.session;
  const words = DECIDE[language];
  const [first] = open;
  if (first === undefined) return null;
  const pending = open.filter((card) => decisionOn(card, review)?.verdict === 'pending').length;
  const isConcluded = (review.verdicts.get(project.key)?.conclusion ?? '') !== '';
  return (
    <p class={isConcluded ? 'late' : 'soft'} role="status" id="still-open">
      {words.open(open.length, pending)}{' '}
      <button type="button" class="link" onClick={() => onOpen(first)}>
        {words.firstOpen}
      </button>
    </p>
  );
}

interface ConclusionProps {
  readonly desk: Desk;
  readonly projectKey: string;
}

function Conclusion({ desk, projectKey }: ConclusionProps) {
  const { session, texts } = desk;
  const words = texts.project;
  const verdict = session.review.verdicts.get(projectKey) ?? NO_VERDICT;
  const say = (part: Partial<ProjectVerdict>, typing = ''): void => {
    const before = desk.session.review.verdicts.get(projectKey) ?? NO_VERDICT;
    const said = { ...before, ...part, reviewer: session.reviewer, date: todayText() };
    const nothing = said.conclusion === '' && said.remark === '' && said.grade === '';
    desk.dispatch({ kind: 'said', changes: { verdicts: new Map([[projectKey, nothing ? null : said]]) }, typing });
  };
  const apart = openConclusions(session.history, session.review).find(({ key }) => key === projectKey);
  return (
    <>
      {apart !== undefined && (
        <div class="small differ">
          {DECIDE[session.language].concludedApart}
          <Sides desk={desk} answers={answersOnProject(session.history, apart, session.language)} />
        </div>
      )}
      <fieldset>
        <legend>{words.conclusion}</legend>
        {CONCLUSIONS.map((conclusion) => (
          <button
            type="button"
            key={conclusion}
            data-conclusion={conclusion}
            aria-pressed={verdict.conclusion === conclusion}
            onClick={single(() => say({ conclusion: verdict.conclusion === conclusion ? '' : conclusion }))}
          >
            {CONCLUSION[conclusion][session.language]}
          </button>
        ))}
      </fieldset>
      <Grade label={words.grade} grade={verdict.grade} onGrade={(grade) => say({ grade })} />
      <label>
        {words.remark}
        <textarea
          rows={3}
          id="remark"
          value={verdict.remark}
          onInput={({ currentTarget }) => say({ remark: currentTarget.value }, `remark ${projectKey}`)}
        />
      </label>
    </>
  );
}

interface GradeProps {
  readonly label: string;
  readonly grade: string;
  readonly onGrade: (grade: string) => void;
}

function Grade({ label, grade, onGrade }: GradeProps) {
  const draft = useDraft(grade, (text) => onGrade(text.trim()));
  return (
    <label>
      {label}
      <input type="text" id="grade" {...draft} />
    </label>
  );
}
