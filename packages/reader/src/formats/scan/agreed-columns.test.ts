import { describe, expect, it } from 'vitest';
import { plainInk } from '../pdf/ink.js';
import { layOut } from '../pdf/layout.js';
import type { PageContent } from '../pdf/page.js';
import { type RecognisedContent, withAgreedColumns } from './agreed-columns.js';

const XS = [40, 120, 200, 280, 420];
const YS = [40, 60, 80, 100];
const ROW = ['产出', '数量', '培训人数', '≥50人'];

interface Given {
  /** Lines of the table as they were found, and rows of text between the lines that it has. */
  readonly found?: readonly number[];
  readonly printed?: readonly number[];
  readonly rows?: readonly (readonly string[])[];
  /** Points by which the sheet lay further to the right. */
  readonly shift?: number;
}

function page(number: number, { found = XS, printed = XS, rows = [ROW, ROW, ROW], shift = 0 }: Given = {}): RecognisedContent {
  const texts = rows.flatMap((row, index) =>
    row.map((text, column) => ({ text, x: (printed[column] ?? 0) + 6 + shift, baseline: (YS[index] ?? 0) + 14 })),
  );
  const glyphs = texts.flatMap(({ text, x, baseline }, object) =>
    [...text].map((letter, at) => ({
      text: letter,
      x0: x + 9 * at,
      x1: x + 9 * (at + 1),
      baseline,
      size: 9,
      top: baseline - 8,
      bottom: baseline + 1,
      ink: { ...plainInk(9, object), object: object + 1 },
    })),
  );
  const [first, last] = [(found[0] ?? 0) + shift, (found.at(-1) ?? 0) + shift];
  const content: PageContent = {
    page: number,
    width: 595,
    height: 842,
    glyphs,
    hidden: [],
    watermarks: [],
    invisibleOnly: false,
    horizontal: YS.map((at) => ({ at, from: first, to: last })),
    vertical: found.map((x) => ({ at: x + shift, from: YS[0] ?? 0, to: YS.at(-1) ?? 0 })),
    images: [],
    unreadable: 0,
    imageShare: 1,
  };
  const lines = texts.map(({ text, x, baseline }) => ({
    box: { x, y: baseline - 8, width: 9 * text.length, height: 9 },
    text,
    likelihood: 0.99,
    figures: 1,
  }));
  return { content, lines };
}

const rowsOf = ({ content }: RecognisedContent | undefined = page(0)) => {
  const [placed] = layOut(content).tables;
  return placed?.table.cells.filter(({ top }) => top === 0).map(({ text }) => text);
};
const second = (given: Given, after: Given = {}) => withAgreedColumns([page(1), page(2, given), page(3, after)])[1];
const doubtedOf = (read: RecognisedContent | undefined) => read?.lines.flatMap(({ text, likelihood }) => (likelihood < 0.5 ? [text] : []));

describe('a scanned page between two others of its table', () => {
  it('gets back the line that it lost, wherever its sheet lay', () => {
    const found = XS.filter((x) => x !== 280);
    expect(rowsOf(page(2, { found }))).toEqual(['产出', '数量', '培训人数≥50人']);
    expect(rowsOf(second({ found }))).toEqual(ROW);
    expect(rowsOf(second({ found, shift: 9 }))).toEqual(ROW);
    expect(doubtedOf(second({ found }))).toEqual([]);
  });

  it('loses the line that no page beside it has', () => {
    const found = [...XS, 350].sort((a, b) => a - b);
    expect(rowsOf(page(2, { found }))).toEqual([...ROW, '']);
    expect(rowsOf(second({ found }))).toEqual(ROW);
  });

  it('is doubted where its text does not fit the columns of the others', () => {
    const lost = second({ found: XS.filter((x) => x !== 280), rows: [['产出', '数量', '参加各类培训的人员总数不少于']] });
    expect(rowsOf(lost)).toEqual(['产出', '数量', '参加各类培训的人员总数不少于']);
    expect(doubtedOf(lost)).toEqual(['参加各类培训的人员总数不少于']);
    const more = [...XS.slice(0, 4), 350, 420];
    const invented = second({ found: more, printed: more, rows: [[...ROW, '元']] });
    expect(rowsOf(invented)).toEqual([...ROW, '元']);
    expect(doubtedOf(invented)).toEqual(['≥50人', '元']);
  });

  it('stays where the pages beside it do not agree, it is another table, or there is none before or after', () => {
    const found = XS.filter((x) => x !== 280);
    expect(rowsOf(second({ found }, { found }))).toEqual(['产出', '数量', '培训人数≥50人']);
    const other = { found: [40, 90, 330, 420], printed: [40, 90, 330], rows: [['一', '二', '三']] };
    expect(rowsOf(second(other))).toEqual(['一', '二', '三']);
    expect(doubtedOf(second(other))).toEqual([]);
    const apart = withAgreedColumns([page(1), page(2, { found }), page(4)]);
    expect(rowsOf(apart[1])).toEqual(['产出', '数量', '培训人数≥50人']);
    expect(rowsOf(withAgreedColumns([page(1), page(2, { found })])[1])).toEqual(['产出', '数量', '培训人数≥50人']);
  });
});
