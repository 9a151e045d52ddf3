/**
 * Notices of the packages that a build puts into its own files: their licences ask that the notice goes where the code goes.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const LICENCE = /^(?:licen[cs]e|copying)(?:[.-].*)?$/i;

/**
 * Name, version, licence and notice of every package that an esbuild bundle holds, in order of name. A file of our own that holds packages
 * already brings their notices in a file beside it: `natural.js` in `natural.LICENSES.txt`.
 * @param {{ inputs: Record<string, unknown> }} metafile of esbuild
 * @param {string} folder that the metafile's paths start from
 * @returns {string}
 * @throws {Error} where a package of others brings no licence: its code may not be shipped
 */
export function noticesOf(metafile, folder) {
  /** @type {Map<string, string>} */
  const notices = new Map();
  for (const input of Object.keys(metafile.inputs)) {
    const root = packageOf(resolve(folder, input));
    if (root === null) {
      const beside = resolve(folder, input).replace(/\.js$/, '.LICENSES.txt');
      if (input.endsWith('.js') && existsSync(beside)) notices.set(beside, readFileSync(beside, 'utf8'));
      continue;
    }
    const { name, version, license } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const key = `${name} ${version}`;
    if (notices.has(key)) continue;
    const file = readdirSync(root).find((each) => LICENCE.test(each));
    if (file === undefined && typeof license !== 'string') throw new Error(`${key} has no licence: it cannot be part of what is shipped.`);
    const text = file === undefined ? '' : `\n${readFileSync(join(root, file), 'utf8').replaceAll('\r\n', '\n').trim()}\n`;
    notices.set(key, `${key} (${license ?? 'see below'})\n${text}`);
  }
  return [...notices.values()].sort().join(`\n${'-'.repeat(80)}\n\n`);
}

/** Folder of the installed package that a file belongs to, null for files of our own. @param {string} file */
function packageOf(file) {
  const parts = file.split(/[\\/]/);
  const at = parts.lastIndexOf('node_modules');
  if (at < 0) return null;
  return parts.slice(0, at + (parts[at + 1]?.startsWith('@') ? 3 : 2)).join('/');
}
