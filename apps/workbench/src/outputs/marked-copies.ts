/** Copies of the papers with the opinions on them (标注副本); what was rejected is not written on them. */
import { wordingOf } from '@perf-lint/analyser';
import { annotatedCopy, refusalSentence } from '@perf-lint/report';
import { countedPapers } from '../state/papers.js';
import { projectsOfPaper } from '../state/projects.js';
import type { Reviewed } from '../state/review-ledger.js';
import type { OutputFile } from './output-file.js';
import { withoutRejected } from './review-sheets.js';
import type { WishOptions } from './wishes.js';

export interface MarkedCopies {
  readonly files: readonly OutputFile[];
  /** Papers without a copy, each with why. */
  readonly refused: readonly { readonly path: string; readonly why: string }[];
  /** Paths of papers that came in a zip: no copy is made of its members. */
  readonly packed: readonly string[];
  /** Paths of papers whose file is not at hand: people hand it in again. */
  readonly missing: readonly string[];
}

/** Marks one file after another. `originals`: the file of each paper that counts, in their order; null where it is not at hand. */
export async function markedCopies(
  session: Reviewed,
  originals: readonly (Blob | null)[],
  { language, progress }: Pick<WishOptions, 'language' | 'progress'>,
): Promise<MarkedCopies> {
  const { configuration } = session.setup;
  const options = { language, wording: wordingOf(configuration) };
  const files: OutputFile[] = [];
  const refused: { path: string; why: string }[] = [];
  const packed: string[] = [];
  const missing: string[] = [];
  const taken = new Set<string>();
  const papers = countedPapers(session.papers);
  for (const [index, paper] of papers.entries()) {
    progress(index, papers.length);
    const { path } = paper;
    const file = originals[index] ?? null;
    if (path.includes('!/')) packed.push(path);
    else if (file === null) missing.push(path);
    else {
      const analysis = withoutRejected(paper, projectsOfPaper(paper), session.review);
      const copy = await annotatedCopy(new Uint8Array(await file.arrayBuffer()), analysis, options);
      if (copy.kind === 'annotated') files.push({ name: freeName(path, taken), bytes: copy.bytes });
      else if (copy.reason !== 'nothing-to-mark')
        refused.push({ path, why: refusalSentence(copy.reason, analysis.document.format, language) });
    }
  }
  return { files, refused, packed, missing };
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
