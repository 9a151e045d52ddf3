/**
 * 对一条审核意见的说明: one page from a unit to the office that reviews it, about an opinion that the unit holds to be wrong: the row, the opinion, and its own
 * reason. Names stand in it, for the office has to find the row; those who maintain the rules get a file without names.
 */
import type { Severity } from '@perf-lint/analyser';
import type { Level1 } from '@perf-lint/core';
import { REASON, type Reason } from '@perf-lint/review';
import type { Language } from '../../language.js';
import { amountText } from '../../texts/amounts.js';
import { CLASS, SEVERITY } from '../../texts/labels.js';
import { writtenValue } from '../../texts/printed-value.js';
import { type Block, cell, heading, paragraph, type WordDocument } from '../word/blocks.js';
import { letterDate } from '../word/numerals.js';
import { paperPage } from '../word/paper-page.js';
import { wordBytes } from '../word/write-word.js';

/** A row that the opinion is about. */
export interface ObjectionRow {
  readonly level1: Level1;
  readonly level2: string;
  readonly name: string;
  readonly value: string;
  /** 指标解释, "" where the table has none. */
  readonly definition: string;
}

/** What a unit objects to. */
export interface Objection {
  readonly department: string;
  readonly unit: string;
  readonly project: string;
  readonly code: string;
  /** In 万元. */
  readonly amount: number | null;
  /** File and place in it, as the unit knows them. */
  readonly file: string;
  readonly place: string;
  /** Empty for an opinion on the project as a whole. */
  readonly rows: readonly ObjectionRow[];
  readonly rule: string;
  readonly severity: Severity;
  readonly opinion: string;
  /** One of the reasons that forms offer, "" for none. */
  readonly reason: Reason | '';
  /** The unit's own words, "" where it wrote none: room to write is left. */
  readonly words: string;
  readonly filledBy: string;
  /** "2026-11-30". */
  readonly date: string;
}

const TITLE = { 'zh-CN': '关于一条绩效目标审核意见的说明', en: 'On an opinion about performance targets' } as const;

const label = (text: string) => cell(text, { bold: true, shade: 'F2F4F7' });

/** What it is about, as pairs of a word and what it says. */
function subjectTable({ department, unit, project, code, amount, file, place }: Objection, language: Language): Block {
  const zh = language === 'zh-CN';
  const pairs: readonly (readonly [string, string])[] = [
    [zh ? '主管部门' : 'Department', department],
    [zh ? '单位' : 'Unit', unit],
    [zh ? '项目' : 'Project', [project, code].filter((part) => part !== '').join(zh ? '　' : ' ')],
    [zh ? '金额' : 'Amount', amount === null ? '' : amountText(amount, language)],
    [zh ? '文件和位置' : 'File and place', [file, place].filter((part) => part !== '').join(zh ? '，' : ', ')],
  ];
  return {
    kind: 'table',
    widths: [18, 82],
    head: [],
    rows: pairs.filter(([, said]) => said !== '').map(([word, said]) => [label(word), cell(said)]),
    size: 11,
  };
}

function rowTable({ rows }: Objection, language: Language): Block {
  const zh = language === 'zh-CN';
  if (rows.length === 0) return paragraph(zh ? '（这条意见说的是整个项目）' : '(The opinion is about the project as a whole.)');
  const explained = rows.some(({ definition }) => definition !== '');
  const heads = zh ? ['一级指标', '二级指标', '三级指标', '指标值', '指标解释'] : ['Class', 'Aspect', 'Indicator', 'Value', 'Explanation'];
  return {
    kind: 'table',
    widths: explained ? [13, 16, 28, 18, 25] : [15, 20, 40, 25],
    head: [heads.slice(0, explained ? 5 : 4).map((text) => cell(text))],
    rows: rows.map(({ level1, level2, name, value, definition }) =>
      [CLASS[level1][language], level2, name, writtenValue(value), ...(explained ? [definition] : [])].map((text) => cell(text)),
    ),
    size: 11,
  };
}

/** The unit's reason; lines to write on where it gave none in words. */
function reasonBlocks({ reason, words }: Objection, language: Language): Block[] {
  const zh = language === 'zh-CN';
  const chosen = reason === '' ? [] : [paragraph(`${zh ? '类别：' : 'Kind: '}${REASON[reason][language]}`, { indent: 2 })];
  if (words.trim() !== '')
    return [
      ...chosen,
      ...words
        .trim()
        .split(/\n+/u)
        .map((line) => paragraph(line, { indent: 2 })),
    ];
  const blank = { kind: 'table', widths: [100], head: [], rows: [[cell(zh ? '（请在此写明理由）' : '(reason)')]], rowHeight: 90 } as const;
  return [...chosen, blank];
}

function objectionPaper(objection: Objection, language: Language): WordDocument {
  const zh = language === 'zh-CN';
  const { rule, severity, opinion, filledBy, date } = objection;
  return {
    title: TITLE[language],
    layout: 'report',
    blocks: [
      heading(0, TITLE[language]),
      paragraph(zh ? '财政部门：' : 'To the finance office:', { align: 'left' }),
      paragraph(
        zh
          ? '我单位自查时，对下面这条意见有不同看法，认为这一行不需要修改，现说明如下，请予核实。'
          : 'Checking our own targets we hold the opinion below to be wrong and the row to be right. Please look into it.',
        { indent: 2 },
      ),
      heading(1, zh ? '一、说的是哪一行' : '1. The row'),
      subjectTable(objection, language),
      paragraph('', { line: 8 }),
      rowTable(objection, language),
      heading(1, zh ? '二、意见原文' : '2. The opinion'),
      paragraph([{ text: `［${SEVERITY[severity][language]}］${rule}`, bold: true }, zh ? '：' : ': ', opinion], { indent: 2 }),
      heading(1, zh ? '三、我单位的理由' : '3. Our reason'),
      ...reasonBlocks(objection, language),
      paragraph('', { before: 12 }),
      paragraph(`${zh ? '填报人：' : 'Filled in by: '}${filledBy}${zh ? '　　　　　单位（盖章）：' : '          Unit (seal):'}`, {
        align: 'left',
        keepNext: true,
      }),
      paragraph(letterDate(date, zh), { align: 'right', right: 2, keepLines: true }),
    ],
    footer: '',
    language,
  };
}

/** Bytes of a .docx. */
export function objectionDocument(objection: Objection, language: Language): Promise<Uint8Array> {
  return wordBytes(objectionPaper(objection, language));
}

/** The same as a page, to be printed from a browser. */
export function objectionPage(objection: Objection, language: Language): Promise<string> {
  return paperPage(objectionPaper(objection, language));
}
