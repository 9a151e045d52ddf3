/** The code of the packages' READMEs, taken out of them so that it is run: what a README shows must work as it stands. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../pnpm.mjs';

/** Folders of the packages that are published. */
export const PUBLISHED = [
  'data',
  ...['packages', 'apps'].flatMap((each) => readdirSync(join(ROOT, each)).map((name) => `${each}/${name}`)),
].filter((place) => existsSync(join(ROOT, place, 'package.json')) && packageOf(place).private !== true);

/** What stands in a package.json. @param {string} place folder below the root @returns {{ name: string, version: string, private?: boolean, [field: string]: unknown }} */
export function packageOf(place) {
  return JSON.parse(readFileSync(join(ROOT, place, 'package.json'), 'utf8'));
}

/** @param {string} place @param {'js' | 'sh'} language @returns {string[]} the blocks of a README that are marked as code of that language */
export function codeOf(place, language) {
  const text = readFileSync(join(ROOT, place, 'README.md'), 'utf8');
  return [...text.matchAll(/^```(\w+)\n(.*?)^```$/gms)].filter(([, marked]) => marked === language).map(([, , code = '']) => code);
}

/** What a block says that it prints: comments behind a console.log, and comments alone on their lines below one. @param {string} code @returns {string[]} */
export function promised(code) {
  const lines = [];
  let printing = false;
  for (const line of code.split('\n')) {
    const [, behind] = /console\.log\(.*\); \/\/ (.*)$/.exec(line) ?? [];
    const [, alone] = /^ *\/\/ (.*)$/.exec(line) ?? [];
    if (behind !== undefined) lines.push(behind);
    if (alone !== undefined && printing) lines.push(alone);
    printing = line.includes('console.log') || (printing && alone !== undefined);
  }
  return lines;
}
