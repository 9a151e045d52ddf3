/**
 * Further variants of each kind of trouble, made after the reader was; and pages that only look like trouble.
 */
import { Canvas, widthOf, writeCanvases } from './pdf-canvas.js';
import { drawForm, FORMS, type FormData, type FormRow } from './pdf-forms.js';
import {
  drawnValues,
  type KindCase,
  sidePages,
  stamp,
  styled,
  tiles,
  tornRow,
  underneath,
  verticalClasses,
  watermark,
} from './pdf-kinds.js';

const [ELEVATORS, , ROADS] = FORMS as readonly [FormData, FormData, FormData];

const stale = (row: FormRow, index: number) => (index % 2 === 0 ? `原${row.value}` : row.name);

/** A raised or lowered text in the third row. */
const script =
  (before: string, small: string, up: number, size: number, behind = '') =>
  (canvas: Canvas, x: number, y: number, row: FormRow, index: number) => {
    if (index !== 2) return void canvas.text(x, y, row.value, { size: 10 });
    canvas.text(x, y, before, { size: 10 }).text(x + widthOf(before, 10), y - up, small, { size });
    if (behind !== '') canvas.text(x + widthOf(before, 10) + 0.55 * small.length * size, y, behind, { size: 10 });
  };

const third = (value: string) => (row: FormRow) => (FORMS.some((data) => data.rows[2]?.name === row.name) ? value : row.value);

const sign =
  (font: 'symbol' | 'private' | 'unnamed', atLeast: string, atMost: string) => (canvas: Canvas, x: number, y: number, row: FormRow) => {
    const letter = row.value.startsWith('≥') ? atLeast : row.value.startsWith('≤') ? atMost : '';
    if (letter !== '') canvas.text(x, y, letter, { font, size: 10 });
    canvas.text(letter === '' ? x : x + 6, y, row.value.replace(/^[≥≤]/, ''));
  };

const through = (colour: number, width: number) => (canvas: Canvas) => {
  for (let y = 131; y < 360; y += 11) canvas.rule(40, y, 560, y, colour, width);
  for (const x of [105, 180, 333, 460]) canvas.rule(x, 50, x, 400, colour, width);
};

const made = (name: string, data: FormData, draw: (canvas: Canvas) => void): KindCase => {
  const canvas = new Canvas();
  draw(canvas);
  return { name, bytes: writeCanvases([canvas]), data, outcome: 'right' };
};

/** A dark stamp of a section's name, of the body's size and colour: nobody can tell it from the text that it lies on. */
const DARK = watermark(
  'dark, level, of the body’s size, over values',
  1,
  {
    words: '某某股室专用',
    turn: 0,
    size: 9,
    colour: 0,
    places: [
      [400, 165],
      [410, 210],
      [390, 255],
    ],
  },
  true,
);

export const VARIANTS: readonly KindCase[] = [
  watermark(
    'Latin, steep, blue and see-through',
    2,
    { words: 'CONFIDENTIAL DRAFT', turn: 55, size: 52, colour: [0, 0, 0.6], opacity: 0.15, places: [[150, 620]] },
    true,
    { size: 10, rowHeight: 24, top: 90 },
  ),
  watermark(
    'level in three lines under small text',
    2,
    {
      words: '征求意见版本请勿引用',
      turn: 0,
      size: 28,
      colour: 0.75,
      places: [
        [80, 200],
        [200, 285],
        [90, 342],
      ],
    },
    false,
    { size: 8, rowHeight: 18, widths: [75, 100, 180, 110] },
  ),
  watermark('tiled, pink', 2, { words: '某局 王五 13:42', turn: -40, size: 13, colour: [1, 0.8, 0.8], places: tiles(95, 110) }, true, {
    ruleColour: 0.5,
  }),
  watermark('upright from below', 1, { words: '内部资料', turn: 90, size: 36, colour: 0.82, places: [[300, 300]] }, false),
  watermark('slanted under three rules', 2, { words: '样本', turn: 30, size: 90, colour: 0.85, places: [[180, 350]] }, false, {
    rules: 'three',
  }),
  watermark('level tiles over no rules', 1, { words: '财政局预算股', turn: 0, size: 9, colour: 0.88, places: tiles(130, 41) }, true, {
    rules: 'none',
  }),
  watermark(
    'two pale copies over values',
    2,
    {
      words: '某某股室专用',
      turn: 0,
      size: 9,
      colour: 0.8,
      places: [
        [400, 165],
        [410, 210],
      ],
    },
    true,
  ),
  { ...DARK, outcome: 'doubted' },
  stamp('a small stamp at the end of a row', 2, '某县审计局骑缝章', '', [480, 330, 32], [1, 0, 0]),
  stamp('a stamp with a name inside over classes', 0, '某某市发展和改革委员会', '核准', [120, 240, 55], [0.85, 0, 0.1]),
  stamp('a black stamp', 1, '某县人民政府办公室', '', [430, 250, 45], 0),
  underneath('invisible and larger', 2, stale, (canvas, x, y, text) => void canvas.text(x + 8, y - 5, text, { mode: 3, size: 11 })),
  underneath('in the colour of paper', 2, stale, (canvas, x, y, text) => void canvas.text(x, y - 3, text, { colour: [1, 0.99, 0.96] })),
  underneath('there to clip', 1, stale, (canvas, x, y, text) => void canvas.text(x, y, text, { mode: 7 })),
  underneath(
    'under a coloured area',
    2,
    stale,
    (canvas, x, y, text) => void canvas.text(x, y, text).area(x - 3, y - 12, 120, 16, [0.95, 0.95, 0.8]),
  ),
  underneath(
    'in the colour of an area',
    0,
    stale,
    (canvas, x, y, text) => void canvas.area(x - 3, y - 12, 120, 17, [0.9, 0.95, 1]).text(x, y, text, { colour: [0.9, 0.95, 1] }),
  ),
  styled('dense, wide, white rules', 2, {}, through(1, 2)),
  styled('banded rows with white rules', 2, { ruleColour: 1 }, (canvas) => {
    for (let band = 0; band < 13; band++) canvas.area(60, 60 + 22 * band, 465, 22, band % 2 === 0 ? [0.82, 0.88, 0.94] : 0.93);
  }),
  drawnValues(
    'fields without a look, of two lines',
    0,
    (canvas, x, y, row) => void canvas.field(x, y - 12, 118, 18, row.value.replace('年', '年\r'), { look: false }),
  ),
  drawnValues(
    'combs in every other row',
    2,
    (canvas, x, y, row, index) => void canvas.field(x, y - 11, 122, 17, row.value, { comb: index % 2 === 0 }),
  ),
  drawnValues('a raised 3', 2, script('≥4800m', '3', 4, 6), 'right', third('≥4800m³')),
  drawnValues('a raised 2 inside a unit', 1, script('≤12元/m', '2', 5, 7, '·年'), 'right', third('≤12元/m²·年')),
  drawnValues('a lowered 2', 0, script('减排CO', '2', -2, 6.5, '≥5吨'), 'right', third('减排CO2≥5吨')),
  tornRow('a unit torn off', 2, 5, ['每公里养', '护成本', '≤9567', '元'], false),
  tornRow('a bracket torn', 1, 1, ['更新设', '备数量', '42台（', '套）'], true),
  tornRow('a name alone torn', 0, 1, ['惠及住', '户数', '≥600户', ''], false),
  sidePages('halves side by side', 2, 0, 'right'),
  sidePages('halves a little off', 0, 9, 'doubted'),
  styled('no rules at all', 2, { rules: 'none', size: 8.5, rowHeight: 20 }),
  styled('three rules, centred', 2, { rules: 'three', centred: true }),
  verticalClasses('vertical classes, small', 2, 20, 9),
  verticalClasses('vertical classes, wide aspects', 2, 30, 12),
  drawnValues('Symbol', 2, sign('symbol', '\u00b3', '\u00a3')),
  drawnValues('private code points', 2, sign('private', '\u0001', '\u0002')),
  drawnValues('private code points of no font', 1, sign('private', '\u0003', '\u0003'), 'doubted'),
  drawnValues('a font that names no letter', 2, sign('unnamed', '\u00b3', '\u00a3'), 'doubted'),
  drawnValues(
    'words over values',
    2,
    (canvas, x, y, row, index) => {
      canvas.text(x, y, row.value);
      if (index % 3 === 0) canvas.text(x + 1, y, '停用');
    },
    'doubted',
  ),
];

/** Nothing of these pages may be lost or doubted. */
export const LOOK_ALIKES: readonly KindCase[] = [
  styled('a grey heading', 2, {}, (canvas) => void canvas.area(60, 126, 465, 22, 0.85)),
  made('white on a dark first row', ELEVATORS, (canvas) => {
    drawForm(canvas, { ...ELEVATORS, project: '', unit: '' });
    canvas.area(60, 60, 465, 22, [0.2, 0.3, 0.5]).text(63, 74, '项目名称', { colour: 1 }).text(143, 74, ELEVATORS.project, { colour: 1 });
  }),
  drawnValues(
    'red and underlined',
    1,
    (canvas, x, y, row) => void canvas.text(x, y, row.value, { colour: [1, 0, 0] }).rule(x, y + 2, x + 40, y + 2),
  ),
  drawnValues('larger and grey', 2, (canvas, x, y, row) => void canvas.text(x, y, row.value, { colour: 0.5, size: 13 })),
  drawnValues('pale', 0, (canvas, x, y, row) => void canvas.text(x, y, row.value, { colour: 0.65 })),
  styled('a large grey line above', 1, {}, (canvas) => void canvas.text(100, 30, '附件三', { size: 26, colour: 0.5 })),
  drawnValues('marked', 0, (canvas, x, y, row) => void canvas.text(x, y, row.value).area(x - 1, y + 3, 60, 1.5, [1, 1, 0])),
  styled('a blue form', 2, { text: { colour: [0.1, 0.1, 0.6] } }),
  styled('a grey form', 0, { text: { colour: 0.6 } }),
  styled('white cells under the rules', 1, {}, (canvas) => {
    for (let line = 0; line < 12; line++) for (const x of [60, 140, 235, 395]) canvas.area(x, 60 + 22 * line, 130, 22, 1);
  }),
  drawnValues('false bold', 0, (canvas, x, y, row) => void canvas.text(x, y, row.value).text(x + 0.3, y, row.value)),
  drawnValues(
    'a grey shadow',
    1,
    (canvas, x, y, row) => void canvas.text(x + 0.8, y + 0.8, row.value, { colour: 0.7 }).text(x, y, row.value),
  ),
  made('a watermark over fields, and a circle', ROADS, (canvas) => {
    canvas.text(120, 500, '编制中', { size: 80, colour: 0.86, turn: 45 });
    drawForm(canvas, ROADS, { value: (on, x, y, row) => void on.field(x, y - 11, 120, 16, row.value) });
    canvas.circle(430, 300, 40, [1, 0, 0]);
  }),
];
