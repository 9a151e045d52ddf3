/**
 * What is said of projects that stand in several files: they count once, in which file, and where the files differ.
 */
import { type FiledProject, isSameAmount, type SharedFiles } from '@perf-lint/review';
import type { Language } from '../language.js';
import { counted, numberText } from './amounts.js';

/** Differing projects named; the others are counted. */
const NAMED = 5;

function moneyText(amount: number | null, zh: boolean): string {
  if (amount === null) return zh ? '未填' : 'none';
  return numberText(amount);
}

function projectName({ table, department, projectName: name, projectCode }: FiledProject, zh: boolean): string {
  if (table === 'overall') return zh ? `${department}整体绩效目标` : `overall targets of ${department}`;
  return name || projectCode || (zh ? '（未填名称）' : '(no name)');
}

/** "会议费（金额 55、56，指标 6 行、7 行）", the file that counts first. */
export function filedDifference(one: FiledProject, other: FiledProject, language: Language): string {
  const zh = language === 'zh-CN';
  if (one.content === other.content) return '';
  const parts: string[] = [];
  if (!isSameAmount(one.amount, other.amount)) {
    const [a, b] = [moneyText(one.amount, zh), moneyText(other.amount, zh)];
    parts.push(zh ? `金额 ${a} 和 ${b} 万元` : `money ${a} and ${b} (10k yuan)`);
  }
  if (one.rows !== other.rows) parts.push(zh ? `指标 ${one.rows} 行和 ${other.rows} 行` : `${one.rows} and ${counted(other.rows, 'row')}`);
  if (parts.length === 0) parts.push(zh ? '指标的内容不同' : 'rows say other things');
  return parts.join(zh ? '，' : ', ');
}

/** "50 个项目在两份文件里都有，只计一次，以甲.xlsx 为准，乙.pdf 中的不计；其中 1 个内容不同：会议费（金额 55 和 56 万元）" */
export function sharedFilesSentence({ counted: one, other, projects, differing }: SharedFiles, language: Language): string {
  const zh = language === 'zh-CN';
  const differences = projects
    .filter((pair) => pair.counted.content !== pair.other.content)
    .slice(0, NAMED)
    .map((pair) => {
      const how = filedDifference(pair.counted, pair.other, language);
      return zh ? `${projectName(pair.counted, zh)}（${how}）` : `${projectName(pair.counted, zh)} (${how})`;
    });
  const more = differing > differences.length ? (zh ? '等' : ' and others') : '';
  const list = differences.length === 0 ? '' : `${differences.join(zh ? '、' : ', ')}${more}`;
  if (zh) {
    const same = one === other ? `在 ${one} 里出现不止一次，只计一次` : `在两份文件里都有，只计一次，以 ${one} 为准，${other} 中的不计`;
    return `${projects.length} 个项目${same}${list === '' ? '' : `；其中 ${differing} 个内容不同：${list}`}`;
  }
  const count = counted(projects.length, 'project');
  const same =
    one === other ? `${count} more than once in ${one}, counted once` : `${count} in two files, counted once: in ${one}, not in ${other}`;
  return `${same}${list === '' ? '' : `; ${differing} differ: ${list}`}`;
}
