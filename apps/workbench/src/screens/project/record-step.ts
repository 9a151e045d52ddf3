/** A step of the record of a project in a line. */
import type { Language } from '@perf-lint/report';
import {
  actorOf,
  CONCLUSION,
  conclusionText,
  decisionText,
  EVENT_SOURCE,
  momentOf,
  type ReviewEvent,
  type Verdict,
} from '@perf-lint/review';
import type { Texts } from '../../shell/texts.js';

type ProjectWords = Texts['project'];

/** What a step is told in. */
export interface StepWords extends Pick<ProjectWords, 'conclusion' | 'whole' | 'undecided'> {
  /** Verdicts, as the buttons name them. */
  readonly verdicts: Readonly<Record<Verdict, string>>;
}

/** What stood before a step, with an arrow to what stands after it; "" where nothing did or nobody knows. */
function fromText(event: ReviewEvent, { undecided, verdicts }: StepWords, language: Language): string {
  if (event.from === undefined) return '';
  const after = event.kind === 'opinion' ? event.decision.verdict : event.conclusion.kind;
  if (event.from === '') return after === '' ? `${undecided} → ` : '';
  return `${event.kind === 'opinion' ? verdicts[event.from] : CONCLUSION[event.from][language]} → `;
}

/** "2026-11-29 14:05:33 张三 2 培训人数：采纳 → 不采纳（政策规定，张三，2026-11-29） “……”" */
export function stepText(event: ReviewEvent, words: StepWords, language: Language): string {
  const how = event.how === undefined ? '' : `【${EVENT_SOURCE[event.how][language]}】`;
  // Where the time is not known who and when stand with the decision.
  const when = event.at === undefined ? '' : `${momentOf(event)} ${actorOf(event)} `;
  const from = fromText(event, words, language);
  if (event.kind === 'project')
    return `${when}${how}${words.conclusion}：${from}${conclusionText(event.conclusion, language) || words.undecided}`;
  const number = event.number === undefined ? '' : `${event.number} `;
  const place = event.indicator === '' ? words.whole : event.indicator;
  // Without a number no card above tells what the opinion is.
  const about = event.number === undefined && event.opinion !== '' ? `${place}“${event.opinion}”` : place;
  const reply = event.reply === '' ? '' : ` ${event.reply}`;
  return `${when}${how}${number}${about}：${from}${decisionText(event.decision, language, (verdict) => words.verdicts[verdict]) || words.undecided}${reply}`;
}
