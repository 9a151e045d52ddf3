/**
 * What papers of a review call themselves, and what they call the table that was handed in: targets, their adjustment, monitoring, self-evaluation.
 */
import { TABLE_SUBJECTS, type TableSubject } from '@perf-lint/review';
import { LANGUAGES, type Language, type Localized } from '../language.js';
import { TABLE } from './labels.js';

interface SubjectWords {
  /** What was reviewed, before the name of a paper: “绩效自评”审核意见书. */
  readonly matter: Localized;
  /** The table as a whole. */
  readonly form: Localized;
  /** The table in a column. */
  readonly short: Localized;
  /** What was reviewed, in a sentence. */
  readonly reviewed: Localized;
  /** The same of a department as a whole (部门整体). */
  readonly overall: Localized;
}

export const SUBJECT_WORDS: Readonly<Record<TableSubject, SubjectWords>> = {
  targets: {
    matter: { 'zh-CN': '绩效目标', en: 'performance targets' },
    form: { 'zh-CN': '绩效目标表', en: 'target table' },
    short: { 'zh-CN': '目标表', en: 'Targets' },
    reviewed: { 'zh-CN': '绩效目标', en: 'performance targets' },
    overall: { 'zh-CN': '部门整体绩效目标', en: 'the overall targets' },
  },
  adjustment: {
    matter: { 'zh-CN': '绩效目标调整', en: 'adjusted performance targets' },
    form: { 'zh-CN': '绩效目标调整表', en: 'table of adjusted targets' },
    short: { 'zh-CN': '调整表', en: 'Adjustment' },
    reviewed: { 'zh-CN': '绩效目标调整表', en: 'adjusted performance targets' },
    overall: { 'zh-CN': '部门整体绩效目标调整表', en: 'the adjusted overall targets' },
  },
  monitoring: {
    matter: { 'zh-CN': '绩效运行监控', en: 'performance monitoring' },
    form: { 'zh-CN': '绩效运行监控表', en: 'monitoring form' },
    short: { 'zh-CN': '监控表', en: 'Monitoring' },
    reviewed: { 'zh-CN': '绩效运行监控表', en: 'performance monitoring form' },
    overall: { 'zh-CN': '部门整体绩效运行监控表', en: 'the overall monitoring form' },
  },
  'self-evaluation': {
    matter: { 'zh-CN': '绩效自评', en: 'self-evaluation' },
    form: { 'zh-CN': '绩效自评表', en: 'self-evaluation' },
    short: { 'zh-CN': '自评表', en: 'Self-evaluation' },
    reviewed: { 'zh-CN': '绩效自评表', en: 'self-evaluation' },
    overall: { 'zh-CN': '部门整体绩效自评', en: 'the overall self-evaluation' },
  },
};

/** What stands in the place of a project's name on the row of an overall table. */
export function overallName(subject: TableSubject, language: Language): string {
  return subject === 'targets' ? TABLE.overall[language] : SUBJECT_WORDS[subject].overall[language];
}

/** True for a name that {@link overallName} gives in either language. */
export function isOverallName(name: string): boolean {
  return LANGUAGES.some((language) => TABLE_SUBJECTS.some((subject) => overallName(subject, language) === name));
}

/** The subjects of tables, each once, in the order of the year; targets where there is no table. */
export function subjectsOf(tables: Iterable<{ readonly subject?: TableSubject }>): readonly TableSubject[] {
  const found = new Set<TableSubject>();
  for (const { subject = 'targets' } of tables) found.add(subject);
  return found.size === 0 ? ['targets'] : TABLE_SUBJECTS.filter((subject) => found.has(subject));
}

/** Tells what stands on tables that were handed in for one thing. */
export function isHandedInFor(wanted: TableSubject): (table: { readonly subject?: TableSubject }) => boolean {
  return ({ subject = 'targets' }) => subject === wanted;
}

/** True where something else than targets was handed in: then columns say which table is which. */
export function hasOtherThanTargets(tables: Iterable<{ readonly subject?: TableSubject }>): boolean {
  return subjectsOf(tables).some((subject) => subject !== 'targets');
}

/** Kinds that a title names: one that names more takes a second line. */
const NAMED = 2;

const SEVERAL: Localized = { 'zh-CN': '绩效管理', en: 'performance tables' };

/** What papers over several kinds of tables call what was reviewed: "绩效目标、绩效自评". */
export function matterName(subjects: readonly TableSubject[], language: Language): string {
  if (subjects.length > NAMED) return SEVERAL[language];
  return subjects.map((subject) => SUBJECT_WORDS[subject].matter[language]).join(language === 'zh-CN' ? '、' : ' and ');
}

/** The subject that somebody wrote in the column 表种 in either language; undefined for none that is known. */
export function subjectWritten(text: string): TableSubject | undefined {
  const written = text.trim();
  return TABLE_SUBJECTS.find((subject) =>
    [SUBJECT_WORDS[subject].short, SUBJECT_WORDS[subject].form].some((words) => Object.values(words).includes(written)),
  );
}
