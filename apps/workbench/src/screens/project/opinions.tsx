/** The opinions on a project, its conclusion, and what the reviewer adds. */
import type { RowView } from '@perf-lint/report';
import { useMemo } from 'preact/hooks';
import { wrongOpinionFile } from '../../outputs/wrong-opinion.js';
import type { Desk } from '../../shell/desk.js';
import { todayText } from '../../shell/download.js';
import { give } from '../../shell/giving.js';
import { edition, VERSION } from '../../shell/page-parts.js';
import { type Card, type Choice, isOpen, levelOfCard, undecidedAlike } from '../../state/cards.js';
import { openConflicts } from '../../state/conflicts.js';
import type { Decision } from '../../state/decisions.js';
import { earlierLedgers, shownLedgers } from '../../state/history.js';
import { isInFocus } from '../../state/plan.js';
import { pointsOfCards } from '../../state/points.js';
import type { ReviewedProject } from '../../state/projects.js';
import { proposalsOf } from '../../state/review-ledger.js';
import { OpenChecks } from './open-checks.js';
import { OpinionCard } from './opinion-card.js';
import { OwnOpinions } from './own-opinions.js';
import { ProjectRecord } from './project-record.js';
import { VerdictForm } from './verdict-form.js';

export interface OpinionsProps {
  readonly desk: Desk;
  readonly project: ReviewedProject;
  readonly rows: readonly RowView[];
  readonly cards: readonly Card[];
  readonly queue: readonly ReviewedProject[];
  readonly chosen: number;
  readonly choose: (index: number) => void;
  readonly decide: (card: Card, choice: Choice) => void;
  readonly undecide: (card: Card) => void;
  readonly alike: (card: Card, decision: Decision, where: 'queue' | 'all') => void;
  /** All projects of the session, whatever the queue shows. */
  readonly all: readonly ReviewedProject[];
}

const NO_POINTS: ReadonlyMap<number, number> = new Map();

export function Opinions(props: OpinionsProps) {
  const { desk, project, rows, cards, queue, chosen, choose } = props;
  const words = desk.texts.project;
  const { plan, review, history, language } = desk.session;
  const nothing = earlierLedgers(history).length + shownLedgers(history).length === 0;
  const before = nothing ? null : proposalsOf(desk.session, language);
  const conflicts = new Map(openConflicts(history, review).map((conflict) => [conflict.key, conflict]));
  const points = useMemo(() => pointsOfCards(cards, rows), [cards, rows]);
  const full = isInFocus(project, plan);
  const waits = (card: Card): boolean => full || levelOfCard(card) === 'error';
  const one = (card: Card) => {
    const index = cards.indexOf(card);
    const decided = index === chosen && card.entries.some(({ key }) => review.decisions.has(key));
    return (
      <OpinionCard
        key={card.opinion.number}
        desk={desk}
        card={card}
        project={project}
        points={points.get(card) ?? NO_POINTS}
        chosen={index === chosen}
        onChoose={() => choose(index)}
        onDecide={(choice) => props.decide(card, choice)}
        onUndecide={() => props.undecide(card)}
        before={before?.get(card.entries[0]?.key ?? '') ?? ''}
        conflict={card.entries.flatMap(({ key }) => conflicts.get(key) ?? [])[0] ?? null}
        alike={decided ? undecidedAlike(card, queue, review).length : 0}
        alikeAll={decided ? undecidedAlike(card, props.all, review).length : 0}
        onAlike={(decision, where) => props.alike(card, decision, where)}
        onWrong={(said) => {
          const saying = { words: said, version: VERSION, date: todayText() };
          void give(desk, words.wrong, async () => [wrongOpinionFile(card, project, saying, language)]);
        }}
      />
    );
  };
  const show = (card: Card): void => {
    choose(cards.indexOf(card));
    // One that is chosen already comes into sight as well.
    document.querySelector(`[data-opinion="${card.opinion.number}"]`)?.scrollIntoView({ block: 'nearest' });
  };
  const folded = cards.filter((card) => !waits(card));
  const foldedChosen = folded.some((card) => cards.indexOf(card) === chosen);
  return (
    <section class="opinions" aria-label={words.opinions[edition()]}>
      <p class="soft small">{edition() === 'self-check' ? words.selfKeys : words.keys}</p>
      {desk.session.reviewer === '' && review.decisions.size > 0 && (
        <p class="late small" id="unsigned">
          {words.unsigned}{' '}
          <button type="button" class="link" onClick={() => document.getElementById('reviewer')?.focus()}>
            {desk.texts.reviewers[edition()]}
          </button>
        </p>
      )}
      <OpenChecks desk={desk} project={project} />
      {cards.length === 0 && (project.result?.checks ?? []).length === 0 && <p class="card">{words.none[edition()]}</p>}
      {cards.filter(waits).map(one)}
      {folded.length > 0 && (
        <details class="card folded" open={foldedChosen}>
          <summary>{words.folded(folded.length)}</summary>
          {folded.map(one)}
        </details>
      )}
      <OwnOpinions desk={desk} project={project.key} rows={rows} />
      <VerdictForm desk={desk} project={project} open={cards.filter((card) => waits(card) && isOpen(card, review))} onOpen={show} />
      <ProjectRecord desk={desk} project={project} />
    </section>
  );
}
