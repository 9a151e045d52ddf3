/** Words for the points of rows: what an opinion costs, what a row lost and for what. */
import type { ScreenTexts } from '../../shell/screen-texts.js';

export interface PointsTexts {
  /** Points off each row of an opinion, by the number of the row. */
  readonly off: (rows: readonly (readonly [row: number, points: number])[]) => string;
  /** How the score of a row comes about. */
  readonly sum: (parts: readonly string[], score: number) => string;
  readonly part: (opinion: number, rule: string, points: number) => string;
  /** A part that no opinion says. */
  readonly unsaid: (rule: string, points: number) => string;
  readonly whole: string;
}

const same = (rows: readonly (readonly [number, number])[]): boolean => rows.every(([, points]) => points === rows[0]?.[1]);

export const POINTS: ScreenTexts<PointsTexts> = {
  'zh-CN': {
    off: (rows) =>
      same(rows)
        ? `${rows.length > 1 ? '各' : ''}扣 ${rows[0]?.[1] ?? 0} 分`
        : rows.map(([row, points]) => `第 ${row} 行扣 ${points} 分`).join('，'),
    sum: (parts, score) => `可衡量性：100${parts.join('')} = ${score}`,
    part: (opinion, rule, points) => ` − ${points}（意见 ${opinion} ${rule}）`,
    unsaid: (rule, points) => ` − ${points}（${rule}，没有另写意见）`,
    whole: '可衡量性：100，没有扣分',
  },
  en: {
    off: (rows) =>
      same(rows)
        ? `−${rows[0]?.[1] ?? 0} points${rows.length > 1 ? ' each' : ''}`
        : rows.map(([row, points]) => `row ${row}: −${points} points`).join(', '),
    sum: (parts, score) => `Measurability: 100${parts.join('')} = ${score}`,
    part: (opinion, rule, points) => ` − ${points} (opinion ${opinion}, ${rule})`,
    unsaid: (rule, points) => ` − ${points} (${rule}, no opinion of its own)`,
    whole: 'Measurability: 100, nothing taken off',
  },
};
