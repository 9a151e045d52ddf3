import { describe, expect, it } from 'vitest';
import { draftWith } from '../../testing/table-draft.js';
import { type IndicatorDraft, rowsOf } from '../draft.js';
import type { RecognisedLine } from '../source-document.js';
import { RecognisedText, withoutScraps } from './recognised.js';

const box = (x: number, y: number) => ({ x, y, width: 50, height: 10 });
const line = (x: number, y: number, text: string, likelihood = 0.99, figures = 1): RecognisedLine => ({
  box: box(x, y),
  text,
  likelihood,
  figures,
});
const row = (page: number, y: number, doubts: IndicatorDraft['doubts'] = []): IndicatorDraft => ({
  level1: 'output',
  level2: '',
  name: '培训人数',
  value: '≥50人',
  definition: '',
  weight: null,
  printedDirection: null,
  previousValue: '',
  nameReferences: [{ kind: 'page', page, boxes: [box(100, y)] }],
  valueReferences: [{ kind: 'page', page, boxes: [box(200, y)] }],
  repairs: [],
  confidence: 0.99,
  doubts,
  template: false,
});

const recognised = new RecognisedText([
  {
    page: 2,
    lines: [
      line(100, 20, '培训人数'),
      line(200, 20, '≥50人'),
      line(100, 40, '培训人数'),
      line(200, 40, '≥50人', 0.6, 0.6),
      line(100, 60, '培训人数', 0.2),
      line(200, 60, '≥50人'),
    ],
  },
]);

describe('a row of a scan', () => {
  it('says so, and is never as sure as print', () => {
    expect(recognised.mark(row(2, 20))).toMatchObject({ source: 'scan', doubts: [], confidence: 0.941 });
  });

  it('is doubted for a sign or digit that is not sure, and for a letter that is hardly known', () => {
    expect(recognised.mark(row(2, 40))).toMatchObject({ source: 'scan', doubts: ['scan-unsure'], confidence: 0.57 });
    expect(recognised.mark(row(2, 60))).toMatchObject({ source: 'scan', doubts: ['scan-unsure'] });
  });

  it('is doubted for a letter between its name and its value that may be a sign, and for no long text there', () => {
    const narrow = (text: string, likelihood: number) => ({ ...line(160, 20, text, likelihood), box: { ...box(160, 20), width: 10 } });
    const page = (between: RecognisedLine) =>
      new RecognisedText([{ page: 2, lines: [line(100, 20, '培训人数'), between, line(200, 20, '50人')] }]);
    expect(page(narrow('N', 0.4)).mark(row(2, 20)).doubts).toEqual(['scan-unsure']);
    expect(page(narrow('定量指标', 0.4)).mark(row(2, 20)).doubts).toEqual([]);
    expect(page(narrow('N', 0.99)).mark(row(2, 20)).doubts).toEqual([]);
  });

  it('is doubted where it seems to have no value', () => {
    expect(recognised.mark({ ...row(2, 20), value: '' }).doubts).toEqual(['scan-unsure']);
  });

  it('keeps the doubts that it had', () => {
    expect(recognised.mark(row(2, 40, ['lost-cell'])).doubts).toEqual(['lost-cell', 'scan-unsure']);
  });

  it('is as it was on a page of print', () => {
    expect(recognised.mark(row(1, 20))).toEqual(row(1, 20));
  });

  it('is as it was in the print beside a picture', () => {
    const lines = [line(100, 120, '培训人数'), line(200, 120, '≥50人')];
    const beside = new RecognisedText([{ page: 2, area: { x: 0, y: 100, width: 400, height: 300 }, lines }]);
    expect(beside.mark(row(2, 20))).toEqual(row(2, 20));
    expect(beside.mark(row(2, 120))).toMatchObject({ source: 'scan' });
  });
});

describe('ink that nobody could read', () => {
  const scan = (name: string, value: string, confidence: number): IndicatorDraft => ({
    ...row(2, 20),
    name,
    value,
    confidence,
    source: 'scan',
    doubts: ['scan-unsure'],
  });
  const table = (...indicators: readonly IndicatorDraft[]) =>
    draftWith({ overall: { department: { code: '', name: '' }, goal: '', duties: [], budget: null, indicators } });
  const [stamp, letter, lost, short, printed] = [
    scan('/.W', '业', 0.28),
    scan('', '6', 0.66),
    scan('', '350人', 0.28),
    scan('及时', '', 0.9),
    { ...row(2, 20), name: '', value: '6', confidence: 0.3 },
  ];

  it('is no row, and is told as unplaced', () => {
    const read = withoutScraps(table(stamp, letter, scan('□皮出门', '', 0.28)));
    expect(rowsOf(read)).toEqual([]);
    expect(read.unplaced).toEqual([
      { text: '/.W 业', references: [...stamp.nameReferences, ...stamp.valueReferences] },
      { text: '6', references: [...letter.nameReferences, ...letter.valueReferences] },
      expect.objectContaining({ text: '□皮出门' }),
    ]);
  });

  it('is a row where it is sure, where there is more of it, and where it is print', () => {
    const whole = table(lost, short, scan('考生通过率', '', 0.66), printed);
    expect(withoutScraps(whole)).toBe(whole);
  });
});
