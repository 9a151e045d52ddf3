/** A program as one classic script: a page opened from a file may load no module. */
import { build } from 'esbuild';

/** The oldest engines that the page promises to run in; what they lack beyond syntax is in shell/missing.ts. */
export const TARGET = ['chrome88', 'firefox78'];

/**
 * @param {string} folder what paths in the metafile are relative to
 * @param {string} entry
 * @param {import('esbuild').BuildOptions} more
 */
export async function classicScript(folder, entry, more) {
  const { metafile, outputFiles } = await build({
    absWorkingDir: folder,
    entryPoints: [entry],
    bundle: true,
    write: false,
    metafile: true,
    minify: true,
    format: 'iife',
    platform: 'browser',
    target: TARGET,
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'error',
    ...more,
  });
  return { metafile, text: outputFiles[0]?.text.trim() ?? '' };
}
