/**
 * `npm run bundle [-- --out FOLDER]`: everything in one folder for a machine without a network, and an archive of it with its checksum.
 * The build has made the program in few files already; the folder needs nothing but Node; on Windows a node.exe put beside perf-lint.cmd will do.
 */
import { createHash } from 'node:crypto';
import { chmodSync, copyFileSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve, sep } from 'node:path';
import { ROOT } from './pnpm.mjs';

const CLI = join(ROOT, 'apps/cli');
const fromReader = createRequire(join(ROOT, 'packages/reader/package.json'));
const { version } = JSON.parse(readFileSync(join(CLI, 'package.json'), 'utf8'));
const { zipSync } = fromReader('fflate');

const outAt = process.argv.indexOf('--out');
const OUT = outAt < 0 ? join(ROOT, 'bundle') : resolve(process.argv[outAt + 1] ?? 'bundle');
const NAME = `perf-lint-${version}`;
const FOLDER = join(OUT, NAME);
/** A moment that is the same every time, so that the same program makes the same archive. */
const MOMENT = new Date('2026-01-01T00:00:00Z');

rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
cpSync(join(CLI, 'dist/bundle'), FOLDER, { recursive: true });
writeProgram();
copyFileSync(join(ROOT, 'LICENSE'), join(FOLDER, 'LICENSE'));
cpSync(join(ROOT, 'data/samples'), join(FOLDER, 'samples'), { recursive: true });
writeArchive();

/** The program, its starter for Windows, and a note on what goes where. */
function writeProgram() {
  const program = `#!/usr/bin/env node
const [first] = process.argv.slice(2);
if (first === '--version' || first === '-V') process.stdout.write(${JSON.stringify(`${version}\n`)});
else {
  const { start } = await import('./start.js');
  process.exitCode = await start(process.argv.slice(2));
}
`;
  writeFileSync(join(FOLDER, 'perf-lint.mjs'), program);
  chmodSync(join(FOLDER, 'perf-lint.mjs'), 0o755);
  writeFileSync(join(FOLDER, 'package.json'), `${JSON.stringify({ name: 'perf-lint', version, type: 'module', private: true })}\n`);
  const starter = [
    '@echo off',
    'rem Drop a folder or files onto this file: reports are written beside them and opened.',
    'rem Needs Node 20.19 or newer: installed, or node.exe put into this folder.',
    'chcp 65001 >nul',
    'setlocal',
    'set "NODE=node"',
    'if exist "%~dp0node.exe" set "NODE=%~dp0node.exe"',
    'if "%~1"=="" goto help',
    'if not exist "%~1" goto command',
    '"%NODE%" "%~dp0perf-lint.mjs" report %* -o "%~dp1perf-lint-report" --fail-on never',
    'if exist "%~dp1perf-lint-report\\index.html" start "" "%~dp1perf-lint-report\\index.html"',
    'pause',
    'exit /b',
    ':command',
    '"%NODE%" "%~dp0perf-lint.mjs" %*',
    'exit /b',
    ':help',
    '"%NODE%" "%~dp0perf-lint.mjs" --help',
    'pause',
    '',
  ];
  writeFileSync(join(FOLDER, 'perf-lint.cmd'), starter.join('\r\n'));
  const note = [
    '把要检查的文件夹拖到 perf-lint.cmd 上即可，报告写在旁边的 perf-lint-report 文件夹里。',
    '需要 Node 20.19 或更高版本：已安装的，或把 node.exe 放进本文件夹。不需要联网。',
    '命令行：node perf-lint.mjs lint 文件夹        帮助：node perf-lint.mjs --help',
    '',
    'Drop a folder onto perf-lint.cmd; the reports are written beside it, into perf-lint-report.',
    'Needs Node 20.19 or newer, installed or as node.exe in this folder. No network is needed.',
    '',
  ];
  writeFileSync(join(FOLDER, 'README.txt'), `\ufeff${note.join('\r\n')}`);
}

/** The folder as a zip, which Windows opens by itself, and its SHA-256 beside it. */
function writeArchive() {
  /** @type {Record<string, [Uint8Array, object]>} */
  const entries = {};
  for (const name of readdirSync(FOLDER, { recursive: true }).map(String).sort()) {
    const path = join(FOLDER, name);
    if (!statSync(path).isFile()) continue;
    const mode = name === 'perf-lint.mjs' ? 0o755 : 0o644;
    entries[`${NAME}/${name.split(sep).join('/')}`] = [readFileSync(path), { mtime: MOMENT, os: 3, attrs: mode << 16 }];
  }
  const archive = zipSync(entries, { level: 9 });
  const checksum = createHash('sha256').update(archive).digest('hex');
  writeFileSync(join(OUT, `${NAME}.zip`), archive);
  writeFileSync(join(OUT, `${NAME}.zip.sha256`), `${checksum}  ${NAME}.zip\n`);
  console.log(`${join(OUT, NAME)}`);
  console.log(`${join(OUT, `${NAME}.zip`)}  ${(archive.length / 1e6).toFixed(1)} MB  sha256 ${checksum}`);
}
