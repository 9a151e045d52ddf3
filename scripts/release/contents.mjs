/** What stands in each archive: one layout for all, so that instructions hold for all. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { tarGzOf, zipOf } from './archives.mjs';
import { guidePage } from './guide.mjs';
import { nodeLicence, nodeProgram } from './node-programs.mjs';
import { fileOfRoot, PAGE, programFiles, sampleFiles, textEntry, VERSION } from './program-files.mjs';
import { linuxStarter, windowsStarter } from './starters.mjs';

/** @typedef {import('./archives.mjs').Entry} Entry */

/** @type {Readonly<Record<import('./node-programs.mjs').Platform, { ending: 'zip' | 'tar.gz', node: string }>>} */
export const ARCHIVES = {
  'win-x64': { ending: 'zip', node: 'node.exe' },
  'linux-x64': { ending: 'tar.gz', node: 'node' },
  'linux-arm64': { ending: 'tar.gz', node: 'node' },
};

/**
 * The archive of a platform with Node in it.
 * @param {import('./node-programs.mjs').Platform} platform
 * @param {string} folder that it unpacks to
 * @returns {Uint8Array}
 */
export function archiveOf(platform, folder) {
  const { ending, node } = ARCHIVES[platform];
  const files = officeFiles(ending === 'zip' ? 'perf-lint.cmd' : 'menu.sh');
  files.set(node, { bytes: nodeProgram(platform), runs: true });
  files.set('LICENSES/node.txt', { bytes: nodeLicence() });
  files.set('SHA256SUMS', textEntry(sumsOf(files)));
  const inFolder = below(folder, files);
  return ending === 'zip' ? zipOf(inFolder) : tarGzOf(inFolder);
}

/** What an office unpacks, without Node. @param {'perf-lint.cmd' | 'menu.sh'} starter @returns {Map<string, Entry>} */
export function officeFiles(starter) {
  const layout = { program: 'program/' };
  return new Map([
    [starter, { bytes: Buffer.from(starter === 'menu.sh' ? linuxStarter(layout) : windowsStarter(layout)), runs: starter === 'menu.sh' }],
    ['说明.html', guide(starter)],
    ['审核工作台.html', { bytes: readFileSync(PAGE) }],
    ...programFiles('program/'),
    ...sampleFiles('samples/'),
    ['LICENSES/perf-lint.txt', { bytes: fileOfRoot('LICENSE') }],
    ['LICENSES/third-party.txt', { bytes: fileOfRoot('apps/cli/dist/bundle/THIRD-PARTY-LICENSES.txt') }],
  ]);
}

/** The files of `npm run bundle`: the program at the top, for those who type its name. @returns {Map<string, Entry>} */
export function bundleFiles() {
  const layout = { program: '' };
  const note = [
    '把要检查的文件夹拖到 perf-lint.cmd 上，按回车即可；报告写在旁边带日期时间的新文件夹里。Linux 用 ./menu.sh。',
    '需要 Node 20.19 或更高版本：已安装的，或把 node.exe 放进本文件夹。不需要联网。',
    '命令行：node perf-lint.mjs lint 文件夹        帮助：node perf-lint.mjs --help',
    '',
    'Drop a folder onto perf-lint.cmd; the reports are written beside it, into a new folder with date and time. On Linux: ./menu.sh.',
    'Needs Node 20.19 or newer, installed or as node.exe in this folder. No network is needed.',
    '',
  ];
  return new Map([
    ...programFiles(''),
    ['perf-lint.cmd', textEntry(windowsStarter(layout))],
    ['menu.sh', { bytes: Buffer.from(linuxStarter(layout)), runs: true }],
    ['README.txt', textEntry(`\ufeff${note.join('\r\n')}`)],
    ['LICENSE', { bytes: fileOfRoot('LICENSE') }],
    ['审核工作台.html', { bytes: readFileSync(PAGE) }],
    ['说明.html', guide('perf-lint.cmd')],
    ...sampleFiles('samples/'),
  ]);
}

/** @param {string} folder that it unpacks to @returns {Uint8Array} */
export function bundleArchive(folder) {
  return zipOf(below(folder, bundleFiles()));
}

/** @param {string} folder @param {ReadonlyMap<string, Entry>} files @returns {Map<string, Entry>} */
function below(folder, files) {
  return new Map([...files].map(([name, entry]) => [`${folder}/${name}`, entry]));
}

/** In the form that `sha256sum -c` reads. @param {ReadonlyMap<string, Entry>} files @returns {string} */
function sumsOf(files) {
  return [...files]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, { bytes }]) => `${createHash('sha256').update(bytes).digest('hex')}  ${name}\n`)
    .join('');
}

/** @param {string} starter @returns {Entry} */
function guide(starter) {
  const picture = (/** @type {string} */ name) => fileOfRoot(`docs/pictures/${name}.png`);
  const pictures = { report: picture('2-report'), ledger: picture('3-ledger'), letter: picture('4-letter') };
  return textEntry(guidePage({ version: VERSION, starter, pictures }));
}
