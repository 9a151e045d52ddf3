/**
 * A row that an opinion is wrong about (这条说错了), for those who maintain the rules: a text that opens everywhere, without the names of unit and
 * project, and without the file.
 */
import { CLASS, type Language, plainName, SEVERITY } from '@perf-lint/report';
import { type Card, levelOfCard } from '../state/cards.js';
import type { ReviewedProject } from '../state/projects.js';
import { type OutputFile, textFile } from './output-file.js';

/** What is said beside the card. */
export interface SayingWrong {
  /** Why it is wrong, in the words of whoever says so; "" without. */
  readonly words: string;
  /** Of the program that gave the opinion. */
  readonly version: string;
  /** "2026-11-30". */
  readonly date: string;
}

/** Names that stand in the row itself as well. */
function anonymous(text: string, project: ReviewedProject): string {
  let result = text;
  for (const [name, stands] of [
    [project.name, '某项目'],
    [project.unit, '某单位'],
    [project.owner, '某部门'],
  ] as const)
    if (name.length > 1) result = result.replaceAll(name, stands);
  return result;
}

interface Words {
  readonly file: string;
  readonly title: string;
  readonly privacy: string;
  readonly rule: string;
  readonly level: string;
  readonly opinion: string;
  readonly why: string;
  readonly row: string;
  readonly version: string;
}

const WORDS: Readonly<Record<Language, Words>> = {
  'zh-CN': {
    file: '这条说错了',
    title: '一条说错了的意见（发给维护规则的人）',
    privacy: '只有这一行和这条意见，不含单位、项目名称，不含报送的文件。',
    rule: '规则',
    level: '级别',
    opinion: '意见',
    why: '为什么说错了',
    row: '指标（类别｜二级指标｜名称｜指标值｜说明｜权重）',
    version: '程序版本',
  },
  en: {
    file: 'wrong-opinion',
    title: 'An opinion that is wrong (for those who maintain the rules)',
    privacy: 'The row and the opinion alone: no names of units and projects, no file.',
    rule: 'Rule',
    level: 'Severity',
    opinion: 'Opinion',
    why: 'Why it is wrong',
    row: 'Row (class｜level 2｜name｜value｜definition｜weight)',
    version: 'Version',
  },
};

export function wrongOpinionFile(
  card: Card,
  project: ReviewedProject,
  { words, version, date }: SayingWrong,
  language: Language,
): OutputFile {
  const { opinion, rows } = card;
  const labels = WORDS[language];
  const [finding] = opinion.findings;
  const colon = language === 'zh-CN' ? '：' : ': ';
  const line = (label: string, said: string): readonly string[] => (said === '' ? [] : [`${label}${colon}${said}`]);
  const lines = [
    labels.title,
    labels.privacy,
    '',
    ...line(labels.rule, `${opinion.rule} (${[finding?.ruleId, finding?.messageId].filter((part) => part !== undefined).join(', ')})`),
    ...line(labels.level, SEVERITY[levelOfCard(card)][language]),
    ...line(labels.opinion, anonymous(opinion.full || opinion.text, project)),
    ...line(labels.why, anonymous(words.trim(), project)),
    ...rows.flatMap(({ indicator: { level1, level2, name, value, definition, weight } }) =>
      line(labels.row, anonymous([CLASS[level1][language], level2, name, value, definition, weight ?? ''].join('｜'), project)),
    ),
    ...line(labels.version, version),
  ];
  // The mark at the front and the line ends are what the plain editor of an office computer goes by.
  return textFile(`${plainName(labels.file, opinion.rule, date)}.txt`, `\uFEFF${lines.join('\r\n')}\r\n`);
}
