/**
 * Copies of the papers with the opinions on them (标注副本): what people took, in their words. What nobody has decided on is written on a second copy
 * only, which is called a draft (草稿); what was rejected, and what another file stands for, on none.
 */
import { type Analysis, type Finding, wordingOf } from '@perf-lint/analyser';
import { annotatedCopy, type Language, refusalSentence } from '@perf-lint/report';
import { isConfirmed } from '@perf-lint/review';
import { countedOf } from '../state/counted.js';
import { isSettled } from '../state/decisions.js';
import { countedPapers, type ReadPaper } from '../state/papers.js';
import type { ReviewedProject } from '../state/projects.js';
import { type Reviewed, spokenDecisions } from '../state/review-ledger.js';
import type { OutputFile } from './output-file.js';
import { byPaper, keptFindings } from './review-sheets.js';
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

/** What is written on one copy of a paper. */
interface Written {
  readonly draft: boolean;
  readonly analysis: Analysis;
}

interface Opinions {
  /** What people took, in the words that go out; "" for those of the machine. */
  readonly taken: ReadonlyMap<Finding, string>;
  readonly undecided: ReadonlySet<Finding>;
}

/** How the opinions on the projects of a paper that count stand. */
function opinionsOf(projects: readonly ReviewedProject[], decisions: Reviewed['review']['decisions']): Opinions {
  const taken = new Map<Finding, string>();
  const undecided = new Set<Finding>();
  for (const { key, entry, finding } of projects.flatMap(({ findings }) => findings)) {
    if (entry === null) continue;
    const decision = decisions.get(key);
    if (decision === undefined || !isSettled(decision)) undecided.add(finding);
    else if (isConfirmed(decision)) taken.set(finding, decision.wording === entry.prefilled ? '' : decision.wording);
  }
  return { taken, undecided };
}

/** The copies of a paper: of what was taken, and a draft with all that may still go out. A paper without opinions has none. */
function copiesOf(paper: ReadPaper, { taken, undecided }: Opinions): readonly Written[] {
  const open = (finding: Finding): boolean => taken.has(finding) || undecided.has(finding);
  return [
    ...(taken.size > 0 ? [{ draft: false, analysis: keptFindings(paper, (finding) => taken.has(finding)) }] : []),
    ...(undecided.size > 0 ? [{ draft: true, analysis: keptFindings(paper, open) }] : []),
  ];
}

/** Marks one file after another. `originals`: the file of each paper that counts, in their order; null where it is not at hand. */
export async function markedCopies(
  session: Reviewed,
  originals: readonly (Blob | null)[],
  { language, progress }: Pick<WishOptions, 'language' | 'progress'>,
): Promise<MarkedCopies> {
  const wording = wordingOf(session.setup.configuration);
  const decisions = spokenDecisions(session, language);
  const projects = new Map([...byPaper(countedOf(session).projects)].map(([{ sha256 }, own]) => [sha256, own]));
  const files: OutputFile[] = [];
  const refused: { path: string; why: string }[] = [];
  const packed: string[] = [];
  const missing: string[] = [];
  const taken = new Set<string>();
  const papers = countedPapers(session.papers);
  for (const [index, paper] of papers.entries()) {
    progress(index, papers.length);
    const { path } = paper;
    const opinions = opinionsOf(projects.get(paper.sha256) ?? [], decisions);
    const copies = copiesOf(paper, opinions);
    const file = originals[index] ?? null;
    if (path.includes('!/')) packed.push(path);
    else if (copies.length === 0) continue;
    else if (file === null) missing.push(path);
    else {
      const bytes = new Uint8Array(await file.arrayBuffer());
      for (const { draft, analysis } of copies) {
        const copy = await annotatedCopy(bytes, analysis, { language, wording, reworded: opinions.taken });
        if (copy.kind === 'annotated') files.push({ name: freeName(draft ? draftName(path, language) : path, taken), bytes: copy.bytes });
        else if (copy.reason !== 'nothing-to-mark') {
          refused.push({ path, why: refusalSentence(copy.reason, analysis.document.format, language) });
          break;
        }
      }
    }
  }
  return { files, refused, packed, missing };
}

/** Nobody sends a draft by mistake. */
function draftName(path: string, language: Language): string {
  const dot = path.lastIndexOf('.');
  return `${path.slice(0, dot)}${language === 'zh-CN' ? '（草稿）' : ' (draft)'}${path.slice(dot)}`;
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
