import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { Canvas, writeCanvases } from '../../../fuzz/pdf-canvas.js';
import { drawForm, FORMS } from '../../../fuzz/pdf-forms.js';
import {
  drawnValues,
  type KindCase,
  markedWatermark,
  sheetsOfTable,
  sidePages,
  stamp,
  styled,
  tiles,
  tornRow,
  underneath,
  verticalClasses,
  watermark,
} from '../../../fuzz/pdf-kinds.js';
import { LOOK_ALIKES, VARIANTS } from '../../../fuzz/pdf-variants.js';
import { readDocuments } from '../../read.js';

const wasm = createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm');
const assets = { pdfiumWasm: async () => new Uint8Array(readFileSync(wasm)) };

const CLASSES: Readonly<Record<string, string>> = { 产出指标: 'output', 成本指标: 'cost', 效益指标: 'benefit', 满意度指标: 'satisfaction' };

async function read(bytes: Uint8Array) {
  const [outcome] = await readDocuments(bytes, { path: 'a.pdf', assets });
  if (outcome?.kind !== 'read') throw new Error(`not read: ${JSON.stringify(outcome)}`);
  const { document } = outcome;
  const projects = document.departments.flatMap((department) => department.units.flatMap((unit) => unit.projects));
  const indicators = projects.flatMap((project) => project.indicators);
  return {
    notes: document.reading.notes.map((note) => note.id),
    title: document.title,
    project: projects.map((project) => `${project.name} ${project.amount ?? ''}`),
    rows: indicators.map((row) => `${row.level1}|${row.level2}|${row.name}|${row.value}`),
    sure: indicators.map((row) => row.doubts.length === 0),
  };
}

/** Whether a case comes out as it should: what is sure is right, and where all is to be right all is there. */
async function check({ bytes, data, outcome }: KindCase) {
  const gold = data.rows.map((row) => `${CLASSES[row.level1] ?? ''}|${row.level2}|${row.name}|${row.value}`);
  const got = await read(bytes);
  const wrong = got.rows.filter((row, index) => got.sure[index] && !gold.includes(row));
  expect(wrong, 'sure and wrong').toEqual([]);
  if (outcome === 'doubted') expect(got.sure.filter(Boolean).length).toBeLessThan(gold.length);
  else expect(got.rows).toEqual(gold);
  if (outcome === 'right') {
    expect(got.sure).toEqual(gold.map(() => true));
    expect(got.project).toEqual([`${data.project} ${data.amount}`]);
  }
  return got;
}

const all = (cases: readonly KindCase[]) =>
  it.each(cases.map((each) => [each.name, each] as const))('%s', async (_, each) => void (await check(each)));

describe('watermarks are no text', () => {
  all([
    watermark(
      'slanted, pale, above',
      0,
      {
        words: '仅供内部审阅使用',
        turn: 38,
        size: 40,
        colour: 0.8,
        places: [
          [90, 520],
          [150, 700],
        ],
      },
      true,
    ),
    watermark(
      'slanted the other way, dark, see-through, below',
      1,
      { words: '征求意见稿', turn: -30, size: 60, colour: 0, opacity: 0.3, places: [[120, 200]] },
      false,
    ),
    watermark(
      'level, pale, above',
      1,
      {
        words: '财务科存档',
        turn: 0,
        size: 44,
        colour: 0.88,
        places: [
          [140, 230],
          [140, 330],
        ],
      },
      true,
    ),
    watermark(
      'level, red and see-through, below',
      0,
      {
        words: '预算编审专用',
        turn: 0,
        size: 34,
        colour: [1, 0, 0],
        opacity: 0.25,
        places: [
          [130, 190],
          [180, 290],
        ],
      },
      false,
    ),
    watermark(
      'tiled, slanted, of the body’s size',
      0,
      { words: '公开 李四 0512', turn: 25, size: 10, colour: 0.85, places: tiles(110, 70) },
      true,
    ),
    watermark('tiled, level, of the body’s size', 1, { words: '绩效科', turn: 0, size: 9, colour: 0.87, places: tiles(90, 37) }, false),
    markedWatermark('said to be one by the file', 0, '样张', 70),
  ]);

  it('names them, and takes no title from them', async () => {
    const got = await check(
      watermark(
        'words of a budget',
        1,
        {
          words: '2031年部门预算公开',
          turn: 45,
          size: 30,
          colour: 0.8,
          places: [
            [60, 300],
            [60, 600],
          ],
        },
        false,
      ),
    );
    expect(got.notes).toContain('watermarks');
    expect(got.title).not.toContain('2031');
  });

  it('keeps a grey title, and grey text in cells of its own', async () => {
    await check(styled('grey', 0, { text: { colour: 0.45 } }));
    const canvas = new Canvas();
    drawForm(canvas, FORMS[1]!, { value: (on, x, y, row, index) => void on.text(x, y, row.value, { colour: index % 2 === 0 ? 0.6 : 0 }) });
    await check({ name: '', bytes: writeCanvases([canvas]), data: FORMS[1]!, outcome: 'right' });
  });
});

describe('stamps are no text', () => {
  all([
    stamp('red, over values', 0, '某县财政局项目评审章', '审核专用', [440, 230, 42], [0.9, 0.1, 0.1]),
    stamp('blue, over names and classes', 1, '某市卫生健康委员会', '', [210, 220, 50], [0.1, 0.1, 0.8]),
  ]);
});

describe('text that nobody sees is left out', () => {
  const stale = (_: unknown, index: number) => `旧值${index + 3}0%以上`;
  all([
    underneath('invisible', 0, stale, (canvas, x, y, text) => void canvas.text(x, y, text, { mode: 3 })),
    underneath('white on white', 1, stale, (canvas, x, y, text) => void canvas.text(x, y, text, { colour: 1 })),
    underneath('nearly white', 0, stale, (canvas, x, y, text) => void canvas.text(x, y, text, { colour: [1, 1, 0.97] })),
    underneath('under a white area', 1, stale, (canvas, x, y, text) => void canvas.text(x, y, text).area(x - 2, y - 11, 110, 15, 1)),
    underneath('of no size', 0, stale, (canvas, x, y, text) => void canvas.text(x, y, text, { size: 0.2 })),
    underneath('off the page', 1, stale, (canvas, x, y, text) => void canvas.text(x + 600, y, text)),
    underneath('in full transparency', 0, stale, (canvas, x, y, text) => void canvas.text(x, y, text, { opacity: 0.01 })),
  ]);

  it('keeps white text on a dark ground', async () => {
    const canvas = new Canvas();
    canvas.area(60, 126, 465, 22, [0.1, 0.2, 0.5]);
    drawForm(canvas, FORMS[0]!, {});
    canvas.area(395, 148, 130, 22, [0, 0.3, 0.3]);
    canvas.text(398, 162, FORMS[0]!.rows[0]!.value, { colour: 1 });
    await check({ name: '', bytes: writeCanvases([canvas]), data: FORMS[0]!, outcome: 'right' });
  });

  it('reads the text that a white copy lies under at the same place', async () => {
    await check(drawnValues('', 1, (canvas, x, y, row) => void canvas.text(x, y, row.value, { colour: 1 }).text(x, y, row.value)));
  });

  it('reads a page of nothing else, and doubts it', async () => {
    const made = styled('', 0, { text: { mode: 3 } }, (canvas) => void canvas.picture(0, 0, 595, 842), 'right-or-doubted');
    const got = await check(made);
    expect(got.notes).toContain('invisible-layer');
    expect(got.sure).not.toContain(true);
  });

  it('doubts the row of a cell that holds only hidden text', async () => {
    const got = await read(
      drawnValues('', 0, (canvas, x, y, row, index) => void canvas.text(x, y, row.value, { colour: index === 1 ? 1 : 0 })).bytes,
    );
    expect(got.sure.indexOf(false)).toBe(1);
    expect(got.notes).toContain('hidden-text');
  });
});

describe('rules that nobody sees are none', () => {
  const through = (colour: number) => (canvas: Canvas) => {
    for (let y = 137; y < 300; y += 22) canvas.rule(60, y, 525, y, colour);
    canvas.rule(310, 60, 310, 300, colour).rule(90, 60, 90, 300, colour);
  };
  all([
    styled('white', 0, {}, through(1)),
    styled('nearly white', 1, {}, through(0.99)),
    styled('under the white of the cells', 0, {}, (canvas) => {
      through(0)(canvas);
      canvas.area(50, 50, 490, 300, 1);
    }),
    styled(
      'white ones between coloured cells are seen',
      1,
      { ruleColour: 1 },
      (canvas) => void canvas.area(60, 60, 465, 330, [0.8, 0.88, 0.95]),
    ),
    styled('pale ones are seen', 0, { ruleColour: 0.9 }),
  ]);
});

describe('fields are text at their place', () => {
  const put = (options: { look?: boolean; comb?: boolean }) => (canvas: Canvas, x: number, y: number, row: { value: string }) =>
    void canvas.field(x - 1, y - 11, 120, 17, row.value, options);
  all([
    drawnValues('as they look', 0, put({})),
    drawnValues('by their value, where nothing shows them', 1, put({ look: false })),
    drawnValues('with a box for each letter', 0, put({ comb: true })),
    drawnValues('free text', 1, (canvas, x, y, row) => void canvas.freeText(x - 1, y - 11, 120, 17, row.value)),
  ]);

  it('reads ticked and empty boxes', async () => {
    const got = await read(
      drawnValues(
        '',
        0,
        (canvas, x, y, row, index) =>
          void (index === 5
            ? canvas
                .checkBox(x, y - 8, 9, true)
                .text(x + 11, y, '有效')
                .checkBox(x + 40, y - 8, 9, false)
                .text(x + 51, y, '一般')
            : canvas.text(x, y, row.value)),
      ).bytes,
    );
    expect(got.rows[5]).toContain('☑有效□一般');
  });

  it('refuses a form that another program draws', async () => {
    const canvas = new Canvas().text(60, 60, '请稍候，如果此消息未被替换，请升级阅读器');
    const [outcome] = await readDocuments(writeCanvases([canvas], { xfa: true }), { path: 'a.pdf', assets });
    expect(outcome).toMatchObject({ kind: 'failed', problem: { id: 'xfa-form' } });
  });
});

describe('letters', () => {
  const scripts =
    (before: string, script: string, up: number, behind = '') =>
    (canvas: Canvas, x: number, y: number, row: { value: string }, index: number) => {
      if (index !== 1) return void canvas.text(x, y, row.value);
      canvas.text(x, y, before);
      const width = [...before].reduce((sum, letter) => sum + (letter.charCodeAt(0) < 0x80 ? 4.5 : 9), 0);
      canvas.text(x + width, y - up, script, { size: 5.5 });
      if (behind !== '') canvas.text(x + width + 3 * script.length, y, behind);
    };
  const second = (value: string) => (row: { name: string; value: string }) =>
    [FORMS[0]!, FORMS[1]!].some((data) => data.rows[1]!.name === row.name) ? value : row.value;
  all([
    drawnValues('a raised digit', 0, scripts('≥350m', '2', 3.5), 'right', second('≥350m²')),
    drawnValues('a raised digit before more text', 1, scripts('≥80km', '2', 3, '以上'), 'right', second('≥80km²以上')),
    drawnValues('a lowered digit', 0, scripts('PM', '2.5', -1.5, '≤35'), 'right', second('PM2.5≤35')),
    drawnValues('a power is no number', 1, scripts('≥10', '3', 3.5, '吨'), 'right', second('≥10³吨')),
    drawnValues('comparators of the Symbol font', 0, (canvas, x, y, row) => {
      const sign = row.value.startsWith('≥') ? '\u00b3' : row.value.startsWith('≤') ? '\u00a3' : '';
      if (sign !== '') canvas.text(x, y, sign, { font: 'symbol' });
      canvas.text(sign === '' ? x : x + 5, y, row.value.replace(/^[≥≤]/, ''));
    }),
    drawnValues('comparators at private code points', 1, (canvas, x, y, row) => {
      const sign = row.value.startsWith('≥') ? '\u0001' : row.value.startsWith('≤') ? '\u0002' : '';
      if (sign !== '') canvas.text(x, y, sign, { font: 'private' });
      canvas.text(sign === '' ? x : x + 6, y, row.value.replace(/^[≥≤]/, ''));
    }),
    drawnValues(
      'ones that nothing names are doubted',
      0,
      (canvas, x, y, row) => {
        const unknown = /^[≥≤]/.test(row.value);
        if (unknown) canvas.text(x, y, '\u0123', { font: 'unnamed' });
        canvas.text(unknown ? x + 6 : x, y, row.value.replace(/^[≥≤]/, ''));
      },
      'doubted',
    ),
    drawnValues(
      'radicals and letters of no width',
      1,
      (canvas, x, y, row) => void canvas.text(x, y, row.value.replace('年', '年\u200b').replace('人', '⼈')),
    ),
  ]);
});

describe('tables', () => {
  all([
    tornRow('a row torn at a page end', 0, 4, ['单台补', '助标准', '≤5万元', '/台'], false),
    tornRow('a torn row under a repeated heading', 1, 4, ['采购完成', '及时率', '≥90', '%'], true),
    tornRow('a torn date', 0, 3, ['补助发放', '完成时间', '2025年11', '月底前'], false),
    sidePages('right columns on the next page', 0, 0, 'right'),
    sheetsOfTable('four sheets, down, then over', 'down-then-over'),
    sheetsOfTable('four sheets, over, then down', 'over-then-down'),
    sidePages('right columns on the next page that do not match', 1, 31, 'doubted'),
    styled('three rules', 0, { rules: 'three' }),
    styled('three rules, centred, tight', 1, { rules: 'three', centred: true, rowHeight: 17, left: 40, widths: [80, 110, 190, 140] }),
    verticalClasses('classes set letter under letter', 0, 22, 9),
    verticalClasses('classes set letter under letter, larger', 1, 26, 10.5),
  ]);

  it('doubts texts that lie over each other', async () => {
    const made = drawnValues(
      '',
      0,
      (canvas, x, y, row, index) => {
        canvas.text(x, y, row.value);
        if (index === 2) canvas.text(x + 2, y + 1, '90%以上');
      },
      'doubted',
    );
    const got = await check(made);
    expect(got.sure.indexOf(false)).toBe(2);
  });

  it('doubts rows whose cell holds a picture of the size of a sign', async () => {
    const made = drawnValues(
      '',
      1,
      (canvas, x, y, row, index) => {
        if (index === 2) canvas.picture(x, y - 8, 8, 9).text(x + 10, y, row.value.slice(1));
        else canvas.text(x, y, row.value);
      },
      'doubted',
    );
    const got = await check(made);
    expect(got.sure.indexOf(false)).toBe(2);
    expect(got.notes).toContain('pictures-in-cells');
  });

  it('doubts names whose end the next cell is painted over', async () => {
    const data = FORMS[0]!;
    const canvas = new Canvas();
    drawForm(canvas, { ...data, rows: data.rows.map((row) => ({ ...row, name: '', value: '' })) });
    for (const [index, row] of data.rows.entries()) {
      const y = 162 + 22 * index;
      canvas.text(238, y, index === 1 ? `${row.name}（含新增住户、租户和其他受益住户）` : row.name);
      canvas.area(395.5, y - 13, 129, 21, 1).text(398, y, row.value);
    }
    const got = await read(writeCanvases([canvas]));
    expect(got.sure).toEqual(data.rows.map((_, index) => index !== 1));
  });

  it('doubts names that the edge of their cell cuts', async () => {
    const data = FORMS[0]!;
    const canvas = new Canvas();
    drawForm(canvas, { ...data, rows: data.rows.map((row) => ({ ...row, name: '' })) });
    data.rows.forEach((_, index) => void canvas.clipped(238, 162 + 22 * index, `COVERAGE ${index}M`, 301, { font: 'latin' }));
    const got = await read(writeCanvases([canvas]));
    expect(got.sure).not.toContain(true);
    expect(got.notes).toContain('cut-text');
  });
});

describe('a note close under a table', () => {
  const rows = FORMS[0]!.rows.length + 4;
  all([
    styled(
      'is no end of the cells above it',
      0,
      { rowHeight: 13 },
      (canvas) =>
        void canvas.text(62, 60 + 13 * rows + 9, '备注：其他资金请在本栏注明来源，自评等级为四档，九十分以上为优，八十分以上为良。'),
    ),
  ]);
});

describe('further variants', () => {
  all(VARIANTS);
});

describe('pages that only look like trouble', () => {
  all(LOOK_ALIKES);
});
