import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../../limits.js';
import { readDoc } from '../doc.js';
import { plainDocument } from '../letters/plain-document.js';
import type { CompoundFile } from '../ole/compound.js';

/** A run of characters with its property modifications. */
interface Run {
  readonly text: string;
  readonly sprms?: readonly number[];
}

const two = (value: number) => [value & 0xff, value >> 8];
const four = (value: number) => [...two(value & 0xffff), ...two(value >>> 16)];
const FONTS = ['Times New Roman', 'Symbol', 'Wingdings'];

/** A minimal document of Word 97: one piece of wide text, one page of character properties, fonts, one hidden character style. */
function wordFile(runs: readonly Run[], data: readonly number[] = []): CompoundFile {
  const main = new Uint8Array(0x2000);
  const view = new DataView(main.buffer);
  const text = `${runs.map((run) => run.text).join('')}\r`;
  const start = 0x800;
  view.setUint16(0, 0xa5ec, true);
  view.setUint32(0x4c, text.length, true);
  for (let index = 0; index < text.length; index++) view.setUint16(start + 2 * index, text.charCodeAt(index), true);
  const table: number[] = [];
  const put = (pair: number, bytes: readonly number[]) => {
    view.setUint32(0x9a + 8 * pair, table.length, true);
    view.setUint32(0x9a + 8 * pair + 4, bytes.length, true);
    table.push(...bytes);
  };
  // Style 0 is plain; style 1 is a character style that hides.
  const style = (kind: number, chpx: readonly number[]) => {
    const std = [0, 0, ...two((0xfff << 4) | kind), ...two(1), 0, 0, 0, 0, ...two(0), ...two(0), ...two(chpx.length), ...chpx];
    return [...two(std.length), ...std];
  };
  put(1, [...two(6), ...two(2), ...two(10), 0, 0, ...style(2, []), ...style(2, [0x3c, 0x08, 1])]);
  const at = 0x1000;
  let place = start;
  let heap = 0x1fe;
  runs.forEach((run, index) => {
    view.setUint32(at + 4 * index, place, true);
    place += 2 * run.text.length;
    const sprms = run.sprms ?? [];
    if (sprms.length === 0) return;
    heap = (heap - sprms.length - 1) & ~1;
    main[at + 4 * (runs.length + 1) + index] = heap / 2;
    main.set([sprms.length, ...sprms], at + heap);
  });
  view.setUint32(at + 4 * runs.length, place, true);
  main[at + 511] = runs.length;
  put(12, [...four(start), ...four(place), ...four(at / 512)]);
  main[0x1200 + 511] = 0;
  put(13, [...four(start), ...four(place + 2), ...four(0x1200 / 512)]);
  const fonts = FONTS.flatMap((name) => {
    const letters = [...`${name}\0`].flatMap((letter) => two(letter.charCodeAt(0)));
    return [39 + letters.length, ...Array.from({ length: 39 }, () => 0), ...letters];
  });
  put(15, [...two(FONTS.length), 0, 0, ...fonts]);
  const pieces = [...four(0), ...four(text.length), 0, 0, ...four(start), 0, 0];
  put(33, [2, ...four(pieces.length), ...pieces]);
  const streams: Record<string, Uint8Array> = { WordDocument: main, '0Table': Uint8Array.from(table), Data: Uint8Array.from(data) };
  const entries = Object.keys(streams);
  return {
    find: (name: string) => (entries.includes(name) ? { name, start: 0, size: streams[name]?.length ?? 0 } : undefined),
    read: (entry: { readonly name: string }) => streams[entry.name] ?? new Uint8Array(),
  } as unknown as CompoundFile;
}

const read = (...runs: Run[]) => readWith([], ...runs);
const readWith = (data: readonly number[], ...runs: Run[]) => {
  const { blocks, notes } = plainDocument(readDoc(wordFile(runs, data), DEFAULT_LIMITS));
  return {
    lines: blocks.flatMap((block) => (block.kind === 'text' ? block.lines.map((line) => line.text) : [])),
    notes: notes.map((note) => note.id),
  };
};

describe('characters of Word 97', () => {
  it('are read by their font', () => {
    expect(read({ text: '³', sprms: [0x4f, 0x4a, 1, 0] }, { text: '52次' }).lines).toEqual(['≥52次']);
    expect(read({ text: '\uf0a3', sprms: [0x51, 0x4a, 1, 0] }, { text: '5天' }).lines).toEqual(['≤5天']);
    expect(read({ text: '(', sprms: [0x55, 0x08, 1, 0x09, 0x6a, 1, 0, 0xb3, 0xf0] }, { text: '52次(个)' }).lines).toEqual(['≥52次(个)']);
    expect(read({ text: 'A', sprms: [0x4f, 0x4a, 2, 0] }, { text: '52次' })).toEqual({
      lines: [expect.stringContaining('52次')],
      notes: ['unmapped-letters'],
    });
  });

  it('are left out where they are hidden, by themselves or by their style, or deleted', () => {
    const shown = { text: '≥52次' };
    expect(read(shown, { text: '旧', sprms: [0x3c, 0x08, 1] })).toEqual({ lines: ['≥52次'], notes: ['hidden-text'] });
    expect(read(shown, { text: '旧', sprms: [0x30, 0x4a, 1, 0] }).lines).toEqual(['≥52次']);
    expect(read(shown, { text: '旧', sprms: [0x30, 0x4a, 1, 0, 0x3c, 0x08, 0] }).lines).toEqual(['≥52次旧']);
    expect(read(shown, { text: '旧', sprms: [0x30, 0x4a, 1, 0, 0x3c, 0x08, 129] }).lines).toEqual(['≥52次旧']);
    expect(read(shown, { text: '旧', sprms: [0x00, 0x08, 1] })).toEqual({ lines: ['≥52次'], notes: [] });
  });

  it('keep raised digits apart, and properties that lead nowhere harm nobody', () => {
    expect(read({ text: '≥300m' }, { text: '2', sprms: [0x48, 0x2a, 1] }).lines).toEqual(['≥300m²']);
    expect(read({ text: '≥52次', sprms: [0x30, 0x4a, 99, 0, 0x4f, 0x4a, 99, 0, 0x09] }).lines).toEqual(['≥52次']);
  });
});

describe('form fields of Word 97', () => {
  const field = { text: '\u0001', sprms: [0x55, 0x08, 1, 0x06, 0x08, 1, 0x03, 0x6a, 0, 0, 0, 0] };
  const around = (data: readonly number[]) => readWith(data, { text: '\u0013 FORM ' }, field, { text: '\u0015是' }).lines;
  const header = [...four(0), ...two(68), ...Array.from({ length: 62 }, () => 0)];
  const string = (text: string, ended = true) => [
    ...two(text.length),
    ...[...text].flatMap((letter) => two(letter.charCodeAt(0))),
    ...(ended ? [0, 0] : []),
  ];

  it('show their tick and their choice', () => {
    const checkbox = (result: number, usual: number) => [
      ...header,
      255,
      255,
      255,
      255,
      ...two(1 | (result << 2)),
      0,
      0,
      0,
      0,
      ...string('钩'),
      ...two(usual),
    ];
    expect(around(checkbox(1, 0))).toEqual(['☑是']);
    expect(around(checkbox(25, 0))).toEqual(['□是']);
    expect(around(checkbox(25, 1))).toEqual(['☑是']);
    const entries = ['优', '良', '中'].flatMap((entry) => string(entry, false));
    const list = [
      ...header,
      255,
      255,
      255,
      255,
      ...two(2 | (1 << 2)),
      0,
      0,
      0,
      0,
      ...string('表'),
      ...two(0),
      ...Array.from({ length: 5 }, () => string('')).flat(),
      255,
      255,
      ...two(3),
      0,
      0,
      ...entries,
    ];
    expect(around(list)).toEqual(['良是']);
    expect(around(list.slice(0, 90))).toEqual(['是']);
  });
});
