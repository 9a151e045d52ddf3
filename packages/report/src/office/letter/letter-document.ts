/**
 * The review letter as a Word file in the layout of official papers (GB/T 9704): number, title, addressee, what was reviewed, the problems
 * by kind, the reply, the signature, and all opinions as an annex.
 */
import type { LocalSource, Severity } from '@perf-lint/analyser';
import type { Language } from '../../language.js';
import { amountText, counted, numberText } from '../../texts/amounts.js';
import { SEVERITIES, SEVERITY } from '../../texts/labels.js';
import { type Block, heading, paragraph, type WordDocument } from '../word/blocks.js';
import { chineseNumeral, letterDate } from '../word/numerals.js';
import { paperPage } from '../word/paper-page.js';
import { wordBytes } from '../word/write-word.js';
import { annexBlocks } from './letter-annex.js';
import { bodySections, linesOf } from './letter-body.js';
import type { LetterContent } from './letter-content.js';
import { OUTSTANDING_TITLE, outstandingSentence } from './letter-outstanding.js';
import { evaluationReply, SUBJECT } from './letter-subject.js';

/** What the office adds; everything left out becomes a blank to fill in, or is not printed. */
export interface LetterOptions {
  readonly language: Language;
  /** Office that signs (落款). */
  readonly office: string;
  /** 发文字号, "" for none. */
  readonly number: string;
  /** "2024-12-01", "" for a blank. */
  readonly deadline: string;
  /** "2024-11-20", "" for a blank. */
  readonly date: string;
  /** Name and telephone, "" for none. */
  readonly contact: string;
  /** Sources of the office's own; those that somebody checked and signed are printed where an opinion rests on them. Absent for none. */
  readonly sources?: readonly LocalSource[];
}

/** True for a letter that only asks for projects that did not come back. */
const isReminder = ({ rows, outstanding }: LetterContent): boolean => rows.length === 0 && outstanding.projects > 0;

function titleOf(content: LetterContent, zh: boolean): string {
  const { addressee, year } = content;
  const subject = SUBJECT[content.subject];
  const when = year === null ? '' : zh ? `${year}年度` : `${year} `;
  if (isReminder(content))
    return zh ? `${addressee}\n${when}${subject.reminder['zh-CN']}` : `Reminder: the ${when}${subject.reminder.en} of ${addressee}`;
  return zh ? `${addressee}\n${when}${subject.letter['zh-CN']}` : `Review of the ${when}${subject.letter.en} of ${addressee}`;
}

function opening({ reviewed, reviewedAmount, concerned, amount, year, rows, subject }: LetterContent, zh: boolean): string {
  const { overall, reviewed: table } = SUBJECT[subject];
  const onOverall = rows.filter(({ overall }) => overall).length;
  if (!zh) {
    const looked = reviewed === 0 ? '' : ` We looked at ${counted(reviewed, 'project')} of ${amountText(reviewedAmount, 'en')}.`;
    const parts = [
      ...(concerned === 0
        ? []
        : [`${counted(rows.length - onOverall, 'opinion')} on ${counted(concerned, 'project')} of ${amountText(amount, 'en')}`]),
      ...(onOverall === 0 ? [] : [`${counted(onOverall, 'opinion')} on ${overall.en}`]),
    ];
    return `We have reviewed the ${year === null ? '' : `${year} `}${table.en} that you submitted.${looked} We have ${parts.join(' and ')}; the annex lists each of them.`;
  }
  const looked = reviewed === 0 ? '' : `，共审核项目${reviewed}个、金额${numberText(reviewedAmount)}万元`;
  const subjects = [
    ...(onOverall === 0 ? [] : [overall['zh-CN']]),
    ...(concerned === 0 ? [] : [`其中${concerned}个项目（金额${numberText(amount)}万元）`]),
  ];
  const words = { error: '请修改', warning: '请核实', info: '供参考' } as const;
  const counts = SEVERITIES.map((severity) => ({ severity, count: rows.filter((row) => row.severity === severity).length }));
  const parts = counts.filter(({ count }) => count > 0).map(({ severity, count }) => `${words[severity]}的${count}条`);
  const share = onOverall > 0 && concerned > 0 ? `（其中${overall['zh-CN']}${onOverall}条）` : '';
  const split = parts.length > 1 ? `，包括${parts.join('、')}` : '';
  return `根据预算绩效管理有关规定，我们对你单位报送的${year === null ? '' : `${year}年度`}${table['zh-CN']}进行了审核${looked}。经审核，对${subjects.join('和')}提出意见${rows.length}条${share}${split}，现将主要问题函告如下，逐条意见见附件。`;
}

/** What the unit is asked to do, a paragraph for what must be revised and one for the rest: only the rest may stay as it is for a reason of its own. */
function replies(content: LetterContent, deadline: string, zh: boolean): readonly string[] {
  const by = letterDate(deadline, zh);
  if (content.subject === 'self-evaluation')
    return [evaluationReply(by, { rows: content.rows, isReminder: isReminder(content) }, zh ? 'zh-CN' : 'en')];
  const returned = content.outstanding.opinions.some(({ severity }) => severity === 'error');
  if (isReminder(content))
    return [
      zh
        ? `请于${by}前按原审核意见书修改并重新报送绩效目标表；${returned ? '“退回必改”的意见确因上级下达、政策规定等不能修改的，须写明理由和依据，其余' : ''}认为不需要修改的，请在原审核意见书附件“单位说明”栏写明理由后报送。`
        : `Please revise the targets and resubmit them by ${by}; ${returned ? `what is marked "${SEVERITY.error.en}" and cannot be revised needs a reason and its basis, and for the rest ` : ''}say in the last column of the annex of the earlier letter why a point needs no revision.`,
    ];
  const count = (severity: Severity): number => content.rows.filter((row) => row.severity === severity).length;
  const [errors, warnings, infos] = [count('error'), count('warning'), count('info')];
  if (errors + warnings === 0)
    return [
      zh
        ? `以上意见供完善绩效目标参考，不要求逐条答复；修改了的，请于${by}前重新报送绩效目标表。`
        : `These opinions are for your consideration and need no answer; if you revise the targets, please resubmit them by ${by}.`,
    ];
  const must = zh
    ? `请于${by}前修改附件中“退回必改”的${errors}条，并重新报送绩效目标表；确因上级下达、政策规定等不能修改的，须在“单位说明”栏写明理由和依据。`
    : `Please revise the ${counted(errors, 'opinion')} marked "${SEVERITY.error.en}" and resubmit the targets by ${by}; where that cannot be done (handed down from above, set by policy), the last column of the annex must say why and on what basis.`;
  const hints = infos === 0 ? '' : zh ? `“提示”的${infos}条供参考，不要求逐条说明。` : ` The ${counted(infos, 'hint')} need no answer.`;
  const verify = zh
    ? `${errors > 0 ? '' : `请于${by}前对照附件办理：`}“请核实”的${warnings}条请逐条核实，${errors > 0 ? '一并修改' : '修改后重新报送绩效目标表'}，或者在“单位说明”栏写明不需要修改的理由（如系统格式限制、上级下达、政策规定、名额控制等）。`
    : `Please go through the ${counted(warnings, 'opinion')} marked "${SEVERITY.warning.en}"${errors > 0 ? '' : ` by ${by}`}: revise and resubmit the targets, or say in the last column of the annex why a point needs no revision (format of the system, handed down from above, set by policy, a quota).`;
  const paragraphs = [...(errors > 0 ? [must] : []), ...(warnings > 0 ? [verify] : [])];
  return paragraphs.map((text, index) => (index === paragraphs.length - 1 ? `${text}${hints}` : text));
}

/** Title, number, addressee and opening, and the lines they take. */
function opened(
  content: LetterContent,
  { language, number }: LetterOptions,
): { readonly blocks: readonly Block[]; readonly lines: number } {
  const zh = language === 'zh-CN';
  const text = isReminder(content) ? outstandingSentence(content, language) : opening(content, zh);
  const title = titleOf(content, zh).split('\n');
  const draft =
    content.unseen === 0
      ? ''
      : zh
        ? `（草稿：还有${content.unseen}条意见没有审核，不在本稿之内，不得发出）`
        : `(Draft: ${content.unseen} opinions are not looked at yet and not in it. Not to be sent.)`;
  const blocks: Block[] = [
    ...(draft === '' ? [] : [paragraph([{ text: draft, font: 'hei', size: 14 }], { align: 'center' })]),
    ...(number === '' ? [] : [paragraph(number, { align: 'right', after: 14 })]),
    ...title.map((line, index) =>
      index === title.length - 1
        ? heading(0, line)
        : paragraph([{ text: line, font: 'title', size: 22 }], { align: 'center', line: 36, keepNext: true }),
    ),
    paragraph(`${content.addressee}${zh ? '：' : ':'}`, { align: 'left' }),
    paragraph(text, { indent: 2 }),
  ];
  // 二号 characters: twenty a line, a line and a quarter each, and an empty one below.
  const titleLines = title.reduce((sum, line) => sum + Math.ceil(line.length / 20), 0) * 1.25 + 1;
  return { blocks, lines: titleLines + (draft === '' ? 0 : 2) + (number === '' ? 0 : 2) + linesOf(content.addressee) + linesOf(text) };
}

/** Contact, annex, office and date: one piece with the end of the reply, so that a signature never stands alone on a page. */
function closing({ language, office, date, contact }: LetterOptions, annex: string): Block[] {
  const zh = language === 'zh-CN';
  const kept = { keepNext: true, keepLines: true } as const;
  return [
    ...(contact === '' ? [] : [paragraph(`${zh ? '联系人及电话：' : 'Contact: '}${contact}`, { indent: 2, ...kept })]),
    ...(annex !== '' ? [paragraph('', kept), paragraph(`${zh ? '附件：' : 'Annex: '}${annex}`, { indent: 2, ...kept })] : []),
    paragraph('', kept),
    paragraph(office === '' ? (zh ? '（审核单位）' : '(office)') : office, { align: 'right', right: 4, ...kept }),
    paragraph(letterDate(date, zh), { align: 'right', right: 4, keepLines: true }),
  ];
}

/** The section on projects that did not come back; none where all did, or where the letter says nothing else. */
function outstandingSection(content: LetterContent, number: number, language: Language): readonly Block[] {
  if (content.outstanding.projects === 0 || isReminder(content)) return [];
  const title = OUTSTANDING_TITLE[language];
  return [
    heading(1, language === 'zh-CN' ? `${chineseNumeral(number)}、${title}` : `${number}. ${title}`),
    paragraph(outstandingSentence(content, language), { indent: 2 }),
  ];
}

/** The letter before it becomes a file: what both Word and the preview show. */
export function letterPaper(content: LetterContent, options: LetterOptions): WordDocument {
  const { language, deadline, contact } = options;
  const zh = language === 'zh-CN';
  const head = opened(content, options);
  const asked = replies(content, deadline, zh);
  const waiting = content.outstanding.projects === 0 || isReminder(content) ? 0 : 1 + linesOf(outstandingSentence(content, language));
  const end = 6 + asked.reduce((sum, text) => sum + linesOf(text), 0) + (contact === '' ? 0 : linesOf(`联系人及电话：${contact}`));
  const body = bodySections(content, language, Math.ceil(head.lines) + waiting + end);
  const missing = outstandingSection(content, body.sections + 1, language);
  const number = body.sections + (missing.length > 0 ? 2 : 1);
  return {
    title: titleOf(content, zh).replace('\n', ''),
    layout: 'letter',
    blocks: [
      ...head.blocks,
      ...body.blocks,
      ...missing,
      heading(1, zh ? `${chineseNumeral(number)}、回复要求` : `${number}. Your reply`),
      // Only the last paragraph stays with the signature: kept whole, the reply would leave half a page blank above it.
      ...asked.map((text, index) => paragraph(text, { indent: 2, ...(index === asked.length - 1 ? { keepNext: true } : {}) })),
      ...closing(options, isReminder(content) ? '' : SUBJECT[content.subject].annex[language]),
    ],
    sideways: isReminder(content) ? [] : annexBlocks(content, options.sources ?? [], language),
    footer: '',
    language,
  };
}

/** The letter as a .docx. */
export function letterDocument(content: LetterContent, options: LetterOptions): Promise<Uint8Array> {
  return wordBytes(letterPaper(content, options));
}

/** The letter as a page, to be looked at before it goes out. */
export function letterPage(content: LetterContent, options: LetterOptions): Promise<string> {
  return paperPage(letterPaper(content, options));
}
