import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../../limits.js';
import type { TableBlock } from '../../source-document.js';
import { plainDocument } from '../letters/plain-document.js';
import type { CompoundFile } from '../ole/compound.js';
import { readXls } from '../xls.js';

const two = (value: number) => [value & 0xff, (value >> 8) & 0xff];
const four = (value: number) => [...two(value & 0xffff), ...two(value >>> 16)];
const wide = (text: string) => [...text].flatMap((letter) => two(letter.charCodeAt(0)));
const record = (id: number, ...data: readonly number[]) => [...two(id), ...two(data.length), ...data];
const BOF = record(0x809, ...two(0x600), ...two(0), 0, 0, 0, 0);
const EOF = record(0x0a);

const font = (name: string, colour = 0x7fff, script = 0) =>
  record(0x31, ...two(200), 0, 0, ...two(colour), ...two(400), ...two(script), 0, 0, 0, 0, name.length, 1, ...wide(name));
const style = (fontNumber: number, fill = 0) => {
  const data = Array.from({ length: 20 }, () => 0);
  data.splice(0, 2, ...two(fontNumber));
  data.splice(14, 4, ...four(fill === 0 ? 0 : (1 << 26) >>> 0));
  data.splice(18, 2, ...two(fill));
  return record(0xe0, ...data);
};

interface SheetText {
  readonly text: string;
  readonly style?: number;
  readonly runs?: readonly (readonly [number, number])[];
}

/** A workbook of BIFF8 with the texts in one row. Fonts 5 and up are Symbol, white, raised: number 4 is left out. */
function workbook(texts: readonly SheetText[], more: readonly number[] = [], state = 0): CompoundFile {
  const string = ({ text, runs = [] }: SheetText) => [
    ...two(text.length),
    runs.length > 0 ? 9 : 1,
    ...(runs.length > 0 ? two(runs.length) : []),
    ...wide(text),
    ...runs.flatMap(([from, number]) => [...two(from), ...two(number)]),
  ];
  const fonts = [font('宋体'), font('宋体'), font('宋体'), font('宋体'), font('Symbol'), font('宋体', 9), font('宋体', 0x7fff, 1)].flat();
  const styles = [style(0), style(5), style(6), style(6, 30)].flat();
  const strings = record(0xfc, ...four(texts.length), ...four(texts.length), ...texts.flatMap(string));
  const sheet = (offset: number) => record(0x85, ...four(offset), state, 0, 1, 1, ...wide('表'));
  const head = [...BOF, ...fonts, ...styles];
  const offset = head.length + sheet(0).length + strings.length + EOF.length;
  const cells = texts.flatMap((text, column) => record(0xfd, ...two(0), ...two(column), ...two(text.style ?? 0), ...four(column)));
  const stream = Uint8Array.from([...head, ...sheet(offset), ...strings, ...EOF, ...BOF, ...cells, ...more, ...EOF]);
  return {
    find: (name: string) => (name === 'Workbook' ? { name, start: 0, size: stream.length } : undefined),
    read: () => stream,
  } as unknown as CompoundFile;
}

function read(...given: Parameters<typeof workbook>) {
  const { blocks, notes } = plainDocument(readXls(workbook(...given), DEFAULT_LIMITS));
  const [row] = (blocks[0] as TableBlock | undefined)?.rows ?? [];
  return { cells: row?.cells.map((cell) => cell.text), trouble: row?.trouble ?? [], notes: notes.map((note) => note.id) };
}

describe('letters of a legacy workbook', () => {
  it('are read by the font of the cell and of the run', () => {
    expect(read([{ text: '³52次', style: 1 }]).cells).toEqual(['≥52次']);
    expect(
      read([
        {
          text: '£300m2',
          runs: [
            [0, 5],
            [1, 0],
            [5, 7],
          ],
        },
      ]).cells,
    ).toEqual(['≤300m²']);
    expect(
      read([
        {
          text: '³52次',
          runs: [
            [3, 5],
            [1, 0],
          ],
        },
      ]).cells,
    ).toEqual(['³52次']);
  });

  it('in the white of the page are left out, those on a fill are not', () => {
    expect(read([{ text: '巡护' }, { text: '草稿', style: 2 }])).toEqual({
      cells: ['巡护', ''],
      trouble: ['hidden-text'],
      notes: ['hidden-text'],
    });
    expect(read([{ text: '名称', style: 3 }])).toEqual({ cells: ['名称'], trouble: [], notes: [] });
  });
});

describe('a legacy sheet', () => {
  it('says which columns are hidden, and is left out where it is hidden for good', () => {
    expect(read([{ text: '甲' }, { text: '乙' }], record(0x7d, ...two(1), ...two(1), 0, 0, 0, 0, ...two(1))).notes).toEqual([
      'hidden-columns',
    ]);
    expect(read([{ text: '甲' }], [], 2)).toMatchObject({ cells: undefined, notes: ['sheet-left-out'] });
  });

  it('has pictures over its cells, small ones in the place of text', () => {
    const anchor = (lastRow: number) => [
      0,
      0,
      0x10,
      0xf0,
      ...four(18),
      0,
      0,
      ...two(1),
      0,
      0,
      ...two(0),
      0,
      0,
      ...two(1),
      0,
      0,
      ...two(lastRow),
      0,
      0,
    ];
    const shape = (lastRow: number, kind: number) => [
      ...record(0xec, 0x0f, 0, 0x04, 0xf0, ...four(26), ...anchor(lastRow)),
      ...record(0x5d, ...two(0x15), ...two(0x12), ...two(kind), 0, 0),
    ];
    const texts = [{ text: '甲' }, { text: '52次' }];
    expect(read(texts, shape(0, 8)).trouble).toEqual(['picture-in-cell']);
    expect(read(texts, shape(9, 8)).trouble).toEqual([]);
    expect(read(texts, shape(0, 20)).trouble).toEqual([]);
  });
});
