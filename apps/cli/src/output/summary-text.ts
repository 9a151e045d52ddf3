/** The last lines of a run, on standard error: counts, piles, and every file that was skipped or could not be read. */
import { noteSentence, PILE, PILES, problemLine, sharedFilesSentence, singleLine } from '@perf-lint/report';
import type { FailedFile } from '../batch/task.js';
import type { Language } from '../language.js';
import { messagesIn } from '../messages/messages.js';
import { colours } from '../terminal/colour.js';
import type { Totals } from './totals.js';

/** Names that are listed before "… and N more"; files that failed are always all named. */
const NAMED = 20;

export interface SummaryOptions {
  readonly language: Language;
  readonly colour: boolean;
  /** False for `export`, which says nothing about findings. */
  readonly findings: boolean;
  /** A run without a document is as it should be. */
  readonly allowEmpty: boolean;
}

export function summaryText(totals: Totals, { language, colour, findings, allowEmpty }: SummaryOptions): string {
  const messages = messagesIn(language);
  const paint = colours(colour);
  const lines: string[] = [];
  if (totals.documents > 0) lines.push(paint.bold(messages.summary(totals.documents, totals.projects, totals.rows)));
  else if (totals.failed.length === 0 && allowEmpty) lines.push(messages.nothingToRead());
  else if (totals.failed.length === 0) lines.push(paint.red(messages.emptySelection()));
  lines.push(
    ...listed(
      totals.twice.map((pair) => sharedFilesSentence(pair, language)),
      messages.more,
    ).map((line) => paint.yellow(line.trimStart())),
  );
  if (findings && totals.rows > 0) {
    const { error, warning, info } = totals.told;
    lines.push(error + warning + info === 0 ? messages.nothingFound() : messages.findings(error, warning, info));
    const piles = PILES.filter((pile) => totals.piles[pile] > 0).map((pile) => [PILE[pile][language], totals.piles[pile]] as const);
    if (piles.length > 0) lines.push(messages.piles(piles));
  }
  if (findings && totals.suppressed > 0) lines.push(messages.suppressed(totals.suppressed));
  if (findings && totals.baselined > 0) lines.push(messages.baselined(totals.baselined));
  if (findings && totals.stale > 0) lines.push(paint.yellow(messages.baselineStale(totals.stale)));
  if (totals.checksFailed > 0) lines.push(messages.checksFailed(totals.checksFailed));
  if (totals.unplaced > 0) lines.push(messages.unplaced(totals.unplaced));
  if (totals.cached > 0) lines.push(messages.reused(totals.processed, totals.cached));
  if (totals.withoutTargets.length > 0) {
    lines.push(messages.withoutTargets(totals.withoutTargets.length));
    const named = totals.withoutTargets.map(({ path, note }) =>
      note === null ? path : `${path}${messages.colon}${noteSentence(note, language)}`,
    );
    lines.push(...listed(named, messages.more));
  }
  if (totals.noted.length > 0) {
    lines.push(messages.noted(totals.noted.length));
    const named = totals.noted.map(({ path, note }) => `${path}${messages.colon}${noteSentence(note, language)}`);
    lines.push(...listed(named, messages.more));
  }
  if (totals.skipped.length > 0) lines.push(messages.skipped(totals.skipped.length), ...listed(totals.skipped, messages.more));
  if (totals.ownOutputs > 0) lines.push(messages.ownOutputs(totals.ownOutputs));
  if (totals.failed.length > 0) {
    lines.push(paint.red(messages.failed(totals.failed.length)));
    for (const failure of totals.failed) lines.push(`  ${failureLine(failure, language)}`);
  }
  return `${lines.join('\n')}\n`;
}

function listed(names: readonly string[], more: (count: number) => string): string[] {
  const lines = names.slice(0, NAMED).map((name) => `  ${singleLine(name)}`);
  if (names.length > NAMED) lines.push(`  ${more(names.length - NAMED)}`);
  return lines;
}

/** File and sentence: what is wrong and what to do. */
export function failureLine({ path, problem }: FailedFile, language: Language): string {
  return problemLine(path, problem, language);
}
