/**
 * A department's report as Markdown: figures, what recurs, projects, overall targets, how the document was read.
 */
import type { Analysis } from '@perf-lint/analyser';
import type { ReportOptions } from '../../options.js';
import { counted, figureText, numberText, yuanText } from '../../texts/amounts.js';
import { departmentName } from '../../texts/department-name.js';
import { FIGURE, FIGURE_NAMES, PILE, PILES, SEVERITY } from '../../texts/labels.js';
import { shownPath } from '../../texts/shown-path.js';
import { departmentCheckedOut } from '../../view/checked-out.js';
import type { DepartmentView, ProjectLine } from '../../view/department-view.js';
import { figureSentences } from '../../view/figure-sentences.js';
import { escapeMarkdown as md, tableRow } from './escape.js';
import { indicatorTableMarkdown, opinionsMarkdown } from './project.js';
import { readingMarkdown } from './reading-text.js';

function projectLines(view: DepartmentView, linkOf: (line: ProjectLine) => string, { language }: ReportOptions): string[] {
  const zh = language === 'zh-CN';
  const head = zh
    ? ['项目', '编码', '金额（万元）', '机审建议', '退回必改', '请核实', '提示', '可衡量性', '完整性', '一致性']
    : ['Project', 'Code', 'Amount (10k yuan)', 'Pile', 'Must revise', 'Verify', 'Hints', 'Measurability', 'Completeness', 'Consistency'];
  return [
    tableRow(head),
    tableRow(head.map(() => '---')),
    ...view.projects.map((line) => {
      const { project } = line.place;
      const { figures, pile } = line.result;
      const name = md(project.name) || (zh ? '（未填名称）' : '(no name)');
      return tableRow([
        `[${name}](<${linkOf(line)}>)`,
        md(project.code),
        project.amount === null ? '—' : numberText(project.amount),
        PILE[pile][language],
        String(line.counts.error),
        String(line.counts.warning),
        String(line.counts.info),
        ...FIGURE_NAMES.map((name) => figureText(figures[name])),
      ]);
    }),
  ];
}

/** The report of one department as Markdown; `linkOf` gives the address of a project's own file, relative to this one. */
export function departmentMarkdown(
  analysis: Analysis,
  view: DepartmentView,
  linkOf: (line: ProjectLine) => string,
  options: ReportOptions,
): string {
  const { language } = options;
  const zh = language === 'zh-CN';
  const { department, result } = view;
  const figures = result?.figures;
  const overall = department.overall;
  const piles = PILES.filter((pile) => view.piles[pile] > 0).map((pile) => `${PILE[pile][language]} ${view.piles[pile]}`);
  const lines = [
    `# ${md(departmentName(department, analysis.document))}`,
    '',
    `${md(shownPath(analysis.document.path))}${piles.length === 0 ? '' : ` · ${piles.join(zh ? '，' : ', ')}`}`,
    '',
  ];
  if (figures !== undefined) {
    lines.push(`## ${zh ? '三项分值' : 'Three figures'}`, '');
    for (const name of FIGURE_NAMES) {
      const sentences = figureSentences(name, view.deductions, figures, language)
        .map(md)
        .join(zh ? '；' : '; ');
      lines.push(`- ${FIGURE[name][language]} **${figureText(figures[name])}**${zh ? '：' : ': '}${sentences}`);
    }
    lines.push('');
  }
  if (view.causes.length > 0) {
    lines.push(`## ${zh ? '反复出现的问题' : 'What recurs'}`, '');
    for (const cause of view.causes) {
      const count = zh
        ? `${cause.rows} 处，${cause.projects} 个项目，${numberText(cause.amount)} 万元`
        : `${counted(cause.rows, 'finding')}, ${counted(cause.projects, 'project')}, ${yuanText(cause.amount)}`;
      lines.push(
        `- **${SEVERITY[cause.severity][language]}** ${cause.rule}${zh ? `（${count}），例：` : ` (${count}), such as: `}${md(cause.text)}`,
      );
    }
    lines.push('');
  }
  lines.push(`## ${zh ? '项目' : 'Projects'}`, '');
  if (view.projects.length === 0) lines.push(zh ? '没有读到项目绩效目标表。' : 'No project targets were read.');
  else lines.push(...projectLines(view, linkOf, options));
  lines.push('');
  if (overall !== null) {
    lines.push(`## ${zh ? '部门整体绩效目标' : 'Overall targets of the department'}`, '');
    lines.push(
      ...opinionsMarkdown(view.overallOpinions, view.overallRows, options),
      '',
      ...indicatorTableMarkdown(view.overallRows, options),
      '',
    );
  }
  const checked = departmentCheckedOut(view, analysis.document.reading.checks, options);
  if (checked.length > 0)
    lines.push(`## ${zh ? '核对无误的内容' : 'What checked out'}`, '', ...checked.map((sentence) => `- ${md(sentence)}`), '');
  lines.push(`## ${zh ? '读取报告' : 'How the document was read'}`, '', readingMarkdown(analysis, options, 3).trimEnd());
  return `${lines.join('\n')}\n`;
}
