/** Words of the sums of the intake, and of what is different in two copies. */
import { counted, numberText } from '@perf-lint/report';
import type { ScreenTexts } from '../../shell/screen-texts.js';
import type { Difference } from '../../state/copies-apart.js';
import type { IntakeSums } from '../../state/intake-sums.js';
import type { PaperState } from '../../state/papers.js';

/** Files that were not read and are named; the others are counted. */
const NAMED = 6;

interface SumsTexts {
  /** One sentence with all that was handed in. */
  readonly sums: (sums: IntakeSums, states: Readonly<Record<PaperState, string>>) => string;
  readonly apart: (projects: number) => string;
  readonly overall: string;
  /** `counted` and `other`: the paths of the two files. */
  readonly difference: (difference: Difference, counted: string, other: string) => string;
  readonly more: (count: number) => string;
}

const money = (amount: number | null, none: string): string => (amount === null ? none : numberText(amount));

export const INTAKE_SUMS: ScreenTexts<SumsTexts> = {
  'zh-CN': {
    sums: ({ files, projects, twice, same, unread }, states) => {
      const named = unread.slice(0, NAMED).map(({ path, state }) => `${path}（${states[state]}）`);
      const parts = [
        `收到 ${files} 份文件，读出 ${projects} 个项目${twice === 0 ? '' : `，其中重复 ${twice} 个，实计 ${projects - twice} 个`}`,
        ...(same === 0 ? [] : [`${same} 份与别的文件完全相同，只计一份`]),
        ...(unread.length === 0 ? [] : [`${unread.length} 份没有读：${named.join('、')}${unread.length > NAMED ? '等' : ''}`]),
      ];
      return `${parts.join('；')}。`;
    },
    apart: (projects) => `${projects} 个项目两份不一样，看哪里不一样`,
    overall: '部门整体绩效目标',
    difference: (difference, one, other) => {
      switch (difference.kind) {
        case 'amount':
          return `金额：${one} 写 ${money(difference.counted, '（未填）')}，${other} 写 ${money(difference.other, '（未填）')}（万元）`;
        case 'value':
          return `“${difference.name}”：${one} 写“${difference.counted}”，${other} 写“${difference.other}”`;
        case 'only':
          return `“${difference.name}”${difference.value}：只在 ${difference.where === 'counted' ? one : other} 里有`;
        default:
          return difference satisfies never;
      }
    },
    more: (count) => `还有 ${count} 处`,
  },
  en: {
    sums: ({ files, projects, twice, same, unread }, states) => {
      const named = unread.slice(0, NAMED).map(({ path, state }) => `${path} (${states[state]})`);
      const parts = [
        `${counted(files, 'file')} with ${counted(projects, 'project')}${twice === 0 ? '' : `, ${twice} of them twice, so that ${projects - twice} count`}`,
        ...(same === 0 ? [] : [`${counted(same, 'file')} the very same as another, counted once`]),
        ...(unread.length === 0 ? [] : [`not read: ${unread.length}, ${named.join(', ')}${unread.length > NAMED ? ' and others' : ''}`]),
      ];
      return `${parts.join('; ')}.`;
    },
    apart: (projects) => `${counted(projects, 'project')} not the same in both: see where`,
    overall: 'overall targets',
    difference: (difference, one, other) => {
      switch (difference.kind) {
        case 'amount':
          return `amount: ${money(difference.counted, '(none)')} in ${one}, ${money(difference.other, '(none)')} in ${other} (10k yuan)`;
        case 'value':
          return `"${difference.name}": "${difference.counted}" in ${one}, "${difference.other}" in ${other}`;
        case 'only':
          return `"${difference.name}" ${difference.value}: only in ${difference.where === 'counted' ? one : other}`;
        default:
          return difference satisfies never;
      }
    },
    more: (count) => `and ${count} more`,
  },
};
