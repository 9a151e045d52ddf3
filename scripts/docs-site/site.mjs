/** The site as files: a page for each document of docs/, the first page, and the pictures and scripts that pages link to. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, sep } from 'node:path';
import { escaped, renderMarkdown } from './markdown.mjs';
import { languageOf, SECTIONS } from './sections.mjs';

/** Small, and inside each page: a page that is copied alone still looks like itself. */
const STYLE = `body{max-width:60em;margin:0 auto;padding:0 1em 3em;font:16px/1.7 "Microsoft YaHei","Noto Sans CJK SC",sans-serif;color:#222}
nav{padding:.8em 0;border-bottom:1px solid #ccc}nav a{margin-right:1em}a{color:#0b57a4}
h1{font-size:1.6em}h2{font-size:1.25em;margin-top:1.8em}h3{font-size:1.05em}
pre{overflow:auto;padding:.6em .8em;background:#f4f4f4;line-height:1.5}code{font-size:.92em;background:#f4f4f4}
table{display:block;overflow:auto;border-collapse:collapse}td,th{padding:.25em .7em;border:1px solid #ccc;text-align:left;vertical-align:top}
img{max-width:100%;border:1px solid #ccc}blockquote{margin:1em 0;padding-left:1em;border-left:4px solid #ccc}
@media print{nav{display:none}}`;

/**
 * @param {string} docs folder of the documents
 * @returns {Map<string, { bytes: Uint8Array }>} by paths inside the site, in the order of their names
 * @throws {Error} where a document has no place in the site, or a link inside docs/ leads nowhere
 */
export function siteFiles(docs) {
  const names = filesBelow(docs);
  const there = new Set(names);
  /** @type {Map<string, { bytes: Uint8Array }>} */
  const files = new Map([['index.html', { bytes: Buffer.from(firstPage(docs)) }]]);
  for (const name of names) {
    const bytes = readFileSync(join(docs, name));
    files.set(pagePath(name), { bytes: name.endsWith('.md') ? Buffer.from(pageOf(name, bytes.toString('utf8'), there)) : bytes });
  }
  return new Map([...files].sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** @param {string} name of a document @param {string} markdown @param {ReadonlySet<string>} there names of all files of docs/ */
function pageOf(name, markdown, there) {
  const { title, html } = renderMarkdown(markdown, (target) => pageTarget(name, target, there));
  return page({ title, lang: languageOf(name), up: '../'.repeat(name.split('/').length - 1), main: html });
}

/**
 * Where a link of a document leads in the site; null where it leaves docs/: what it names is in the checkout, not here.
 * @param {string} from name of the document
 * @param {string} target as written there
 * @param {ReadonlySet<string>} there names of all files of docs/
 */
function pageTarget(from, target, there) {
  if (/^[a-z]+:/i.test(target) || target.startsWith('#')) return target;
  const [path = '', ...anchor] = target.split('#');
  const name = posix.join(posix.dirname(from), path);
  if (name.startsWith('../')) return null;
  if (!there.has(name))
    throw new Error(`docs/${from}：链接“${target}”没有对应的文件，请改正。\ndocs/${from}: no file for the link "${target}"; put it right.`);
  return [posix.relative(posix.dirname(from), pagePath(name)), ...anchor].join('#');
}

/** Where a file of docs/ stands in the site. @param {string} name */
function pagePath(name) {
  return name.replace(/(^|\/)README\.md$/, '$1index.html').replace(/\.md$/, '.html');
}

/** @param {string} docs */
function firstPage(docs) {
  const lists = SECTIONS.map(({ id, zh, en, documents }) => {
    const items = documents.map(({ path, says }) => {
      const { title } = renderMarkdown(readFileSync(join(docs, path), 'utf8'));
      return `<li><a href="${pagePath(path)}">${escaped(title)}</a>：${escaped(says)}</li>`;
    });
    return `<h2 id="${id}">${escaped(zh)} · ${escaped(en)}</h2>\n<ul>\n${items.join('\n')}\n</ul>`;
  });
  const lead = `<h1>perf-lint 绩效目标体检</h1>
<p>读预算的绩效目标表，逐行指出哪些目标写得不规范、能不能衡量、建议怎么改。多数页面先中文后英文。</p>
<p lang="en">Reads the performance targets of public budgets and says row by row which are malformed, how measurable each is, and what would be right. Most pages are in Chinese first, then in English.</p>`;
  return page({ title: 'perf-lint 绩效目标体检', lang: 'zh-CN', up: '', main: [lead, ...lists].join('\n') });
}

/** @param {{ title: string, lang: 'zh-CN' | 'en', up: string, main: string }} parts up leads from the page to the first one's folder */
function page({ title, lang, up, main }) {
  const sections = SECTIONS.map(({ id, zh, en }) => `<a href="${up}index.html#${id}">${escaped(lang === 'en' ? en : zh)}</a>`);
  return `<!DOCTYPE html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escaped(title)}</title>
<style>
${STYLE}
</style>
</head>
<body>
<nav><a href="${up}index.html">perf-lint</a>${sections.join('\n')}</nav>
<main>
${main}
</main>
</body>
</html>
`;
}

/** Names of all files in a folder and below, with forward slashes, in their order. @param {string} folder */
function filesBelow(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, '/').length).split(sep).join('/'))
    .sort();
}
