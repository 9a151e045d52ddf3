import { describe, expect, it } from 'vitest';
import { type IndicatorDraft, rowsOf, type TableDraft } from '../draft.js';
import { readBlocks } from '../read-source.js';
import type { SourceDocument } from '../source-document.js';
import { LeftTexts, leftBy } from './left-text.js';

/** A text with rows that took the pieces named of its lines: name and value of each. */
function leftIn(lines: readonly string[], rows: readonly (readonly [name: string, value: string])[]) {
  const source = {
    blocks: [
      {
        kind: 'text',
        lines: lines.map((text, at) => ({ text, line: at + 1, page: null, blanksBefore: 0, pageBreakBefore: false, references: [] })),
      },
    ],
  } satisfies Pick<SourceDocument, 'blocks'>;
  const placeOf = (piece: string) => {
    const line = lines.findIndex((text) => text.includes(piece));
    return [{ kind: 'text' as const, line: line + 1, column: lines[line]?.indexOf(piece) ?? 0, length: piece.length }];
  };
  const indicators = rows.map(
    ([name, value]) =>
      ({ level2: '', name, value, nameReferences: placeOf(name), valueReferences: placeOf(value) }) as unknown as IndicatorDraft,
  );
  const table = { layout: 'vertical', origin: 'decoded', projects: [{ indicators }], overall: null } as unknown as TableDraft;
  const left = new LeftTexts(source, [table]).of(table);
  return indicators.map((row) => leftBy(left, row));
}

const SOUND: readonly (readonly [string, string])[] = [
  ['采血总量', '≥52000'],
  ['出车次数', '≥900'],
  ['报废率', '≤5%'],
  ['献血者满意度', '≥95%'],
];

describe('text that no row took', () => {
  it('is told where it touches a row and the others leave none', () => {
    const left = leftIn(['采血总量 ≥52000', '出车次数 ≥900 车次 5', '报废率 ≤5%', '满意度指标 献血者满意度 ≥95%'], SOUND);
    expect(left.map(({ behind }) => behind)).toEqual([false, true, false, false]);
    const runOn = leftIn(['采血总量≥52000单袋出车次数≥900质量指标报废率≤5%满意度指标服务对象满意度指标献血者满意度≥95%'], SOUND);
    expect(runOn.map(({ behind }) => behind)).toEqual([true, false, false, false]);
  });

  it('is no rest of a row where it is a heading, a number of points, a cell apart or another row', () => {
    const heading = leftIn(['采血总量≥52000', '出车次数≥900 5 质量指标', '报废率≤5%', '满意度指', '标', '献血者满意度≥95%'], SOUND);
    const apart = leftIn(['采血总量  ≥52000', '出车次数  ≥900   车坏了', '报废率  ≤5%', '献血者满意度  ≥95%'], SOUND);
    const lost = leftIn(['采血总量≥52000弘扬无偿献血精神弘扬出车次数≥900报废率≤5%献血者满意度≥95%'], SOUND);
    for (const left of [heading, apart, lost]) expect(left.some(({ behind }) => behind)).toBe(false);
  });

  it('is a column that is not read where most rows leave some', () => {
    const left = leftIn(['采血总量 ≥52000 已完成', '出车次数 ≥900 未完成', '报废率 ≤5% 3%', '献血者满意度 ≥95% 97%'], SOUND);
    expect(left.some(({ behind }) => behind)).toBe(false);
  });

  it('is the rest of a name where it stands in the column of the names', () => {
    const lines = [
      '  数量指标    采血总量    ≥52000   正向',
      '              出车次数    ≥900     正向',
      '              （辆）',
      '  质量指标    报废率      ≤5%      反向',
    ];
    const left = leftIn(lines, SOUND.slice(0, 3));
    expect(left.map(({ below }) => below)).toEqual([false, true, false]);
    const torn = leftIn(
      [lines[0] ?? '', lines[1] ?? '', '              质量指标', '              报废率      ≤5%      反向'],
      SOUND.slice(0, 3),
    );
    expect(torn.some(({ below }) => below)).toBe(false);
  });
});

it('is looked for in the text itself, and nowhere else', () => {
  const cells = [
    ['三级指标', '指标值'],
    ['采血总量', '≥1'],
  ].map((texts) => ({
    cells: texts.map((text, column) => ({
      text,
      column,
      rowSpan: 1,
      columnSpan: 1,
      references: [{ kind: 'table', table: 0, row: 0, column }],
    })),
  }));
  const source = {
    path: 'a.docx',
    sha256: '',
    format: 'docx',
    encoding: '',
    notes: [],
    blocks: [{ kind: 'table', origin: 'given', title: '', columns: 2, rows: cells }],
  } as unknown as SourceDocument;
  const { tables } = readBlocks(source, { path: 'a.docx' });
  for (const table of tables) expect([rowsOf(table).length > 0, new LeftTexts(source, tables).of(table).size]).toEqual([true, 0]);
});
