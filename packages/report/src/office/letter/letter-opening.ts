/**
 * The first paragraphs of a letter: on what it rests, what was reviewed, how much was found, and what was concluded on each project.
 */
import type { LocalSource } from '@perf-lint/analyser';
import { CONCLUSION } from '@perf-lint/review';
import type { Language } from '../../language.js';
import { amountText, counted, numberText } from '../../texts/amounts.js';
import { SEVERITIES, SEVERITY } from '../../texts/labels.js';
import { documentsOf } from '../../texts/sources.js';
import { SUBJECT_WORDS } from '../../texts/subject-words.js';
import type { LetterContent, LetterPart, LetterRow } from './letter-content.js';

/** Documents named in the opening; the annex has all of them. */
const DOCUMENTS_NAMED = 3;

/** The documents that the opinions rest on, as far as the office could show them; else that there are rules. */
function basis(rows: readonly LetterRow[], sources: readonly LocalSource[], zh: boolean): string {
  const rules = [...new Set(rows.flatMap(({ ruleId }) => (ruleId === '' ? [] : [ruleId])))];
  const documents = documentsOf(sources, rules, zh ? 'zh-CN' : 'en').slice(0, DOCUMENTS_NAMED);
  if (zh) return documents.length === 0 ? '根据预算绩效管理有关规定' : `根据${documents.join('、')}等规定`;
  return documents.length === 0 ? '' : `Under ${documents.join(', ')}, `;
}

/** "2026年度绩效目标". */
function tableName({ subject, year }: LetterPart): string {
  return `${year === null ? '' : `${year}年度`}${SUBJECT_WORDS[subject].reviewed['zh-CN']}`;
}

/** What came in: "2026年度绩效目标（项目3个、金额120万元）". */
function reviewedText(part: LetterPart, zh: boolean): string {
  const { subject, year, reviewed, reviewedAmount } = part;
  const words = SUBJECT_WORDS[subject].reviewed;
  if (!zh) {
    const looked = reviewed === 0 ? '' : ` (${counted(reviewed, 'project')} of ${amountText(reviewedAmount, 'en')})`;
    return `the ${year === null ? '' : `${year} `}${words.en}${looked}`;
  }
  const looked = reviewed === 0 ? '' : `（项目${reviewed}个、金额${numberText(reviewedAmount)}万元）`;
  return `${tableName(part)}${looked}`;
}

/** What the opinions of one part are on: "绩效自评表的2个项目（金额30万元）提出意见3条". */
function foundText(part: LetterPart, content: LetterContent, zh: boolean): string {
  const rows = content.rows.filter(({ of }) => of === part.subject);
  if (rows.length === 0) return '';
  const { overall, form } = SUBJECT_WORDS[part.subject];
  const onOverall = rows.filter((row) => row.overall).length;
  const { concerned, amount } = part;
  if (!zh) {
    const parts = [
      ...(concerned === 0
        ? []
        : [`${counted(rows.length - onOverall, 'opinion')} on ${counted(concerned, 'project')} of ${amountText(amount, 'en')}`]),
      ...(onOverall === 0 ? [] : [`${counted(onOverall, 'opinion')} on ${overall.en}`]),
    ];
    return parts.join(' and ');
  }
  const which = content.parts.length > 1 ? `${form['zh-CN']}中` : '其中';
  const subjects = [
    ...(onOverall === 0 ? [] : [overall['zh-CN']]),
    ...(concerned === 0 ? [] : [`${which}${concerned}个项目（金额${numberText(amount)}万元）`]),
  ];
  const share = onOverall > 0 && concerned > 0 ? `（其中${overall['zh-CN']}${onOverall}条）` : '';
  return `对${subjects.join('和')}提出意见${rows.length}条${share}${splitText(rows)}`;
}

function splitText(rows: readonly LetterRow[]): string {
  const counts = SEVERITIES.map((severity) => ({ severity, count: rows.filter((row) => row.severity === severity).length }));
  const parts = counts.filter(({ count }) => count > 0).map(({ severity, count }) => `${SEVERITY[severity]['zh-CN']}${count}条`);
  return parts.length > 1 ? `，包括${parts.join('、')}` : '';
}

/** What was reviewed and found. */
export function opening(content: LetterContent, sources: readonly LocalSource[], language: Language): string {
  const zh = language === 'zh-CN';
  const reviewed = content.parts.map((part) => reviewedText(part, zh));
  const found = content.parts.map((part) => foundText(part, content, zh)).filter((text) => text !== '');
  const under = basis(content.rows, sources, zh);
  if (!zh) {
    const we = under === '' ? 'We' : 'we';
    return `${under}${we} have reviewed ${reviewed.join(' and ')} that you submitted. We have ${found.join(', and ')}; the annex lists each of them.`;
  }
  const [only, another] = content.parts;
  // One kind of tables is told in one sentence.
  const looked =
    only === undefined || another !== undefined
      ? `${reviewed.slice(0, -1).join('、')}和${reviewed.at(-1) ?? ''}进行了审核`
      : `${tableName(only)}进行了审核${only.reviewed === 0 ? '' : `，共审核项目${only.reviewed}个、金额${numberText(only.reviewedAmount)}万元`}`;
  return `${under}，我们对你单位报送的${looked}。经审核，${found.join('；')}，现将主要问题函告如下，逐条意见见附件。`;
}

/** Projects named with a conclusion; the annex has all of them. */
const PROJECTS_NAMED = 3;

/** Projects of a part that nobody has concluded on, where somebody has on others of it: a letter that told the conclusions alone would pass over them. */
function openIn({ reviewed, conclusions }: LetterPart): number {
  if (conclusions.length === 0) return 0;
  return Math.max(0, reviewed - conclusions.reduce((sum, { projects }) => sum + projects.length, 0));
}

/** Projects without a conclusion in a letter that tells those of others. */
export function leftUnconcluded({ parts }: Pick<LetterContent, 'parts'>): number {
  return parts.reduce((sum, part) => sum + openIn(part), 0);
}

/** What was concluded on the projects: how many passed, which are returned; "" where nobody has concluded. */
export function conclusionsText({ parts }: LetterContent, language: Language): string {
  const zh = language === 'zh-CN';
  const said = parts.flatMap((part) => {
    const { subject, conclusions } = part;
    if (conclusions.length === 0) return [];
    const open = openIn(part);
    const each = conclusions.map(({ kind, projects }) => {
      const names = projects.slice(0, PROJECTS_NAMED).map(({ project }) => project);
      const more = projects.length > names.length;
      if (zh) return `${CONCLUSION[kind]['zh-CN']}${projects.length}个（${names.join('、')}${more ? '等' : ''}）`;
      return `${CONCLUSION[kind].en}: ${projects.length} (${names.join(', ')}${more ? ' and others' : ''})`;
    });
    const whose = parts.length > 1 ? `${SUBJECT_WORDS[subject].form[language]}${zh ? '：' : ': '}` : '';
    const others = open === 0 ? [] : [zh ? `其余${open}个尚未作出结论` : `not concluded yet: ${open}`];
    return [`${whose}${[...each, ...others].join(zh ? '，' : '; ')}`];
  });
  if (said.length === 0) return '';
  return zh ? `审核结论：${said.join('；')}。` : `Conclusions: ${said.join('; ')}.`;
}
