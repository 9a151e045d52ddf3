/**
 * The review letter as a Word file in the layout of official papers (GB/T 9704): title, addressee, what was reviewed, what is asked
 * of each project, deadline, signature, and the table of projects.
 */
import type { Language } from '../../language.js';
import { amountText, counted, numberText } from '../../texts/amounts.js';
import { TABLE } from '../../texts/labels.js';
import { type Block, cell, heading, paragraph } from '../word/blocks.js';
import { wordBytes } from '../word/write-word.js';
import type { LetterContent, LetterProject } from './letter-content.js';
import { chineseNumeral, letterDate } from './numerals.js';

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
}

const body = (text: string): Block => paragraph(text, { indent: 2 });

function titleOf({ department, year }: LetterContent, zh: boolean): string {
  const when = year === null ? '' : zh ? `${year}年度` : `${year} `;
  return zh ? `${department}\n${when}绩效目标审核意见书` : `Review of the ${when}performance targets of ${department}`;
}

function projectTitle(project: LetterProject, language: Language): string {
  const zh = language === 'zh-CN';
  if (project.overall) {
    const name = TABLE.overall[language];
    return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  }
  const name = project.name === '' ? (zh ? '（未填名称）' : '(no name)') : project.name;
  if (project.amount === null) return name;
  return zh ? `${name}（${amountText(project.amount, language)}）` : `${name}, ${amountText(project.amount, language)}`;
}

function projectBlocks(project: LetterProject, index: number, language: Language): Block[] {
  const zh = language === 'zh-CN';
  const blocks: Block[] = [heading(2, `${zh ? `（${chineseNumeral(index + 1)}）` : `1.${index + 1} `}${projectTitle(project, language)}`)];
  for (const [position, { wording }] of project.opinions.entries()) {
    blocks.push(body(project.opinions.length === 1 ? wording : `${position + 1}${zh ? '．' : '. '}${wording}`));
  }
  return blocks;
}

function projectTable({ projects }: LetterContent, language: Language): Block {
  const zh = language === 'zh-CN';
  const listed = projects.filter(({ overall }) => !overall);
  const total = listed.reduce((sum, { amount }) => sum + (amount ?? 0), 0);
  const opinions = listed.reduce((sum, project) => sum + project.opinions.length, 0);
  return {
    kind: 'table',
    widths: [6, 31, 28, 16, 11, 8],
    size: 9.5,
    font: 'fangsong',
    head: [
      (zh
        ? ['序号', '项目编码', '项目名称', '金额（万元）', '意见条数', '回复']
        : ['No.', 'Code', 'Project', 'Amount (10k yuan)', 'Opinions', 'Reply']
      ).map((text) => cell(text)),
    ],
    rows: [
      ...listed.map((project, index) => [
        cell(String(index + 1), { align: 'center' }),
        cell(project.code),
        cell(project.name),
        cell(project.amount === null ? '—' : numberText(project.amount), { align: 'right' }),
        cell(String(project.opinions.length), { align: 'center' }),
        cell(''),
      ]),
      [
        cell(zh ? '合计' : 'Total', { columnSpan: 3, align: 'center', bold: true }),
        cell(numberText(Math.round(total * 1e6) / 1e6), { align: 'right', bold: true }),
        cell(String(opinions), { align: 'center', bold: true }),
        cell(''),
      ],
    ],
  };
}

function opening(content: LetterContent, zh: boolean): string {
  const { reviewed, reviewedAmount, projects, opinions, amount, year } = content;
  const concerned = projects.filter(({ overall }) => !overall).length;
  // The list of projects below counts without these.
  const overall = projects.filter((project) => project.overall).reduce((sum, project) => sum + project.opinions.length, 0);
  if (!zh) {
    const looked = reviewed === 0 ? '' : ` We looked at ${counted(reviewed, 'project')} of ${amountText(reviewedAmount, 'en')}.`;
    const parts = [
      ...(concerned === 0
        ? []
        : [`${counted(opinions - overall, 'opinion')} on ${counted(concerned, 'project')} of ${amountText(amount, 'en')}`]),
      ...(overall === 0 ? [] : [`${counted(overall, 'opinion')} on the overall targets`]),
    ];
    return `We have reviewed the ${year === null ? '' : `${year} `}performance targets that you submitted.${looked} We have ${parts.join(' and ')}.`;
  }
  const looked = reviewed === 0 ? '' : `，共审核项目${reviewed}个、金额${numberText(reviewedAmount)}万元`;
  const subjects = [
    ...(overall === 0 ? [] : ['部门整体绩效目标']),
    ...(concerned === 0 ? [] : [`其中${concerned}个项目（金额${numberText(amount)}万元）`]),
  ];
  const share = overall > 0 && concerned > 0 ? `（其中部门整体绩效目标${overall}条）` : '';
  return `根据预算绩效管理有关规定，我们对你单位报送的${year === null ? '' : `${year}年度`}绩效目标进行了审核${looked}。经审核，对${subjects.join('和')}提出意见${opinions}条${share}，现函告如下。`;
}

/** The blocks of a letter. */
export function letterBlocks(content: LetterContent, options: LetterOptions): Block[] {
  const { language, office, number, deadline, date, contact } = options;
  const zh = language === 'zh-CN';
  const by = letterDate(deadline, zh);
  const table = content.projects.some(({ overall }) => !overall);
  const blocks: Block[] = [
    ...titleOf(content, zh)
      .split('\n')
      .map((text, index, lines) =>
        index === lines.length - 1
          ? heading(0, text)
          : paragraph([{ text, font: 'title', size: 22 }], { align: 'center', line: 36, keepNext: true }),
      ),
    ...(number === '' ? [] : [paragraph(number, { align: 'center', after: 14 })]),
    paragraph(`${content.department}${zh ? '：' : ':'}`, { align: 'left' }),
    body(opening(content, zh)),
    heading(1, zh ? '一、请核实和修改的事项' : '1. What we ask you to verify or revise'),
    ...content.projects.flatMap((project, index) => projectBlocks(project, index, language)),
    heading(1, zh ? '二、回复要求' : '2. Your reply'),
    body(
      zh
        ? `请于${by}前逐条核实：需要修改的，修改后重新报送绩效目标表；认为不需要修改的，请书面说明理由（如系统格式限制、上级下达、政策规定、名额控制等）。`
        : `Please go through the points by ${by}: revise and resubmit the targets, or say in writing why a point needs no revision (format of the system, handed down from above, set by policy, a quota).`,
    ),
  ];
  if (contact !== '') blocks.push(body(`${zh ? '联系人及电话：' : 'Contact: '}${contact}`));
  if (table) blocks.push(paragraph('', {}), body(zh ? '附件：项目清单' : 'Annex: list of projects'));
  blocks.push(
    paragraph('', {}),
    paragraph(office === '' ? (zh ? '（审核单位）' : '(office)') : office, { align: 'right', right: 4, keepNext: true }),
    paragraph(letterDate(date, zh), { align: 'right', right: 4 }),
  );
  if (table) {
    blocks.push(
      paragraph([{ text: zh ? '附件' : 'Annex', font: 'hei' }], { align: 'left', pageBreakBefore: true }),
      paragraph([{ text: zh ? '项目清单' : 'List of projects', font: 'title', size: 18 }], {
        align: 'center',
        after: 10,
        keepNext: true,
        line: 36,
      }),
      projectTable(content, language),
    );
  }
  return blocks;
}

/** The letter as a .docx. */
export function letterDocument(content: LetterContent, options: LetterOptions): Promise<Uint8Array> {
  return wordBytes({
    title: titleOf(content, options.language === 'zh-CN').replace('\n', ''),
    layout: 'letter',
    blocks: letterBlocks(content, options),
    footer: '',
    language: options.language,
  });
}
