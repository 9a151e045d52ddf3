/**
 * Second step of the build: puts the two modules used of natural into `dist/similarity/natural.js`, with their notices beside it.
 * Installed as a package, natural brings WordNet and drivers of four databases: 60 packages for a hundred lines.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { noticesOf } from '../../../scripts/third-party.mjs';

const PACKAGE = fileURLToPath(new URL('..', import.meta.url));

const { metafile } = await build({
  absWorkingDir: PACKAGE,
  entryPoints: ['src/similarity/natural.ts'],
  outfile: 'dist/similarity/natural.js',
  allowOverwrite: true,
  bundle: true,
  metafile: true,
  // The package runs in browsers: what natural would read from a disk is not used.
  platform: 'browser',
  plugins: [{ name: 'no-disk', setup: ({ onResolve, onLoad }) => noDisk(onResolve, onLoad) }],
  format: 'esm',
  target: 'es2023',
  charset: 'utf8',
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
  banner: { js: '// Parts of natural (MIT) and of what they use; notices in natural.LICENSES.txt.' },
  logLevel: 'error',
});
writeFileSync(join(PACKAGE, 'dist/similarity/natural.LICENSES.txt'), noticesOf(metafile, PACKAGE));

/**
 * Stands nothing in for node:fs.
 * @param {import('esbuild').PluginBuild['onResolve']} onResolve
 * @param {import('esbuild').PluginBuild['onLoad']} onLoad
 */
function noDisk(onResolve, onLoad) {
  onResolve({ filter: /^fs$/ }, () => ({ path: 'fs', namespace: 'no-disk' }));
  onLoad({ filter: /.*/, namespace: 'no-disk' }, () => ({ contents: 'module.exports = {};' }));
}
