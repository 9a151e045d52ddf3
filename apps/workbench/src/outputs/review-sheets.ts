/** 审核表 of all projects, as a page for the printer and as a Word file. What was rejected is not on them. */
import { type Analysis, type Finding, rulesSwitchedOff, wordingOf } from '@perf-lint/analyser';
import {
  type DecidedOpinions,
  type Language,
  projectView,
  reviewSheetsDocument,
  reviewSheetsPage,
  type SheetOfProject,
  sourcesOf,
} from '@perf-lint/report';
import { isConfirmed } from '@perf-lint/review';
import { cardsOf } from '../state/cards.js';
import { countedOf } from '../state/counted.js';
import { isSettled } from '../state/decisions.js';
import { ownOn } from '../state/own-opinions.js';
import type { ReadPaper } from '../state/papers.js';
import type { ReviewedProject } from '../state/projects.js';
import { NO_VERDICT, type Review } from '../state/review.js';
import { type Reviewed, spokenDecisions } from '../state/review-ledger.js';
import { countsNow, pileNow, rejectedOf } from '../state/standing.js';
import type { OutputFile } from './output-file.js';

/** The analysis of a paper with those of its findings that `stays` says yes to. */
export function keptFindings({ analysis }: ReadPaper, stays: (finding: Finding) => boolean): Analysis {
  return {
    ...analysis,
    findings: analysis.findings.filter(stays),
    projects: analysis.projects.map((project) => ({ ...project, findings: project.findings.filter(stays) })),
  };
}

/** The analysis of a paper without the findings that people rejected. */
function withoutRejected(paper: ReadPaper, projects: readonly ReviewedProject[], review: Review): Analysis {
  const rejected = new Set<Finding>(projects.flatMap((project) => [...rejectedOf(project, review)]));
  return rejected.size === 0 ? paper.analysis : keptFindings(paper, (finding) => !rejected.has(finding));
}

/** Numbers of the opinions on the cards of a project, by finding. */
function numbersOnCards(project: ReviewedProject, ...told: [Language, Parameters<typeof cardsOf>[2]]): DecidedOpinions['numbers'] {
  const { cards } = cardsOf(project, ...told);
  return new Map(cards.flatMap(({ opinion: { findings, number } }) => findings.map((finding) => [finding, number] as const)));
}

/** What people made of the opinions of a project, in the words of the letters. */
function decidedOn(project: ReviewedProject, review: Review, numbers: DecidedOpinions['numbers']): DecidedOpinions {
  const wordings = new Map<Finding, string>();
  const pending = new Set<Finding>();
  const added = ownOn(project.key, review).map(({ opinion }) => opinion.text);
  const waiting = project.findings.filter(({ key }) => key !== '');
  for (const { key, finding } of waiting) {
    const decision = review.decisions.get(key);
    if (decision !== undefined && isConfirmed(decision)) wordings.set(finding, decision.wording);
    if (decision?.verdict === 'pending') pending.add(finding);
  }
  const settled = waiting.every(({ key }) => {
    const decision = review.decisions.get(key);
    return decision !== undefined && isSettled(decision);
  });
  // Where there was nothing to decide, nobody has.
  const rejected = waiting.some(({ key }) => review.decisions.get(key)?.verdict === 'reject');
  return { wordings, pending, added, settled: settled && waiting.length + added.length > 0, rejected, numbers };
}

/** What sheets are made with. `progress` is told how many of how many are done. */
interface SheetOptions {
  readonly language: Language;
  readonly progress: (done: number, all: number) => void;
}

/** Projects by the paper that they stand in. */
export function byPaper(projects: readonly ReviewedProject[]): ReadonlyMap<ReadPaper, readonly ReviewedProject[]> {
  const groups = new Map<ReadPaper, ReviewedProject[]>();
  for (const project of projects) {
    const group = groups.get(project.paper);
    if (group === undefined) groups.set(project.paper, [project]);
    else group.push(project);
  }
  return groups;
}

/** The sheets of all projects that count, in their order, one after another: thousands of views need not be there at once. */
function* sheetsOf(session: Reviewed, { language, progress }: SheetOptions): Generator<SheetOfProject> {
  const { setup } = session;
  const review = { ...session.review, decisions: spokenDecisions(session, language) };
  const { configuration } = setup;
  const options = {
    language,
    wording: wordingOf(configuration),
    sourcesOf: sourcesOf(configuration.sources),
    rulesOff: rulesSwitchedOff(configuration),
  };
  const { projects } = countedOf(session);
  let done = 0;
  for (const [paper, own] of byPaper(projects)) {
    const analysis = withoutRejected(paper, own, review);
    const results = new Map(analysis.projects.map((result) => [result.id, result]));
    for (const project of own) {
      const { place, key } = project;
      progress(++done, projects.length);
      const result = place === null ? undefined : results.get(place.project.id);
      if (place === null || result === undefined) continue;
      const { conclusion: kind, ...said } = review.verdicts.get(key) ?? NO_VERDICT;
      const view = projectView(analysis, place, result, options);
      yield {
        view,
        pile: pileNow(project, review),
        counts: countsNow(project, review),
        conclusion: { kind, ...said },
        decided: decidedOn(project, review, numbersOnCards(project, language, configuration)),
      };
    }
  }
}

/** The sheets as a page to be printed. */
export function reviewSheetsPreview(session: Reviewed, options: SheetOptions): Promise<string> {
  return reviewSheetsPage(sheetsOf(session, options), { language: options.language });
}

export async function reviewSheetsFile(
  session: Reviewed,
  { date, ...options }: SheetOptions & { readonly date: string },
): Promise<OutputFile> {
  const { language } = options;
  return {
    name: `${language === 'zh-CN' ? '审核表' : 'review-sheets'}-${date}.docx`,
    bytes: await reviewSheetsDocument(sheetsOf(session, options), { language }),
  };
}
