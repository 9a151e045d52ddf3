/**
 * The list of those who have not submitted (催报名单) as a Word file: by department, with what is missing and its money.
 */
import type { Intake, ListLine } from '@perf-lint/review';
import type { Language } from '../../language.js';
import { counted, numberText, yuanText } from '../../texts/amounts.js';
import { type Block, cell, heading, paragraph } from '../word/blocks.js';
import { letterDate } from '../word/numerals.js';
import { wordBytes } from '../word/write-word.js';

/** What is missing, by department; nothing where everything was submitted. */
export function missingByDepartment({ expected }: Intake): ReadonlyMap<string, readonly ListLine[]> {
  const groups = new Map<string, ListLine[]>();
  for (const { line, project } of expected) {
    if (project !== null) continue;
    const department = line.department || line.unitName;
    groups.set(department, [...(groups.get(department) ?? []), line]);
  }
  return groups;
}

/** @param deadline as 2024-12-01, "" where none is given */
export function reminderBlocks(intake: Intake, language: Language, deadline: string): Block[] {
  const zh = language === 'zh-CN';
  const groups = [...missingByDepartment(intake)];
  const missing = groups.flatMap(([, lines]) => lines);
  const amount = Math.round(missing.reduce((sum, line) => sum + (line.amount ?? 0), 0) * 1e6) / 1e6;
  const { length: expected } = intake.expected;
  const opening = zh
    ? `应报项目 ${expected} 个，已报 ${expected - missing.length} 个，未报 ${missing.length} 个，涉及 ${groups.length} 个部门，金额 ${numberText(amount)} 万元。请下列单位${deadline === '' ? '尽快' : `于${letterDate(deadline, zh)}前`}报送绩效目标表。`
    : `${counted(expected, 'project')} expected, ${expected - missing.length} submitted, ${missing.length} missing from ${counted(groups.length, 'department')}, ${yuanText(amount)}. Please submit the performance targets of the projects below${deadline === '' ? '' : ` by ${letterDate(deadline, zh)}`}.`;
  const head = zh
    ? ['序号', '预算单位', '项目编码', '项目名称', '金额\n（万元）', '业务科室']
    : ['No.', 'Unit', 'Code', 'Project', 'Amount (10k yuan)', 'Office'];
  return [
    heading(0, zh ? '绩效目标催报名单' : 'Performance targets not yet submitted'),
    paragraph(opening, { indent: 2 }),
    ...groups.flatMap(([department, lines]): Block[] => [
      heading(1, zh ? `${department}（${lines.length} 个）` : `${department} (${lines.length})`),
      {
        kind: 'table',
        // A code of 21 figures stays on one line.
        widths: [7, 21, 29, 26, 12, 11],
        size: 10,
        head: [head.map((text) => cell(text))],
        rows: lines.map((line, index) => [
          cell(String(index + 1), { align: 'center' }),
          cell(line.unitName),
          cell(line.projectCode),
          cell(line.projectName),
          cell(line.amount === null ? '—' : numberText(line.amount), { align: 'right' }),
          cell(line.office),
        ]),
      },
    ]),
  ];
}

/** The list as a .docx. @param deadline as 2024-12-01, "" where none is given */
export function reminderDocument(intake: Intake, language: Language, deadline = ''): Promise<Uint8Array> {
  const zh = language === 'zh-CN';
  return wordBytes({
    title: zh ? '绩效目标催报名单' : 'Performance targets not yet submitted',
    layout: 'report',
    blocks: reminderBlocks(intake, language, deadline),
    footer: '',
    language,
  });
}
