/** Every link of the documents leads somewhere: files are there, anchors are headings of theirs, and the site holds every page within reach. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { renderMarkdown } from './markdown.mjs';
import { siteFiles } from './site.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const DOCUMENTS = [
  'README.md',
  'README.zh-CN.md',
  'CONTRIBUTING.md',
  ...readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name.replaceAll('\\', '/')}`)
    .sort(),
];

/** What is wrong with the links of a document: a line for each that leads nowhere. */
function deadLinks(document: string): readonly string[] {
  const { links, anchors } = renderMarkdown(readFileSync(join(ROOT, document), 'utf8'));
  return links.flatMap((link) => {
    if (/^[a-z]+:/i.test(link)) return [];
    const [path = '', anchor] = link.split('#');
    const file = path === '' ? join(ROOT, document) : join(ROOT, dirname(document), path);
    if (!existsSync(file) || !statSync(file).isFile()) return [`${link}: no such file`];
    if (anchor === undefined) return [];
    const there = path === '' ? anchors : renderMarkdown(readFileSync(file, 'utf8')).anchors;
    return there.includes(anchor) ? [] : [`${link}: no such heading`];
  });
}

/** Paths that a page of the site points to, those with an anchor as `path#anchor`. */
function targets(name: string, html: string): readonly string[] {
  return [...html.matchAll(/ (?:href|src)="([^"]*)"/g)]
    .map(([, target = '']) => decodeURI(target.replaceAll('&amp;', '&')))
    .filter((target) => !/^[a-z]+:/i.test(target))
    .map((target) => (target.startsWith('#') ? `${name}${target}` : posix.join(posix.dirname(name), target)));
}

describe('the links of the documents', () => {
  it('finds the documents', () => {
    expect(DOCUMENTS).toContain('docs/cli.md');
    expect(DOCUMENTS).toContain('docs/rules/en/vague-value.md');
  });

  it.each(DOCUMENTS)('%s', (document) => {
    expect(deadLinks(document)).toEqual([]);
  });
});

it('lines of Chinese are joined without a blank, those of code and of English stay', () => {
  const { html } = renderMarkdown('旁边的\n新文件夹，\n以前的\nold one\n\n    一行\n    二行\n');
  expect(html).toContain('<p>旁边的新文件夹，以前的\nold one</p>');
  expect(html).toContain('一行\n二行');
});

describe('the site', () => {
  let files: ReturnType<typeof siteFiles> = new Map();
  let pages: readonly string[] = [];
  beforeAll(() => {
    files = siteFiles(join(ROOT, 'docs'));
    pages = [...files.keys()].filter((name) => name.endsWith('.html'));
  });
  const textOf = (name: string) => Buffer.from(files.get(name)?.bytes ?? []).toString('utf8');

  it('has a page for every document, and the first one', () => {
    const documents = DOCUMENTS.filter((name) => name.startsWith('docs/'));
    expect(pages).toHaveLength(documents.length + 1);
  });

  it('leads from its first page to every file', () => {
    const reached = new Set<string>();
    const ahead = ['index.html'];
    for (let name = ahead.pop(); name !== undefined; name = ahead.pop()) {
      if (reached.has(name)) continue;
      reached.add(name);
      if (name.endsWith('.html')) ahead.push(...targets(name, textOf(name)).map((target) => target.split('#')[0] ?? ''));
    }
    expect([...reached].sort()).toEqual([...files.keys()].sort());
  });

  it('points to anchors that are there', () => {
    const dead = pages.flatMap((name) =>
      targets(name, textOf(name)).filter((target) => {
        const [path = '', anchor] = target.split('#');
        return anchor !== undefined && !textOf(path).includes(` id="${anchor}"`);
      }),
    );
    expect(dead).toEqual([]);
  });

  it('opens from a file: no script, nothing of a network, one title a page', () => {
    for (const name of pages) {
      const html = textOf(name);
      expect(html, name).not.toMatch(/<script|<link|<iframe|@import|url\(|(?:src)="(?:[a-z]+:|\/)|href="\//i);
      expect(html, name).toMatch(/<title>[^<]+<\/title>/);
      expect(html.match(/<style>/g), name).toHaveLength(1);
    }
  });
});

describe('a document as HTML', () => {
  it('shows raw HTML as text and drops addresses that run', () => {
    const { html } = renderMarkdown('# <b>A</b> & B\n\n<script>alert(1)</script>\n\n[x](javascript:alert(1)) `<i>`');
    expect(html).not.toMatch(/<script|<b>|<i>|javascript:/);
    expect(html).toContain('&lt;script&gt;');
  });

  it('gives headings the anchors of code hosts, the second of a name a number', () => {
    expect(renderMarkdown('# 发布 · Releases\n## `npm run` & more\n## 中文\n## 中文').anchors).toEqual([
      '发布--releases',
      'npm-run--more',
      '中文',
      '中文-1',
    ]);
  });

  it('rewrites links and pictures, and leaves the text of a link that has no place', () => {
    const markdown = '[a](x.md#中文) [b](../y.md) ![c](p.png) `[d](x.md)`';
    const { html, links } = renderMarkdown(markdown, (target) => (target.startsWith('../') ? null : `to/${target}`));
    expect(links.toSorted()).toEqual(['../y.md', 'p.png', 'x.md#中文']);
    expect(html).toBe(`<p><a href="to/x.md#${encodeURI('中文')}">a</a> b <img src="to/p.png" alt="c" /> <code>[d](x.md)</code></p>`);
  });
});
