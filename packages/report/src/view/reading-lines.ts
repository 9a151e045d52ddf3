/**
 * The reading report as sections of sentences, which text, Markdown and HTML lay out.
 */
import type { Analysis } from '@perf-lint/analyser';
import type { ReadingCheck, SourceReference, UnplacedText } from '@perf-lint/core';
import type { ReportOptions } from '../options.js';
import { counted } from '../texts/amounts.js';
import { checkText } from '../texts/check-text.js';
import { CHECK, layoutText, MODEL, REPAIR, TABLE } from '../texts/labels.js';
import { noteSentence } from '../texts/notes.js';
import { placeText } from '../texts/place.js';
import { printedValue } from '../texts/printed-value.js';
import { doubtsText } from '../texts/reading-doubts.js';
import { cutAround } from '../texts/width.js';
import { type ReadingView, readingView } from './reading-view.js';

export interface ReadingSection {
  readonly title: string;
  readonly lines: readonly string[];
  /** Where the first lines stand in the file, in their order; absent where a section tells of no places. */
  readonly places?: readonly (readonly SourceReference[])[];
}

/** Unplaced texts and doubtful rows named one by one; the rest is counted. */
const NAMED = 50;
const EXCERPT_WIDTH = 80;

const at = (place: string, zh: boolean): string => (place === '' ? '' : zh ? `（${place}）` : ` (${place})`);

function checkLine(check: ReadingCheck, { language }: ReportOptions): string {
  const zh = language === 'zh-CN';
  const { kind, subject, passed, references } = check;
  const place = at(placeText(references, language), zh);
  const head = `${passed ? '✓' : '✗'} ${CHECK[kind][language]}${subject === '' ? '' : ` ${subject}`}${place}`;
  return `${head}${zh ? '：' : ': '}${checkText(check, language)}`;
}

function overview(analysis: Analysis, view: ReadingView, { language }: ReportOptions): string[] {
  const zh = language === 'zh-CN';
  const { document } = analysis;
  const format = document.format.toUpperCase();
  const lines = [
    zh
      ? `格式 ${format}${document.encoding === '' ? '' : `，编码 ${document.encoding}`}${document.year === null ? '' : `，${document.year} 年`}`
      : `${format}${document.encoding === '' ? '' : `, ${document.encoding}`}${document.year === null ? '' : `, year ${document.year}`}`,
    zh
      ? `指标类别：${MODEL[document.model]['zh-CN']}；金额单位：${document.moneyUnit ?? '未注明'}`
      : `model: ${MODEL[document.model].en}; money in ${document.moneyUnit ?? 'no stated unit'}`,
    zh
      ? `读到项目 ${view.projects} 个，指标 ${view.rows} 行`
      : `${counted(view.projects, 'project')} and ${counted(view.rows, 'row')} were read`,
  ];
  const { values, read } = document.reading.coverage;
  if (values > 0)
    lines.push(
      zh
        ? `像指标值的数 ${values} 个，其中 ${read} 个在读出的行里（${Math.round((100 * read) / values)}%）`
        : `${read} of ${values} values that look like targets stand in rows that were read (${Math.round((100 * read) / values)} %)`,
    );
  if (document.declaredProjectCount !== null) {
    lines.push(
      zh ? `文中称共 ${document.declaredProjectCount} 个项目` : `the text speaks of ${counted(document.declaredProjectCount, 'project')}`,
    );
  }
  return lines;
}

function confidenceLines(view: ReadingView, zh: boolean): string[] {
  return view.confidence.flatMap(({ from, rows }, index) => {
    if (rows === 0) return [];
    const upper = view.confidence[index - 1]?.from;
    const band = from === 1 ? '1.00' : `${from.toFixed(2)}–${(upper ?? 1).toFixed(2)}`;
    return [zh ? `${band}：${rows} 行` : `${band}: ${counted(rows, 'row')}`];
  });
}

/** What is kept for a number is cut around it. */
const excerpt = (text: string, spot = 0): string => cutAround(text.replace(/\s/g, ' '), spot, EXCERPT_WIDTH);

/** A section of texts that stand in no row, each with its place. */
function textsSection(title: string, texts: readonly UnplacedText[], { language }: ReportOptions): ReadingSection {
  const zh = language === 'zh-CN';
  const named = texts.slice(0, NAMED);
  const rest = texts.length - named.length;
  return {
    title,
    lines: [
      ...named.map(({ text, at: spot, references }) => `${excerpt(text, spot)}${at(placeText(references, language), zh)}`),
      ...moreLines(rest, zh),
    ],
    places: named.map(({ references }) => references),
  };
}

const moreLines = (rest: number, zh: boolean): string[] => (rest > 0 ? [zh ? `……另有 ${rest} 处` : `… and ${rest} more`] : []);

/** Sections in a fixed order; sections with nothing to say are left out. */
export function readingSections(analysis: Analysis, options: ReportOptions): ReadingSection[] {
  const { language } = options;
  const zh = language === 'zh-CN';
  const { reading } = analysis.document;
  const view = readingView(analysis);
  const sections: ReadingSection[] = [
    { title: zh ? '文件' : 'Document', lines: overview(analysis, view, options) },
    {
      title: zh ? '找到的绩效目标表' : 'Target tables found',
      lines: reading.tables.map(({ kind, layout, title, projects, rows, references }) => {
        const place = at(placeText(references, language), zh);
        const name = title === '' ? TABLE[kind][language] : title;
        const counts = [
          ...(kind === 'overall' ? [] : [zh ? `项目 ${projects} 个` : counted(projects, 'project')]),
          zh ? `指标 ${rows} 行` : counted(rows, 'row'),
        ];
        const parts = [TABLE[kind][language], layoutText(layout, language), ...counts];
        return zh ? `${name}${place}：${parts.join('，')}` : `${name}${place}: ${parts.join(', ')}`;
      }),
    },
    { title: zh ? '提醒' : 'Notes', lines: reading.notes.map((note) => noteSentence(note, language)) },
    { title: zh ? '核对' : 'Checks', lines: reading.checks.map((check) => checkLine(check, options)) },
    textsSection(
      zh ? '像指标值、不在读出的行里的数（请对照原件）' : 'Values that look like targets and stand in no row that was read (compare)',
      reading.coverage.left ?? [],
      options,
    ),
    {
      title: zh ? '读得准不准（1 是原样读出；数越小，越要对照原件）' : 'How sure (1: read as printed; the lower, the more to compare)',
      lines: confidenceLines(view, zh),
    },
    {
      title: zh ? '修复' : 'Repairs',
      lines: view.repairs.map(({ repair, rows }) =>
        zh ? `${REPAIR[repair][language]}：${rows} 行` : `${REPAIR[repair][language]}: ${counted(rows, 'row')}`,
      ),
    },
    {
      title: zh ? '读取存疑的行（不计分，不算单位的问题）' : 'Rows read with doubt (not scored, not charged to the author)',
      lines: [
        ...view.doubtful.slice(0, NAMED).map(({ project, indicator }) => {
          const place = at(placeText(indicator.valueReferences, language), zh);
          const why = doubtsText(indicator.doubts, language);
          return `${project} · ${indicator.name}｜${printedValue(indicator.value, language)}${place}${zh ? '：' : ': '}${why}`;
        }),
        ...moreLines(view.doubtful.length - NAMED, zh),
      ],
      places: view.doubtful.slice(0, NAMED).map(({ indicator }) => indicator.valueReferences),
    },
    textsSection(zh ? '没能归入任何一行的文字' : 'Text that belongs to no row', reading.unplaced, options),
  ];
  return sections.filter(({ lines }) => lines.length > 0);
}
