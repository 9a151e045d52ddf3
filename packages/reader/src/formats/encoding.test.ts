import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ReadFailure } from '../failure.js';
import { decodeText } from './encoding.js';

const bytes = (...values: number[]) => Uint8Array.from(values);
const gb = (name: string) => new Uint8Array(readFileSync(new URL(`./fixtures/${name}`, import.meta.url)));
const wide = (text: string, littleEndian: boolean) => {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at++) view.setUint16(2 * at, text.charCodeAt(at), littleEndian);
  return new Uint8Array(view.buffer);
};
const problem = (input: Uint8Array) => {
  try {
    decodeText(input);
    return '';
  } catch (error) {
    return error instanceof ReadFailure ? error.problem.id : String(error);
  }
};

const TEXT = '项目名称,指标值\n驻村帮扶工作经费,≥98%\n';

describe('decodeText', () => {
  it('proves UTF-8, GB18030 and UTF-16, with and without a mark', () => {
    expect(decodeText(new TextEncoder().encode(TEXT))).toEqual({ text: TEXT, encoding: 'utf-8' });
    expect(decodeText(new TextEncoder().encode(`\ufeff${TEXT}`))).toEqual({ text: TEXT, encoding: 'utf-8' });
    expect(decodeText(gb('gb18030.csv'))).toMatchObject({ encoding: 'gb18030', text: expect.stringContaining('驻村帮扶工作经费') });
    for (const little of [true, false]) {
      const encoding = little ? 'utf-16le' : 'utf-16be';
      expect(decodeText(wide(TEXT, little))).toEqual({ text: TEXT, encoding });
      expect(decodeText(wide(`\ufeff${TEXT}`, little))).toEqual({ text: TEXT, encoding });
    }
  });

  it('reads GB18030 of four bytes beside ordinary characters', () => {
    // 㐂 is 81 39 EF 30; 姓名 is D0 D5 C3 FB.
    expect(decodeText(bytes(0xd0, 0xd5, 0xc3, 0xfb, 0x81, 0x39, 0xef, 0x30))).toMatchObject({ encoding: 'gb18030' });
  });

  it('does not take Big5, Western text or noise for GB18030', () => {
    // 績效目標 in Big5.
    expect(problem(bytes(0xc1, 0x5a, 0xae, 0xc4, 0xa5, 0xd8, 0xbc, 0xd0, 0xc1, 0x5a, 0xae, 0xc4, 0xa5, 0xd8, 0xbc, 0xd0))).toBe(
      'undecodable',
    );
    expect(problem(bytes(0x63, 0x61, 0x66, 0xe9, 0x20, 0x61, 0x75, 0x20, 0x6c, 0x61, 0x69, 0x74))).toBe('undecodable');
    expect(problem(bytes(1, 2, 3, 4, 5, 6, 7, 8))).toBe('binary');
    expect(problem(bytes(0x41, 0, 0, 0x42, 0xff, 0, 0, 0))).toBe('binary');
  });

  it('believes what HTML declares only where nothing is proven', () => {
    const head = new TextEncoder().encode('<html><head><meta charset="gb2312"></head>');
    const utf8 = new Uint8Array([...head, ...new TextEncoder().encode(TEXT)]);
    expect(decodeText(utf8).encoding).toBe('utf-8');
    const big5 = new Uint8Array([
      ...new TextEncoder().encode('<html><meta charset="big5">'),
      0xc1,
      0x5a,
      0xae,
      0xc4,
      0xa5,
      0xd8,
      0xbc,
      0xd0,
    ]);
    expect(decodeText(big5)).toMatchObject({ encoding: 'big5', text: expect.stringContaining('績效目標') });
  });

  it('reads a text that was cut inside a character', () => {
    const cut = new TextEncoder().encode(TEXT).slice(0, -7);
    expect(decodeText(cut).encoding).toBe('utf-8');
  });
});
