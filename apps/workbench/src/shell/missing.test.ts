import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';
import { transformSync } from 'esbuild';
import { describe, expect, it } from 'vitest';

/** Takes away what old browsers lack. */
const OLD = `
for (const Kind of [Array, String, Object.getPrototypeOf(Uint8Array)]) delete Kind.prototype.at;
for (const name of ['findLast', 'findLastIndex']) delete Array.prototype[name];
delete Object.hasOwn;
`;

/** What is asked of the language; the same is asked where it has all of it. */
const ASKED = `
const row = [3, 1, 4, 1, 5];
class Sheet {
  most = 4;
  stands(each) { return each < this.most; }
}
const sheet = new Sheet();
JSON.stringify([
  [0, -1, -6, 9, NaN, 1.7, -1.7].map((index) => row.at(index) ?? null),
  '指标'.at(-1), new Uint8Array([7, 8]).at(-2),
  row.findLast((each) => each < 4), row.findLastIndex((each) => each < 4), row.findLastIndex((each) => each > 9), row.findLast((each) => each > 9) ?? null,
  row.findLast((each, index, all) => all === row && index < 2),
  row.findLast(sheet.stands, sheet), row.findLastIndex(sheet.stands, sheet),
  Object.hasOwn({ name: 1 }, 'name'), Object.hasOwn({}, 'toString'),
]);
`;

describe('what old browsers lack', () => {
  it('is put in its place and does as the language does', () => {
    const standIns = transformSync(readFileSync(new URL('missing.ts', import.meta.url), 'utf8'), { loader: 'ts' }).code;
    const old = createContext({});
    runInContext(OLD, old);
    expect(() => runInContext(ASKED, old)).toThrow('is not a function');
    runInContext(standIns, old);
    expect(runInContext(`{${ASKED}}`, old)).toBe(runInContext(ASKED, createContext({})));
  });
});
