/**
 * Documents with one kind of trouble each, as they are met in the field, with what is to come out.
 */
import { Canvas, type Colour, widthOf, writeCanvases } from './pdf-canvas.js';
import { drawForm, FORMS, type FormData, type FormRow, type FormStyle, HEADING } from './pdf-forms.js';

/** What is to come out: the rows, surely; the rows, some of them doubted; or nothing wrong without a doubt. */
export type Outcome = 'right' | 'right-or-doubted' | 'doubted';

export interface KindCase {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly data: FormData;
  readonly outcome: Outcome;
}

const form = (index: number): FormData => FORMS[index % FORMS.length] as FormData;

interface Sheet {
  readonly canvas: Canvas;
  readonly data: FormData;
  readonly places: ReturnType<typeof drawForm>;
}

function sheet(index: number, style: FormStyle = {}, before: (canvas: Canvas) => void = () => {}): Sheet {
  const canvas = new Canvas();
  before(canvas);
  const data = form(index);
  return { canvas, data, places: drawForm(canvas, data, style) };
}

const one = (name: string, { canvas, data }: Sheet, outcome: Outcome = 'right'): KindCase => ({
  name,
  bytes: writeCanvases([canvas]),
  data,
  outcome,
});

/** Watermarks: how they lean, how pale, how large they are, and whether they lie above or below. */
export interface MarkStyle {
  readonly words: string;
  readonly turn: number;
  readonly size: number;
  readonly colour: Colour;
  readonly opacity?: number;
  readonly places: readonly (readonly [number, number])[];
}

export function watermark(name: string, index: number, mark: MarkStyle, above: boolean, style: FormStyle = {}): KindCase {
  const draw = (canvas: Canvas) => {
    for (const [x, y] of mark.places)
      canvas.text(x, y, mark.words, {
        size: mark.size,
        colour: mark.colour,
        turn: mark.turn,
        ...(mark.opacity ? { opacity: mark.opacity } : {}),
      });
  };
  const made = sheet(index, style, above ? () => {} : draw);
  if (above) draw(made.canvas);
  return one(name, made);
}

/** Places in rows and columns over a sheet. */
export function tiles(dx: number, dy: number): (readonly [number, number])[] {
  const places: (readonly [number, number])[] = [];
  for (let x = 20; x < 560; x += dx) for (let y = 40; y < 820; y += dy) places.push([x, y]);
  return places;
}

export function markedWatermark(name: string, index: number, words: string, size: number): KindCase {
  const made = sheet(index);
  made.canvas.watermark((canvas) => canvas.text(120, 240, words, { size, colour: 0.2 }));
  return one(name, made);
}

/** A round stamp: its letters along a circle, its name inside. */
export function stamp(
  name: string,
  index: number,
  words: string,
  inside: string,
  at: readonly [number, number, number],
  colour: Colour,
): KindCase {
  const made = sheet(index);
  const [x, y, radius] = at;
  made.canvas.circle(x, y, radius, colour);
  const letters = [...words];
  letters.forEach((letter, number) => {
    const angle = 200 - (220 / Math.max(1, letters.length - 1)) * number;
    const [cos, sin] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)];
    made.canvas.text(x + (radius - 12) * cos, y - (radius - 12) * sin, letter, { size: 10, colour, turn: angle - 90 });
  });
  if (inside !== '') made.canvas.text(x - widthOf(inside, 8) / 2, y + 12, inside, { size: 8, colour });
  return one(name, made);
}

/** A second layer of words under the values. */
export function underneath(
  name: string,
  index: number,
  words: (row: FormRow, index: number) => string,
  draw: (canvas: Canvas, x: number, y: number, text: string) => void,
): KindCase {
  const made = sheet(index);
  const canvas = new Canvas();
  for (const [row, place] of made.places.entries())
    draw(canvas, place.x + 4, place.y + place.height / 2 + 2, words(made.data.rows[row] as FormRow, row));
  drawForm(canvas, made.data);
  return one(name, { ...made, canvas });
}

/** Rows of a form on further pages: the row at the end of the first torn in two. */
export function tornRow(
  name: string,
  index: number,
  at: number,
  halves: readonly [string, string, string, string],
  repeatHeader: boolean,
): KindCase {
  const data = form(index);
  const torn = data.rows[at] as FormRow;
  const first = { ...data, rows: [...data.rows.slice(0, at), { ...torn, name: halves[0], value: halves[2] }] };
  const canvas = new Canvas();
  drawForm(canvas, first);
  const next = new Canvas();
  const xs = [60, 140, 235, 395, 525];
  let y = 50;
  const line = (cells: readonly string[], height = 22) => {
    cells.forEach((words, column) => {
      const [left, right] = [xs[column] ?? 0, xs[column + 1] ?? 0];
      next
        .rule(left, y, right, y)
        .rule(left, y + height, right, y + height)
        .rule(left, y, left, y + height)
        .rule(right, y, right, y + height);
      if (words !== '') next.text(left + 3, y + height / 2 + 3, words);
    });
    y += height;
  };
  if (repeatHeader) line(['一级指标', '二级指标', '三级指标', '指标值']);
  line(['', '', halves[1], halves[3]]);
  let [level1, level2] = [torn.level1, torn.level2];
  for (const row of data.rows.slice(at + 1)) {
    line([row.level1 === level1 ? '' : row.level1, row.level1 === level1 && row.level2 === level2 ? '' : row.level2, row.name, row.value]);
    ({ level1, level2 } = row);
  }
  return { name, bytes: writeCanvases([canvas, next]), data, outcome: 'right' };
}

/** A form cut between its second and third column: right columns on pages of their own, `shift` points lower. */
export function sidePages(name: string, index: number, shift: number, outcome: Outcome): KindCase {
  const data = form(index);
  const [left, right] = [new Canvas(), new Canvas()];
  const draw = (canvas: Canvas, from: number, to: number, xs: readonly number[], down: number) => {
    let y = 60 + down;
    const cell = (column: number, height: number, words: string) => {
      if (column < from || column >= to) return;
      const [x0, x1] = [xs[column - from] ?? 0, xs[column - from + 1] ?? 0];
      canvas
        .rule(x0, y, x1, y)
        .rule(x0, y + height, x1, y + height)
        .rule(x0, y, x0, y + height)
        .rule(x1, y, x1, y + height);
      if (words !== '') canvas.text(x0 + 3, y + height / 2 + 3, words);
    };
    const lines = [
      ['项目名称', data.project, '实施单位', data.unit],
      ['项目资金（万元）', data.amount, '其中：财政拨款', data.amount],
      ['一级指标', '二级指标', '三级指标', '指标值'],
    ];
    for (const line of lines) {
      for (const [column, words] of line.entries()) cell(column, 22, words);
      y += 22;
    }
    data.rows.forEach((row, at) => {
      const before = data.rows[at - 1];
      const run = (same: (other: FormRow) => boolean) => data.rows.slice(at).findIndex((other) => !same(other));
      const span = (same: (other: FormRow) => boolean) => (run(same) < 0 ? data.rows.length - at : run(same)) * 22;
      if (row.level1 !== before?.level1)
        cell(
          0,
          span((other) => other.level1 === row.level1),
          row.level1,
        );
      if (row.level2 !== before?.level2 || row.level1 !== before.level1)
        cell(
          1,
          span((other) => other.level2 === row.level2 && other.level1 === row.level1),
          row.level2,
        );
      cell(2, 22, row.name);
      cell(3, 22, row.value);
      y += 22;
    });
  };
  draw(left, 0, 2, [60, 160, 320], 0);
  draw(right, 2, 4, [60, 260, 430], shift);
  return { name, bytes: writeCanvases([left, right]), data, outcome };
}

/** A table of two sheets' height and two sheets' width, its four parts in the order of printing. */
export function sheetsOfTable(name: string, order: 'down-then-over' | 'over-then-down'): KindCase {
  const data = form(2);
  const part = (from: number, to: number, right: boolean): Canvas => {
    const canvas = new Canvas();
    const xs = right ? [60, 260, 430] : [60, 160, 320];
    const lines = data.rows.slice(from, to).map((row) => (right ? [row.name, row.value] : [row.level1, row.level2]));
    if (from === 0) lines.unshift(right ? HEADING.slice(2) : HEADING.slice(0, 2));
    for (const [line, cells] of lines.entries()) {
      const y = 60 + 22 * line;
      for (const [column, words] of cells.entries()) {
        const [x0, x1] = [xs[column] ?? 0, xs[column + 1] ?? 0];
        canvas
          .rule(x0, y, x1, y)
          .rule(x0, y + 22, x1, y + 22)
          .rule(x0, y, x0, y + 22)
          .rule(x1, y, x1, y + 22)
          .text(x0 + 3, y + 14, words);
      }
    }
    return canvas;
  };
  const [topLeft, bottomLeft, topRight, bottomRight] = [part(0, 5, false), part(5, 9, false), part(0, 5, true), part(5, 9, true)];
  const sheets = order === 'down-then-over' ? [topLeft, bottomLeft, topRight, bottomRight] : [topLeft, topRight, bottomLeft, bottomRight];
  return { name, bytes: writeCanvases(sheets), data: { ...data, project: '', amount: '' }, outcome: 'right' };
}

/** A table without rules whose classes are set letter under letter. */
export function verticalClasses(name: string, index: number, rowHeight: number, size: number): KindCase {
  const data = form(index);
  const canvas = new Canvas();
  const xs = [60, 125, 250, 420];
  canvas.text(200, 50, data.title, { size: 14 });
  canvas.text(60, 80, '项目名称', { size }).text(180, 80, data.project, { size });
  canvas.text(60, 80 + rowHeight, '项目资金（万元）', { size }).text(180, 80 + rowHeight, data.amount, { size });
  let y = 80 + 2 * rowHeight;
  for (const [column, words] of HEADING.entries()) canvas.text(xs[column] ?? 0, y, words, { size });
  y += rowHeight;
  data.rows.forEach((row, at) => {
    const before = data.rows[at - 1];
    if (row.level1 !== before?.level1) {
      const count = data.rows.filter((other) => other.level1 === row.level1).length;
      const letters = [...row.level1];
      const middle = y + ((count - 1) * rowHeight) / 2;
      const step = 1.1 * size;
      // A class of too few rows for its letters is set level.
      if (letters.length * step > count * rowHeight) canvas.text(xs[0] ?? 0, middle, row.level1, { size });
      else
        for (const [number, letter] of letters.entries())
          canvas.text(70, middle + (number - (letters.length - 1) / 2) * step, letter, { size });
    }
    if (row.level2 !== before?.level2) canvas.text(xs[1] ?? 0, y, row.level2, { size });
    canvas.text(xs[2] ?? 0, y, row.name, { size }).text(xs[3] ?? 0, y, row.value, { size });
    y += rowHeight;
  });
  return { name, bytes: writeCanvases([canvas]), data, outcome: 'right' };
}

/** A form whose values are drawn by a function. */
export function drawnValues(
  name: string,
  index: number,
  value: NonNullable<FormStyle['value']>,
  outcome: Outcome = 'right',
  values?: (row: FormRow) => string,
): KindCase {
  const made = sheet(index, { value });
  const rows = values ? made.data.rows.map((row) => ({ ...row, value: values(row) })) : made.data.rows;
  return { ...one(name, made, outcome), data: { ...made.data, rows } };
}

export function styled(
  name: string,
  index: number,
  style: FormStyle,
  before: (canvas: Canvas) => void = () => {},
  outcome: Outcome = 'right',
): KindCase {
  return one(name, sheet(index, style, before), outcome);
}
