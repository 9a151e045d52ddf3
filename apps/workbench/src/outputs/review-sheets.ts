/** 审核表 of all projects, as a page for the printer and as a Word file. What was rejected is not on them. */
import { type Analysis, type Finding, wordingOf } from '@perf-lint/analyser';
import { type Language, projectView, reviewSheetsDocument, reviewSheetsPage, type SheetOfProject } from '@perf-lint/report';
import { countedOf } from '../state/counted.js';
import type { ReadPaper } from '../state/papers.js';
import type { ReviewedProject } from '../state/projects.js';
import { NO_VERDICT, type Review } from '../state/review.js';
import type { Reviewed } from '../state/review-ledger.js';
import { rejectedOf } from '../state/standing.js';
import type { OutputFile } from './output-file.js';

/** The analysis of a paper without the findings that people rejected. */
export function withoutRejected({ analysis }: ReadPaper, projects: readonly ReviewedProject[], review: Review): Analysis {
  const rejected = new Set<Finding>(projects.flatMap((project) => [...rejectedOf(project, review)]));
  if (rejected.size === 0) return analysis;
  const left = (findings: readonly Finding[]): readonly Finding[] => findings.filter((finding) => !rejected.has(finding));
  return {
    ...analysis,
    findings: left(analysis.findings),
    projects: analysis.projects.map((project) => ({ ...project, findings: left(project.findings) })),
  };
}

function sheetsOf(session: Reviewed, language: Language, shown: readonly ReviewedProject[]): readonly SheetOfProject[] {
  const { review, setup } = session;
  const options = { language, wording: wordingOf(setup.configuration) };
  const analyses = new Map<ReadPaper, Analysis>();
  return shown.flatMap((project): readonly SheetOfProject[] => {
    const { paper, place, key } = project;
    if (place === null) return [];
    let analysis = analyses.get(paper);
    if (analysis === undefined) {
      analysis = withoutRejected(
        paper,
        shown.filter((each) => each.paper === paper),
        review,
      );
      analyses.set(paper, analysis);
    }
    const result = analysis.projects.find(({ id }) => id === place.project.id);
    if (result === undefined) return [];
    const { conclusion: kind, ...said } = review.verdicts.get(key) ?? NO_VERDICT;
    return [{ view: projectView(analysis, place, result, options), conclusion: { kind, ...said } }];
  });
}

/** The sheets of the projects as a page to be printed, in the order given. */
export function reviewSheetsPreview(session: Reviewed, language: Language): Promise<string> {
  return reviewSheetsPage(sheetsOf(session, language, countedOf(session).projects), { language });
}

export async function reviewSheetsFile(session: Reviewed, language: Language, date: string): Promise<OutputFile> {
  const sheets = sheetsOf(session, language, countedOf(session).projects);
  return {
    name: `${language === 'zh-CN' ? '审核表' : 'review-sheets'}-${date}.docx`,
    bytes: await reviewSheetsDocument(sheets, { language }),
  };
}
