/** The guide for those who label, in both languages, made of the defects themselves. */
import { type Language, MARKDOWN_MARK } from '@perf-lint/report';
import { DEFECTS } from './defects.js';

const TEXTS = {
  'zh-CN': {
    title: '标注说明',
    lines: [
      '只看原件，不看工具的读法和意见。两个人各标各的，标完之前不要商量。',
      '一件是一行指标，或原件的一段。',
      '- **一行**：旁边是原件里这一行前后的内容，▶ 处就是它，“开头”几个字说明是哪一行。原件不清楚的，按路径打开原件看。把名称和指标值照原件抄下（换行接起来，不改错字），再标缺陷；没有缺陷的标“无缺陷”。拿不准的，标了再勾“拿不准”。',
      '- **一段**：数一数这一段里开头的指标行有几行（只数在这一段开始的），填数。没有指标行的填 0。',
      '一行可以有几种缺陷。缺陷是写表的人造成的；文字取出来时坏掉的不算，在备注里写明。',
      '表样自带的定性行（投入管理里的“科学”“合规”等）不标缺陷。',
    ],
    table: ['代号', '缺陷', '什么时候标'],
  },
  en: {
    title: 'Guide for those who label',
    lines: [
      'Look at the original only, not at what the tool read or says. Two people label by themselves and do not talk about it before both are done.',
      'An item is a row of indicators, or a stretch of the original.',
      '- **A row**: beside it stands the original around it; ▶ marks it, and the first letters say which row is meant. Where that is not clear, open the file. Copy name and value as the original has them (lines joined, misprints kept), then mark its defects; a row without any is marked as sound. Where you are not sure, say so.',
      '- **A stretch**: count the rows of indicators that begin in it, and write the number; 0 where there are none.',
      'A row may have several defects. A defect is the author’s; what was damaged when the text was taken out is none: say it in the comment.',
      'Qualitative rows that the form prints itself (input management) have no defect.',
    ],
    table: ['code', 'defect', 'when'],
  },
} as const;

export function labelGuide(language: Language): string {
  const { title, lines, table } = TEXTS[language];
  const rows = DEFECTS.map(({ code, title: name, guide }) => `| ${code} | ${name[language]} | ${guide[language]} |`);
  return `${[MARKDOWN_MARK, `# ${title}`, '', ...lines.flatMap((line) => [line, '']), `| ${table.join(' | ')} |`, '|---|---|---|', ...rows].join('\n')}\n`;
}
