import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textLines } from '../../formats/text.js';
import type { TableBlock } from '../../source-document.js';
import { type DecodedText, decodeCellsInPieces } from './index.js';

const fixture = (name: string): string => readFileSync(fileURLToPath(new URL(`./fixtures/${name}`, import.meta.url)), 'utf8');

function decodeText(text: string): DecodedText {
  return decodeCellsInPieces({ kind: 'text', lines: textLines(text) });
}

/** A decoded text as lines that a person can read in a diff. */
function print(decoded: DecodedText): string {
  const out: string[] = [];
  for (const block of decoded.blocks) {
    if (block.kind === 'text') out.push(`[${block.lines.length} lines of text]`);
    else out.push(`[table ${block.title}]`, ...block.rows.map(printRow));
  }
  for (const { text } of decoded.unplaced) out.push(`[unplaced] ${text.replaceAll('\n', '')}`);
  return `${out.join('\n')}\n`;
}

function printRow(row: TableBlock['rows'][number]): string {
  const cells = row.cells.map((cell) => `${cell.column}:${cell.text.replaceAll('\n', '')}`).join(' | ');
  return row.doubts?.length ? `${cells}  (${row.doubts.join(', ')})` : cells;
}

describe('decodeCellsInPieces', () => {
  it.each(['narrow-columns', 'wide-columns', 'amounts-in-yuan', 'kept-positions', 'overall-without-definitions'])(
    'reads %s',
    async (name) => {
      await expect(print(decodeText(fixture(`${name}.txt`)))).toMatchFileSnapshot(`./fixtures/${name}.golden.txt`);
    },
  );

  it('says where each cell stands', () => {
    const text = fixture('wide-columns.txt');
    const lines = text.split('\n');
    let cells = 0;
    for (const block of decodeText(text).blocks) {
      if (block.kind !== 'table') continue;
      for (const cell of block.rows.flatMap((row) => row.cells)) {
        if (cell.references.length > 0) cells++;
        const pieces = cell.references.map((reference) =>
          reference.kind === 'text' ? (lines[reference.line - 1] ?? '').slice(reference.column, reference.column + reference.length) : '?',
        );
        if (pieces.length > 0) expect(pieces.join('').replace(/\s/g, '')).toBe(cell.text.replace(/\s/g, ''));
      }
    }
    expect(cells).toBeGreaterThan(150);
  });

  it('loses and doubles nothing: every piece of a table stands in one cell or is unplaced', () => {
    const text = fixture('narrow-columns.txt');
    const seen = new Set<string>();
    const { blocks, unplaced } = decodeText(text);
    const references = [...blocks.flatMap((block) => (block.kind === 'table' ? block.rows.flatMap((row) => row.cells) : [])), ...unplaced];
    for (const reference of references.flatMap((holder) => holder.references)) {
      const key = JSON.stringify(reference);
      expect(seen.has(key)).toBe(false);
      seen.add(key);
    }
    const body = text.slice(text.indexOf('\n803\n'));
    expect(seen.size).toBe(body.split(/\s+/).filter((piece) => piece !== '').length);
  });

  // A page end is dear inside a row: were it free, the piece before it would be a cell of its own.
  it.each(['指标 1：评审', '供社保', '信息，', '业发', '展，提'])('puts a cell together that a page end tears behind %s', (piece) => {
    const text = fixture('narrow-columns.txt');
    const at = text.indexOf(`\n${piece}\n`) + piece.length + 2;
    const paged = `${text.slice(0, at)}\n— 12 —\n\f\n${text.slice(at)}`;
    const rows = (decoded: DecodedText) => decoded.blocks.flatMap((block) => (block.kind === 'table' ? block.rows.map(printRow) : []));
    expect(rows(decodeText(paged))).toEqual(rows(decodeText(text)));
  });

  it('leaves text without such a table as it is', () => {
    const block = { kind: 'text' as const, lines: textLines('第一部分 概况\n\n绩效目标 共86个项目，三级指标和指标值见附表。\n') };
    expect(decodeCellsInPieces(block).blocks).toEqual([block]);
  });

  it('takes a row that the end of the text cuts off for text', () => {
    const text = fixture('wide-columns.txt');
    const cut = text.slice(0, text.indexOf('安全事故发生数') + '安全事故发生数'.length);
    const decoded = decodeText(cut);
    expect(decoded.unplaced.map((piece) => piece.text)).toEqual(['安全事故发生数']);
    expect(print(decoded)).not.toContain('lost-cell');
  });

  it('reads any prefix without a crash', () => {
    const text = fixture('narrow-columns.txt') + fixture('overall-without-definitions.txt') + fixture('amounts-in-yuan.txt');
    fc.assert(
      fc.property(fc.nat(text.length), (length) => {
        const { blocks, unplaced } = decodeText(text.slice(0, length));
        const cells = blocks.flatMap((block) =>
          (block.kind === 'table' ? block.rows.flatMap((row) => row.cells) : block.lines).map(({ references }) => ({ references })),
        );
        // Nothing is read that the part does not print.
        const last = text.slice(0, length).split('\n').length;
        for (const { references } of [...cells, ...unplaced])
          for (const reference of references) expect(reference.kind === 'text' && reference.line <= last).toBe(true);
      }),
      { numRuns: 40, seed: 20_240_101 },
    );
  });

  it('reads anything behind a header without a crash', () => {
    const header = fixture('wide-columns.txt').split('\n').slice(0, 38).join('\n');
    const piece = fc.constantFrom(
      '4103002000000',
      '00033610',
      '100%',
      '≥',
      '满意度',
      '人均成本',
      ' ',
      '\n',
      '\n\n',
      '\n ',
      '（',
      '12.00 12.00',
      '\f',
      '803001',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        expect(decodeText(`${header}\n${pieces.join('')}`).blocks.length).toBeGreaterThan(0);
      }),
      { numRuns: 60, seed: 7 },
    );
  });
});

interface GoldRow {
  readonly table: string;
  readonly project_code: string;
  readonly level1: string;
  readonly name: string;
  readonly value: string;
}

const shared = fileURLToPath(new URL('../../../../../../shared', import.meta.url));
const documents = [
  { text: 'disclosures/s0-luoyang-hrss-2024.txt', gold: 'gold/s0a.jsonl' },
  { text: 'disclosures/s2-luoyang-social-insurance-2024.txt', gold: 'gold/s2.jsonl' },
];

describe.each(documents)('$text', ({ text, gold }) => {
  const path = `${shared}/${text}`;
  const present = existsSync(path) && existsSync(`${shared}/${gold}`);
  if (!present) console.log(`skipped: ${text} is not beside this checkout`);

  it.skipIf(!present)('reads at least 95 of 100 gold rows exactly', () => {
    const rows = readFileSync(`${shared}/${gold}`, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as GoldRow)
      .filter((row) => row.table === 'project');
    const fold = (value: string): string => value.normalize('NFKC').replace(/[\s、，,。:：()"“”]/g, '');
    const read = new Set<string>();
    let code = '';
    for (const block of decodeText(readFileSync(path, 'utf8')).blocks) {
      if (block.kind !== 'table' || !block.title.includes('项目绩效')) continue;
      for (const row of block.rows) {
        const at = (column: number): string => fold(row.cells.find((cell) => cell.column === column)?.text ?? '');
        if (at(0) !== '') code = at(0);
        for (let column = block.columns - 8; column < block.columns; column += 2) read.add(`${code}|${at(column)}|${at(column + 1)}`);
      }
    }
    const found = rows.filter((row) => read.has(`${row.project_code}|${fold(row.name)}|${fold(row.value)}`)).length;
    expect(found / rows.length).toBeGreaterThanOrEqual(0.95);
  });
});
