/** Words of the sums of the intake, and of what is different in two copies. */
import { CLASS, counted, numberText } from '@perf-lint/report';
import type { CopyDifference } from '@perf-lint/review';
import type { ScreenTexts } from '../../shell/screen-texts.js';
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
  readonly difference: (difference: CopyDifference, counted: string, other: string) => string;
  /** Projects that are not the same and are not shown. */
  readonly more: (projects: number) => string;
}

const wrote = (value: string): string => (value === '' ? '没有写' : `写“${value}”`);

/** A reading in doubt may be why two copies seem to differ. */
const unsure = (doubtful: boolean): string => (doubtful ? '（这一行读取存疑，请对照原件）' : '');
const unsureEn = (doubtful: boolean): string => (doubtful ? ' (read with doubt: compare with the originals)' : '');

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
    apart: (projects) => `看这 ${projects} 个项目哪里不同`,
    overall: '部门整体绩效目标',
    difference: (difference, one, other) => {
      switch (difference.kind) {
        case 'amount':
          return `金额：${one} 写 ${money(difference.counted, '（未填）')}，${other} 写 ${money(difference.other, '（未填）')}（万元）`;
        case 'value':
          return `“${difference.name}”：${one} ${wrote(difference.counted)}，${other} ${wrote(difference.other)}${unsure(difference.doubtful)}`;
        case 'class':
          return `“${difference.name}”：${one} 归在${CLASS[difference.counted]['zh-CN']}，${other} 归在${CLASS[difference.other]['zh-CN']}${unsure(difference.doubtful)}`;
        case 'only':
          return `“${difference.name}”${difference.value}：只在 ${difference.where === 'counted' ? one : other} 里有${unsure(difference.doubtful)}`;
        default:
          return difference satisfies never;
      }
    },
    more: (projects) => `还有 ${projects} 个项目`,
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
    apart: (projects) => `See what is not the same in ${counted(projects, 'project')}`,
    overall: 'overall targets',
    difference: (difference, one, other) => {
      switch (difference.kind) {
        case 'amount':
          return `amount: ${money(difference.counted, '(none)')} in ${one}, ${money(difference.other, '(none)')} in ${other} (10k yuan)`;
        case 'value':
          return `"${difference.name}": "${difference.counted}" in ${one}, "${difference.other}" in ${other}${unsureEn(difference.doubtful)}`;
        case 'class':
          return `"${difference.name}": under ${CLASS[difference.counted].en} in ${one}, under ${CLASS[difference.other].en} in ${other}${unsureEn(difference.doubtful)}`;
        case 'only':
          return `"${difference.name}" ${difference.value}: only in ${difference.where === 'counted' ? one : other}${unsureEn(difference.doubtful)}`;
        default:
          return difference satisfies never;
      }
    },
    more: (projects) => `and ${counted(projects, 'more project')}`,
  },
};
