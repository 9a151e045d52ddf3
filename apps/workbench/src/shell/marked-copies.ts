/** Copies of the papers with the opinions on them (标注副本); what was rejected is not written on them. */
import { refusalSentence } from '@perf-lint/report';
import type { OutputFile } from '../outputs/output-file.js';
import { withoutRejected } from '../outputs/review-sheets.js';
import { countedPapers, type ReadPaper } from '../state/papers.js';
import { projectsOfPaper } from '../state/projects.js';
import type { Desk } from './desk.js';

export interface MarkedCopies {
  readonly files: readonly OutputFile[];
  /** Papers without a copy, each with why. */
  readonly refused: readonly { readonly path: string; readonly why: string }[];
  /** Papers whose file is not at hand: people hand it in again. */
  readonly missing: readonly ReadPaper[];
}

/** Marks one file after another, in workers. */
export async function markedCopies(desk: Desk): Promise<MarkedCopies> {
  const { session } = desk;
  const files: OutputFile[] = [];
  const refused: { path: string; why: string }[] = [];
  const missing: ReadPaper[] = [];
  const taken = new Set<string>();
  for (const paper of countedPapers(session.papers)) {
    const { path } = paper;
    const { format } = paper.analysis.document;
    if (path.includes('!/')) {
      refused.push({ path, why: desk.texts.packed });
      continue;
    }
    const copy = await desk.marked(paper, withoutRejected(paper, projectsOfPaper(paper), session.review));
    if (copy === null) missing.push(paper);
    else if (copy.kind === 'annotated') files.push({ name: freeName(path, taken), bytes: copy.bytes });
    else if (copy.reason !== 'nothing-to-mark') refused.push({ path, why: refusalSentence(copy.reason, format, session.language) });
  }
  return { files, refused, missing };
}

/** Two files of one name lie in a zip under two. */
function freeName(path: string, taken: Set<string>): string {
  const dot = path.lastIndexOf('.');
  for (let number = 1; ; number++) {
    const name = number === 1 ? path : `${path.slice(0, dot)}-${number}${path.slice(dot)}`;
    if (taken.has(name.toLowerCase())) continue;
    taken.add(name.toLowerCase());
    return name;
  }
}
