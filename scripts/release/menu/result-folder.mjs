/** Where results go: a folder of its own for every run, beside what was read, so that an earlier result is never written over or opened. */
import { mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';

/**
 * @param {Date} now local time
 * @returns {string} 20261130-093005
 */
export function stampOf(now) {
  const two = (/** @type {number} */ number) => String(number).padStart(2, '0');
  const day = `${now.getFullYear()}${two(now.getMonth() + 1)}${two(now.getDate())}`;
  return `${day}-${two(now.getHours())}${two(now.getMinutes())}${two(now.getSeconds())}`;
}

/**
 * Makes a new folder `kind-date-time` beside a file or folder, or in the home folder where nothing may be written beside it (a CD, a share).
 * @param {string} kind 审核结果, 意见书 …
 * @param {string} beside absolute path
 * @param {Date} now
 * @returns {string} the folder, which was not there before
 * @throws {Error} where neither place can be written to
 */
export function newResultFolder(kind, beside, now) {
  let refusal;
  for (const place of [dirname(beside), homedir()])
    for (let again = 1; again < 100; again += 1) {
      const folder = join(place, `${kind}-${stampOf(now)}${again === 1 ? '' : `-${again}`}`);
      try {
        mkdirSync(folder);
        return folder;
      } catch (error) {
        refusal = error;
        if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') break;
      }
    }
  throw refusal;
}
