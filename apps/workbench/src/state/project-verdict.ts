/** 审核结论 as the page keeps it. */
import type { ConclusionKind } from '@perf-lint/review';

/** What a person concludes on a project. */
export interface ProjectVerdict {
  /** 审核结论, "" where none was chosen. */
  readonly conclusion: ConclusionKind | '';
  /** 等级, on the office's own scale; "" without one. */
  readonly grade: string;
  /** 综合意见: the reviewer's own words. */
  readonly remark: string;
  readonly reviewer: string;
  /** "2026-11-29", "" where nobody concluded. */
  readonly date: string;
}

export const NO_VERDICT: ProjectVerdict = { conclusion: '', grade: '', remark: '', reviewer: '', date: '' };
