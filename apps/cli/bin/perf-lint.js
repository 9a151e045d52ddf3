#!/usr/bin/env node
// `--version` is answered before anything is loaded; everything else is behind the import below.
import { readFileSync, statSync } from 'node:fs';

const PARTS = ['apps/cli', 'data', 'packages/core', 'packages/reader', 'packages/analyser', 'packages/review', 'packages/report'];

const [first] = process.argv.slice(2);
if (first === '--version' || first === '-V') {
  process.stdout.write(`${JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')).version}\n`);
} else {
  const { start } = await import(program());
  process.exitCode = await start(process.argv.slice(2));
}

/** The program in few large files starts in half the time; where some part was compiled again since they were made, the parts run. */
function program() {
  const made = writtenAt('../dist/bundle/start.js');
  const current = made > 0 && PARTS.every((part) => writtenAt(`../../../${part}/dist/.tsbuildinfo`) <= made);
  return new URL(current ? '../dist/bundle/start.js' : '../dist/start.js', import.meta.url).href;
}

/** When a file was written, 0 where there is none. @param {string} path */
function writtenAt(path) {
  return statSync(new URL(path, import.meta.url), { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
