/**
 * What a person concludes about a project as a whole (审核结论). The machine proposes, and its proposal is called so until somebody has looked.
 */
import type { Bilingual, Language, Pile, Severity } from '@perf-lint/analyser';

/** 通过, 修改后通过, 退回重报, 建议不安排; "" where nobody has concluded yet. */
export type ConclusionKind = 'pass' | 'pass-after-changes' | 'return' | 'not-recommended';

export const CONCLUSIONS = ['pass', 'pass-after-changes', 'return', 'not-recommended'] as const satisfies readonly ConclusionKind[];

export const CONCLUSION: Readonly<Record<ConclusionKind, Bilingual>> = {
  pass: { 'zh-CN': '通过', en: 'Passed' },
  'pass-after-changes': { 'zh-CN': '修改后通过', en: 'Passed after changes' },
  return: { 'zh-CN': '退回重报', en: 'Returned' },
  'not-recommended': { 'zh-CN': '建议不安排', en: 'Not recommended' },
};

export interface ProjectConclusion {
  readonly kind: ConclusionKind | '';
  /** On the office's own scale, as it writes it: "优", "A"; "" without one. */
  readonly grade: string;
  /** 综合意见, "" where none was written. */
  readonly remark: string;
  readonly reviewer: string;
  /** As written: "2024-11-05". */
  readonly date: string;
}

export const NO_CONCLUSION: ProjectConclusion = { kind: '', grade: '', remark: '', reviewer: '', date: '' };

/** A conclusion as text to be compared: the same in whatever order its parts were put together. */
export function conclusionKey({ kind, grade, remark, reviewer, date }: ProjectConclusion): string {
  return JSON.stringify([kind, grade, remark, reviewer, date]);
}

/** True where a person has put anything there. */
export function isConcluded({ kind, grade, remark, reviewer, date }: ProjectConclusion): boolean {
  return kind !== '' || grade !== '' || remark !== '' || reviewer !== '' || date !== '';
}

/** What the machine would propose (机审建议): a conclusion, or to hold the project against the original first. */
export type Proposal = ConclusionKind | 'compare';

export const PROPOSAL: Readonly<Record<Proposal, Bilingual>> = {
  ...CONCLUSION,
  compare: { 'zh-CN': '先对照原件', en: 'Compare with the original first' },
};

/**
 * By the pile that the machine put a project on and what it asks of it. It proposes nothing where the reading is in doubt, or where 请核实 comes of a sum that does not
 * agree and of no opinion: there is nothing that the unit could change.
 */
export function proposedConclusion(pile: Pile, opinions: readonly { readonly severity: Severity }[]): Proposal {
  switch (pile) {
    case 'return':
      return 'return';
    case 'verify':
      return opinions.some(({ severity }) => severity !== 'info') ? 'pass-after-changes' : 'compare';
    case 'hint':
    case 'clear':
      return 'pass';
    case 'doubtful':
      return 'compare';
    default:
      return pile satisfies never;
  }
}

/** A conclusion in a few words: "退回重报（张三，2024-11-05）"; "" where there is none. */
export function conclusionText(conclusion: ProjectConclusion, language: Language): string {
  if (!isConcluded(conclusion)) return '';
  const zh = language === 'zh-CN';
  const { kind, grade, remark, reviewer, date } = conclusion;
  const head = kind === '' ? (zh ? '未定' : 'undecided') : CONCLUSION[kind][language];
  const details = [grade, reviewer, date].filter((part) => part !== '');
  const said = details.length === 0 ? head : zh ? `${head}（${details.join('，')}）` : `${head} (${details.join(', ')})`;
  return remark === '' ? said : `${said}${zh ? '：' : ': '}${remark}`;
}
