/** What was handed in, in one sentence: files, projects, those that stand twice, and what was not read. */
import type { Counted } from './counted.js';
import { countedPapers, type Paper, type PaperState, paperState } from './papers.js';

/** Files without a project that counts. */
export interface UnreadPaper {
  readonly path: string;
  readonly state: PaperState;
}

export interface IntakeSums {
  readonly files: number;
  /** Projects in all files that were read, before any is left out. */
  readonly projects: number;
  /** Those of them that another file stands for. */
  readonly twice: number;
  /** Files with the very bytes of another. */
  readonly same: number;
  readonly unread: readonly UnreadPaper[];
}

const READ: ReadonlySet<PaperState> = new Set<PaperState>(['waiting', 'reading', 'read', 'same']);

export function intakeSums(papers: readonly Paper[], { projects }: Pick<Counted, 'projects'>): IntakeSums {
  const all = countedPapers(papers).reduce((sum, { analysis }) => sum + analysis.projects.length, 0);
  const states = papers.map((paper) => ({ path: paper.path, state: paperState(paper) }));
  return {
    files: papers.length,
    projects: all,
    twice: all - projects.filter(({ place }) => place !== null).length,
    same: states.filter(({ state }) => state === 'same').length,
    unread: states.filter(({ state }) => !READ.has(state)),
  };
}
