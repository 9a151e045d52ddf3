/** How a document was read, for people: tables, checks, notes and what could not be placed (--reading). */
import type { PerformanceDocument } from '@perf-lint/core';
import { CHECK, locationOf, MODEL, noteSentence, shortLocation } from '@perf-lint/report';
import { colours } from './colour.js';
import type { TextStyle } from './findings-text.js';

const WORDS = {
  'zh-CN': {
    heading: '读取情况',
    format: '格式',
    encoding: '编码',
    model: '指标体系',
    table: (kind: string, layout: string, projects: number, rows: number) =>
      `${kind}：${projects} 个项目，${rows} 行指标（版式 ${layout}）`,
    overall: '整体绩效目标表',
    project: '项目绩效目标表',
    printed: '表上',
    read: '读到',
    unplaced: (count: number) => `${count} 段文字没有归入任何一行：`,
    repaired: (count: number, doubtful: number) => `修复 ${count} 行，其中存疑 ${doubtful} 行`,
    more: (count: number) => `……另有 ${count} 段`,
  },
  en: {
    heading: 'Reading',
    format: 'format',
    encoding: 'encoding',
    model: 'hierarchy',
    table: (kind: string, layout: string, projects: number, rows: number) =>
      `${kind}: ${projects} projects, ${rows} rows (layout ${layout})`,
    overall: 'overall targets',
    project: 'project targets',
    printed: 'printed',
    read: 'read',
    unplaced: (count: number) => `${count} pieces of text were not placed in any row:`,
    repaired: (count: number, doubtful: number) => `${count} rows repaired, ${doubtful} of them in doubt`,
    more: (count: number) => `… and ${count} more`,
  },
} as const;

const UNPLACED_SHOWN = 20;

export function readingText(document: PerformanceDocument, style: TextStyle): string {
  const words = WORDS[style.language];
  const paint = colours(style.colour);
  const { tables, checks, notes, unplaced } = document.reading;
  const encoding = document.encoding === '' ? '' : `, ${words.encoding} ${document.encoding}`;
  let text = `${paint.bold(document.path)}  ${words.heading}\n`;
  text += `    ${words.format} ${document.format}${encoding}, ${words.model} ${MODEL[document.model][style.language]}\n`;
  for (const table of tables) {
    const place = placeOf(table.references);
    text += `    ${words.table(table.kind === 'overall' ? words.overall : words.project, table.layout, table.projects, table.rows)}${place}\n`;
  }
  text += repairsText(document, style);
  for (const check of checks) {
    const mark = check.passed ? paint.green('✓') : paint.yellow('✗');
    const name = CHECK[check.kind][style.language];
    text += `    ${mark} ${name} ${check.subject}: ${words.printed} ${check.printed}, ${words.read} ${check.read}${placeOf(check.references)}\n`;
  }
  for (const note of notes) text += `    ${paint.yellow('!')} ${noteSentence(note, style.language)}${placeOf(note.references)}\n`;
  if (unplaced.length > 0) text += `    ${words.unplaced(unplaced.length)}\n`;
  for (const piece of unplaced.slice(0, UNPLACED_SHOWN)) text += `      ${piece.text.replaceAll('\n', ' ')}${placeOf(piece.references)}\n`;
  if (unplaced.length > UNPLACED_SHOWN) text += `      ${words.more(unplaced.length - UNPLACED_SHOWN)}\n`;
  return `${text}\n`;
}

function placeOf(references: Parameters<typeof locationOf>[0]): string {
  const place = shortLocation(locationOf(references));
  return place === '' ? '' : `  (${place})`;
}

function repairsText(document: PerformanceDocument, style: TextStyle): string {
  let repaired = 0;
  let doubtful = 0;
  for (const department of document.departments) {
    const rows = [
      ...(department.overall?.indicators ?? []),
      ...department.units.flatMap((unit) => unit.projects.flatMap((project) => project.indicators)),
    ];
    for (const row of rows) {
      if (row.repairs.length > 0) repaired += 1;
      if (row.doubt !== '') doubtful += 1;
    }
  }
  return repaired + doubtful === 0 ? '' : `    ${WORDS[style.language].repaired(repaired, doubtful)}\n`;
}
