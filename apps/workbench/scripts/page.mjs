/**
 * Second step of the build: the workbench as one HTML file, and a second one that reads scans. Script, style, PDFium and notices stand in it; the policy names script and style
 * by their hashes, so that nothing else can run and nothing can be asked of any network.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PAPER_STYLE } from '@perf-lint/report';
import { transform } from 'esbuild';
import { zlibSync } from 'fflate';
import { noticesOf } from '../../../scripts/third-party.mjs';
import { classicScript, TARGET } from './classic-script.mjs';
import { recogniserParts } from './recogniser-parts.mjs';

const HERE = fileURLToPath(new URL('..', import.meta.url));
const SOURCE = join(HERE, 'src');
const OUT = join(HERE, 'dist');

/** Styles from the general to the screens. */
const STYLES = [
  'shell/base.css',
  'page/page.css',
  ...['intake', 'overview', 'queue', 'project', 'letters', 'export', 'rounds', 'year', 'people', 'settings', 'help', 'about'].map(
    (screen) => `screens/${screen}/${screen}.css`,
  ),
];

const { version } = JSON.parse(readFileSync(join(HERE, 'package.json'), 'utf8'));
const fromReader = createRequire(createRequire(import.meta.url).resolve('@perf-lint/reader'));

const program = await classicScript(HERE, join(SOURCE, 'start.ts'), {
  jsx: 'automatic',
  jsxImportSource: 'preact',
  define: { PERF_LINT_VERSION: JSON.stringify(version) },
});
const styles = STYLES.map((name) => readFileSync(join(SOURCE, name), 'utf8')).join('\n');
const style = await transform(styles, { loader: 'css', minify: true, target: TARGET });
const text = inScript(program.text);
/** What a browser that knows 'wasm-unsafe-eval' is held to besides: no script is made out of text. */
const narrower = `script-src ${sourceHash(text)} 'wasm-unsafe-eval'; worker-src blob:`;
const parts = {
  // Line ends of the checkout, which a browser would normalise before it hashes.
  style: style.code.trim().replaceAll('\r', ''),
  old: readFileSync(join(SOURCE, 'shell/old-browser.js'), 'utf8')
    .trim()
    .replaceAll('\r', '')
    .replace("'PERF_LINT_NARROWER_POLICY'", JSON.stringify(narrower)),
  program: text,
  rules: JSON.stringify(rulePages()).replaceAll('<', '\\u003c'),
  pictures: pictures(),
  licences: asText(noticesOf(program.metafile, HERE)),
  // No one pays for unpacking it before the first PDF.
  pdfium: packed(readFileSync(fromReader.resolve('@embedpdf/pdfium/pdfium.wasm'))),
  recogniser: '',
};
mkdirSync(OUT, { recursive: true });
writeFileSync(join(OUT, 'perf-lint.html'), page(parts, 'office', '绩效目标审核工作台 perf-lint'));
// The same page for departments that check their own targets before they submit them: it writes no letters and merges nothing.
writeFileSync(join(OUT, 'perf-lint-self-check.html'), page(parts, 'self-check', '绩效目标自查 perf-lint'));
// The page of the office with what reads scans in it, where that is installed.
const WITH_RECOGNISER = join(OUT, 'perf-lint-ocr.html');
const recogniser = await recogniserParts();
if (recogniser === null) rmSync(WITH_RECOGNISER, { force: true });
else {
  const licences = `${parts.licences}\n${'-'.repeat(80)}\n\n${asText(recogniser.licences)}`;
  writeFileSync(
    WITH_RECOGNISER,
    page({ ...parts, licences, recogniser: recogniserScripts(recogniser) }, 'office', '绩效目标审核工作台（含扫描件识别） perf-lint'),
  );
}

/** Bytes as a zlib stream in base64: the same for the same bytes, whatever Node packs them. */
function packed(/** @type {Uint8Array} */ bytes) {
  return Buffer.from(zlibSync(bytes, { level: 9 })).toString('base64');
}

/** Text for people inside an element. */
function asText(/** @type {string} */ text) {
  return text.replaceAll('\r', '').replaceAll('<', '&lt;');
}

/** What reads scans, as elements that no browser runs: workers are made of the first. @param {import('./recogniser-parts.mjs').RecogniserParts} parts */
function recogniserScripts({ program, binary, model, characters }) {
  return [
    ['recogniser', inScript(program)],
    ['recogniser-binary', packed(binary)],
    ['recogniser-model', packed(model)],
    ['recogniser-characters', packed(characters)],
  ]
    .map(([id, content]) => `<script type="text/plain" id="${id}">${content}</script>\n`)
    .join('');
}

/** The page of every rule by its id, in both languages. @returns {Record<string, Record<'zh-CN' | 'en', string>>} */
function rulePages() {
  const folder = join(HERE, '../../packages/analyser/src/rules');
  const rules = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return Object.fromEntries(
    rules.map(({ name }) => {
      const [chinese = '', english = ''] = readFileSync(join(folder, name, 'rule.md'), 'utf8')
        .replaceAll('\r', '')
        .split('<!-- en -->');
      return [name, { 'zh-CN': chinese.trim(), en: english.trim() }];
    }),
  );
}

/** Pictures of the screens, as `npm run pictures` makes them of the built page. @returns {string} */
function pictures() {
  const folder = join(HERE, 'pictures');
  if (!existsSync(folder)) return '';
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jpeg'))
    .sort()
    .map((name) => {
      const data = readFileSync(join(folder, name)).toString('base64');
      return `<script type="text/plain" id="picture-${name.slice(0, -'.jpeg'.length)}">data:image/jpeg;base64,${data}</script>\n`;
    })
    .join('');
}

/** Text that cannot end its script element, or begin a comment in it. Both stand only in strings and expressions, where a backslash changes nothing. */
function inScript(/** @type {string} */ text) {
  return text.replace(/<\/(script)/giu, '<\\/$1').replaceAll('<!--', '<\\!--');
}

function sourceHash(/** @type {string} */ text) {
  return `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;
}

/** The whole page. @param {typeof parts} parts @param {'office' | 'self-check'} edition whom it is for @param {string} title */
function page({ style, old, program, rules, pictures, licences, pdfium, recogniser }, edition, title) {
  const policy = [
    "default-src 'none'",
    // Its own, and that of the papers which it shows as they print.
    `style-src ${sourceHash(style)} ${sourceHash(PAPER_STYLE)}`,
    // PDFium, which is in the page, has to be compiled. Chromium below 97 knows only 'unsafe-eval' for that; the first script of the page takes it away
    // again wherever 'wasm-unsafe-eval' is known.
    `script-src ${sourceHash(old)} ${sourceHash(program)} 'wasm-unsafe-eval' 'unsafe-eval'`,
    'worker-src blob:',
    "connect-src 'none'",
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="X-UA-Compatible" content="IE=edge,chrome=1">
<meta name="renderer" content="webkit">
<meta name="generator" content="perf-lint ${version}">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<link rel="icon" href="data:,">
<style>${style}</style>
<script>${old}</script>
</head>
<body data-edition="${edition}">
<div id="app"></div>
<p id="old" class="none">这个浏览器太旧，打不开审核工作台。请换用 Edge、Chrome 88 或更高版本、火狐 78 或更高版本；360、奇安信、QQ 等浏览器请切换到“极速模式”。 This browser is too old for the workbench: use Edge, Chrome 88 or newer, or Firefox 78 or newer.</p>
<noscript><p>审核工作台需要浏览器允许运行脚本。 The workbench needs scripts to be allowed.</p></noscript>
<script type="text/plain" id="rules">${rules}</script>
${pictures}<script type="text/plain" id="licences">${licences}</script>
<script type="text/plain" id="pdfium">${pdfium}</script>
${recogniser}<script id="program">${program}</script>
</body>
</html>
`;
}
