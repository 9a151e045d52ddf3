/**
 * What a letter is about: the targets that were handed in, or their self-evaluation (自评). The targets of a self-evaluation are approved: what would
 * have them otherwise is told as a hint for the next year, and only what the table of results itself says is asked about.
 */
import type { RuleId, Severity } from '@perf-lint/analyser';
import type { LedgerEntry, LedgerProject } from '@perf-lint/review';
import type { Language, Localized } from '../../language.js';

export type LetterSubject = 'targets' | 'self-evaluation';

/** How a letter calls itself, its annex and what was handed in. */
export const SUBJECT = {
  targets: {
    letter: { 'zh-CN': '绩效目标审核意见书', en: 'performance targets' },
    reminder: { 'zh-CN': '绩效目标催报函', en: 'performance targets' },
    annex: { 'zh-CN': '绩效目标审核意见明细表', en: 'Opinions in detail' },
    reviewed: { 'zh-CN': '绩效目标', en: 'performance targets' },
    overall: { 'zh-CN': '部门整体绩效目标', en: 'the overall targets' },
  },
  'self-evaluation': {
    letter: { 'zh-CN': '绩效自评审核意见书', en: 'self-evaluation' },
    reminder: { 'zh-CN': '绩效自评催报函', en: 'self-evaluation' },
    annex: { 'zh-CN': '绩效自评审核意见明细表', en: 'Opinions in detail' },
    reviewed: { 'zh-CN': '绩效自评表', en: 'self-evaluation' },
    overall: { 'zh-CN': '部门整体绩效自评', en: 'the overall self-evaluation' },
  },
} as const satisfies Readonly<Record<LetterSubject, Readonly<Record<string, Localized>>>>;

/** Rules about what a self-evaluation says beside its targets, and about the table as it was filled in and added up. */
const OF_THE_TABLE: ReadonlySet<RuleId | ''> = new Set<RuleId | ''>([
  'changed-after-approval',
  'impossible-result',
  'score-against-result',
  'score-total-mismatch',
  'execution-rate-mismatch',
  'deviation-without-reason',
  'weight-sum',
  'amount-total-mismatch',
  'project-count-mismatch',
  'funding-mismatch',
  'implausible-money',
  'project-without-targets',
  'targets-without-project',
  'template-left-unfilled',
  'empty-name',
  'empty-value',
  'garbled-indicator',
  'doubtful-reading',
  // What a person wrote is asked as it was written.
  '',
]);

/** Of most of the projects that came in, or else of those that are asked for. */
export function subjectOf(projects: readonly LedgerProject[]): LetterSubject {
  const came = projects.filter(({ delivery }) => delivery === 'submitted');
  const asked = came.length > 0 ? came : projects;
  return asked.filter(({ evaluated }) => evaluated === true).length * 2 > asked.length ? 'self-evaluation' : 'targets';
}

/** True for an opinion that would have a target otherwise which is approved by now. */
export function isForNextYear({ ruleId }: Pick<LedgerEntry, 'ruleId'>, subject: LetterSubject): boolean {
  return subject === 'self-evaluation' && !OF_THE_TABLE.has(ruleId);
}

/** How grave an opinion is in a letter. */
export function severityIn(entry: Pick<LedgerEntry, 'ruleId' | 'severity'>, subject: LetterSubject): Severity {
  return isForNextYear(entry, subject) ? 'info' : entry.severity;
}

/** The suggestion of such an opinion, as one for the next year. */
export function suggestionIn(suggestion: string, entry: Pick<LedgerEntry, 'ruleId'>, subject: LetterSubject, language: Language): string {
  if (suggestion === '' || !isForNextYear(entry, subject)) return suggestion;
  return language === 'zh-CN' ? `编制下一年度目标时参考：${suggestion}` : `For the targets of the next year: ${suggestion}`;
}

/** A kind of opinions within a rule that has a name of its own. */
export type KindAspect = '' | 'unapproved';

export const UNAPPROVED: Localized = { 'zh-CN': '项目不在批复之内', en: 'Project not among the approved' };

/** Which kind within its rule an opinion is: a project that was never approved is another matter than targets that are not the approved ones. */
export function aspectOf({ ruleId, messageId }: Pick<LedgerEntry, 'ruleId' | 'messageId'>): KindAspect {
  return ruleId === 'changed-after-approval' && messageId === 'unapproved' ? 'unapproved' : '';
}

/** What such a kind is about, in a sentence without its full stop. */
export const UNAPPROVED_MEANING: Localized = {
  'zh-CN': '自评的项目在已批复的项目里没有找到，请核实项目名称、编码，或者是否漏批',
  en: 'projects that are not among the approved; please check names and codes, or whether they were never approved',
};

/** What the unit is asked to do about a self-evaluation. @param by the day as it is printed @param content what the letter carries */
export function evaluationReply(
  by: string,
  { rows, isReminder }: { readonly rows: readonly Pick<LedgerEntry, 'ruleId' | 'severity'>[]; readonly isReminder: boolean },
  language: Language,
): string {
  const zh = language === 'zh-CN';
  if (isReminder)
    return zh
      ? `请于${by}前重新报送绩效自评表；认为不需要更正的，请在原审核意见书附件“单位说明”栏写明理由后报送。`
      : `Please resubmit the self-evaluation by ${by}, or say in the last column of the annex of the earlier letter why a point needs no correction.`;
  // In a letter what is for the next year is a hint.
  const hints = rows.some((row) => row.severity === 'info' && isForNextYear(row, 'self-evaluation'));
  if (zh)
    return `请于${by}前对照附件逐条核实：自评表填写、计分有误的，更正后重新报送绩效自评表；填写无误的，在附件“单位说明”栏写明依据（目标经批准调整的，附批复）。${hints ? '对目标本身的意见供编制下一年度绩效目标时参考，不要求修改本年度已批复的目标，也不要求逐条说明。' : ''}`;
  return `Please go through the annex by ${by}: correct and resubmit the self-evaluation, or say in the last column what it rests on (with the approval, where a target was adjusted).${hints ? ' Opinions on the targets themselves are meant for those of the next year: the approved targets are not to be changed, and no answer is needed.' : ''}`;
}
