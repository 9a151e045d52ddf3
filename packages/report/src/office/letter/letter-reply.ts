/**
 * What a letter asks the unit to do (回复要求), for each kind of tables that it is about: targets are revised and handed in again; a table of monitoring or of
 * results is put right or explained, and the targets in it stay as they were approved.
 */
import type { Severity } from '@perf-lint/analyser';
import { CONCLUSION, isFixed, isForNextYear, type TableSubject } from '@perf-lint/review';
import type { Language, Localized } from '../../language.js';
import { counted } from '../../texts/amounts.js';
import { SEVERITY } from '../../texts/labels.js';
import { letterDate } from '../word/numerals.js';
import type { LetterContent, LetterPart, LetterRow } from './letter-content.js';
import { formName, subjectsIn } from './letter-subject.js';

/** True for a letter that only asks for projects that did not come back. */
export const isReminder = ({ rows, outstanding }: LetterContent): boolean => rows.length === 0 && outstanding.projects > 0;

interface Asking {
  /** The day as it is printed. */
  readonly by: string;
  readonly form: string;
  readonly zh: boolean;
}

const count = (rows: readonly LetterRow[], severity: Severity): number => rows.filter((row) => row.severity === severity).length;

/** Only what need not be revised may stay as it is for a reason of its own. */
function ofReminder(content: LetterContent, { by, form, zh }: Asking): string {
  if (subjectsIn(content).every(isFixed))
    return zh
      ? `请于${by}前重新报送${form}；认为不需要更正的，请在原函附件“单位说明”栏写明理由后报送。`
      : `Please resubmit the ${form} by ${by}, or say in the last column of the annex of the earlier letter why a point needs no correction.`;
  const returned = content.outstanding.opinions.some(({ severity }) => severity === 'error');
  return zh
    ? `请于${by}前按原函所附意见修改并重新报送${form}；${returned ? '“退回必改”的意见确因上级下达、政策规定等不能修改的，须写明理由和依据，其余' : ''}认为不需要修改的，请在原函附件“单位说明”栏写明理由后报送。`
    : `Please revise and resubmit the ${form} by ${by}; ${returned ? `what is marked "${SEVERITY.error.en}" and cannot be revised needs a reason and its basis, and for the rest ` : ''}say in the last column of the annex of the earlier letter why a point needs no revision.`;
}

/** Of targets: a paragraph for what must be revised and one for the rest. */
function ofTargets(rows: readonly LetterRow[], { by, form, zh }: Asking): readonly string[] {
  const [errors, warnings, infos] = [count(rows, 'error'), count(rows, 'warning'), count(rows, 'info')];
  if (errors + warnings === 0)
    return [
      zh
        ? `以上意见供完善绩效目标参考，不要求逐条答复；修改了的，请于${by}前重新报送${form}。`
        : `These opinions are for your consideration and need no answer; if you revise the targets, please resubmit the ${form} by ${by}.`,
    ];
  const must = zh
    ? `请于${by}前修改附件中“退回必改”的${errors}条，并重新报送${form}；确因上级下达、政策规定等不能修改的，须在“单位说明”栏写明理由和依据。`
    : `Please revise the ${counted(errors, 'opinion')} marked "${SEVERITY.error.en}" and resubmit the ${form} by ${by}; where that cannot be done (handed down from above, set by policy), the last column of the annex must say why and on what basis.`;
  const hints = infos === 0 ? '' : zh ? `“提示”的${infos}条供参考，不要求逐条说明。` : ` The ${counted(infos, 'hint')} need no answer.`;
  const verify = zh
    ? `${errors > 0 ? '' : `请于${by}前对照附件办理：`}“请核实”的${warnings}条请逐条核实，${errors > 0 ? '一并修改' : `修改后重新报送${form}`}，或者在“单位说明”栏写明不需要修改的理由（如系统格式限制、上级下达、政策规定、名额控制等）。`
    : `Please go through the ${counted(warnings, 'opinion')} marked "${SEVERITY.warning.en}"${errors > 0 ? '' : ` by ${by}`}: revise and resubmit the ${form}, or say in the last column of the annex why a point needs no revision (format of the system, handed down from above, set by policy, a quota).`;
  const paragraphs = [...(errors > 0 ? [must] : []), ...(warnings > 0 ? [verify] : [])];
  return paragraphs.map((text, index) => (index === paragraphs.length - 1 ? `${text}${hints}` : text));
}

/** What a table whose targets are approved is put right in. */
const TO_CORRECT: Readonly<Partial<Record<TableSubject, string>>> = {
  monitoring: '监控表填写有误的，更正后重新报送；偏离目标的，补充说明偏差原因和纠偏措施',
  'self-evaluation': '自评表填写、计分有误的，更正后重新报送；偏差原因没有说明的，补充说明',
};

/** How far things are in a table of monitoring is not read: the unit must not take it for reviewed. */
const NOT_REVIEWED: Readonly<Partial<Record<TableSubject, Localized>>> = {
  monitoring: {
    'zh-CN': '本次只审核了监控表中的目标，执行情况和预计完成情况没有审核。',
    en: 'Only the targets in the monitoring form were reviewed, not what was done so far nor what is expected. ',
  },
};

/** Of a table of monitoring or of results. */
function ofResults(subject: TableSubject, rows: readonly LetterRow[], asking: Asking): string {
  return `${NOT_REVIEWED[subject]?.[asking.zh ? 'zh-CN' : 'en'] ?? ''}${resultsAsked(subject, rows, asking)}`;
}

function resultsAsked(subject: TableSubject, rows: readonly LetterRow[], { by, form, zh }: Asking): string {
  const next = rows.filter((row) => isForNextYear(row, subject)).length;
  const against = zh
    ? `对目标本身的意见${next}条，请与批复的绩效目标表核对：与批复不一致的，按批复更正；与批复一致的，本年度已批复的目标不在${form}中修改，意见供编制下一年度绩效目标时参考，不要求逐条说明。`
    : `Please check the ${counted(next, 'opinion')} on the targets themselves against the approved table: correct what is not as it was approved; what is stays as it is, and the opinions are meant for the targets of the next year and need no answer.`;
  if (next === rows.length)
    return zh
      ? `${against}更正了的，请于${by}前重新报送${form}。`
      : `${against} If you correct anything, please resubmit the ${form} by ${by}.`;
  const asked = zh
    ? `请于${by}前对照附件逐条核实，重新报送${form}：${TO_CORRECT[subject] ?? ''}；填写无误的，在附件“单位说明”栏写明依据（目标经批准调整的，附批复）。`
    : `Please go through the annex by ${by}: correct and resubmit the ${form}, explain what falls short of its target, or say in the last column what it rests on (with the approval, where a target was adjusted).`;
  return next === 0 ? asked : `${asked}${zh ? '' : ' '}${against}`;
}

/** Of projects that were returned: they come back whatever weighs of the single opinions. */
function ofConclusions({ subject, conclusions }: LetterPart, { by, form, zh }: Asking): readonly string[] {
  const asked = conclusions.filter(({ kind }) => kind === 'return' || kind === 'pass-after-changes');
  const projects = asked.reduce((sum, conclusion) => sum + conclusion.projects.length, 0);
  if (projects === 0) return [];
  const names = asked.map(({ kind }) => CONCLUSION[kind][zh ? 'zh-CN' : 'en']);
  return [
    zh
      ? `审核结论为${names.map((name) => `“${name}”`).join('')}的${projects}个项目，${isFixed(subject) ? `请于${by}前更正${form}中填写有误、与批复不一致之处并重新报送；没有需要更正的，请书面说明` : `请于${by}前按审核意见修改后重新报送${form}`}。`
      : `Please revise the ${counted(projects, 'project')} concluded as ${names.map((name) => `"${name}"`).join(' or ')} and resubmit the ${form} by ${by}.`,
  ];
}

/** The paragraphs of the reply, those on each kind of table under its name where there are several. @param deadline "2024-12-01", "" for a blank */
export function replies(content: LetterContent, deadline: string, language: Language): readonly string[] {
  const zh = language === 'zh-CN';
  const by = letterDate(deadline, zh);
  const subjects = subjectsIn(content);
  if (isReminder(content))
    return [ofReminder(content, { by, zh, form: subjects.map((subject) => formName(subject, language)).join(zh ? '、' : ' and ') })];
  const said = content.parts.map((part) => {
    const { subject } = part;
    const rows = content.rows.filter((row) => row.of === subject);
    const asking = { by, zh, form: formName(subject, language) };
    const opinions = rows.length === 0 ? [] : isFixed(subject) ? [ofResults(subject, rows, asking)] : ofTargets(rows, asking);
    return { asking, paragraphs: [...opinions, ...ofConclusions(part, asking)] };
  });
  const asked = said.filter(({ paragraphs }) => paragraphs.length > 0);
  return asked.flatMap(({ asking, paragraphs }) => {
    if (asked.length === 1) return paragraphs;
    return paragraphs.map((text) => (zh ? `${asking.form}：${text}` : `${asking.form}: ${text}`));
  });
}
