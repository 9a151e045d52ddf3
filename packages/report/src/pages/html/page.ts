/**
 * The frame of every page: one file that works without a network. Style and script stand in the page and are allowed by their hash only.
 */
import type { ReportOptions } from '../../options.js';
import { singleLine } from '../../texts/single-line.js';
import { policyHash, singlePolicyHash } from './digest.js';
import { htmlDocument } from './document-shell.js';
import { html, type Markup, type Part, trusted } from './markup.js';
import { STYLE } from './style.js';

/** A step of the way back up: title and relative address, no address for where one stands. */
export interface Crumb {
  readonly title: string;
  readonly href?: string;
}

export interface PageParts {
  readonly title: string;
  readonly crumbs: readonly Crumb[];
  /** What stands under the heading. */
  readonly lead: Part;
  readonly main: Markup;
  /** Data for the script, as the content of a script element of type application/json. */
  readonly data?: Markup;
  readonly script?: string;
  /** True for a page whose tables need the whole width of a screen. */
  readonly wide?: boolean;
}

/** A relative address of a file of the site: every segment encoded, so that #, ? and % in names do no harm. */
export function href(path: string): string {
  return path
    .split('/')
    .map((segment) => (segment === '..' || segment === '.' ? segment : encodeURIComponent(segment)))
    .join('/');
}

/** Text as a string of a stylesheet: all but letters and figures as their codes, so that nothing ends the string or the element. */
function styleString(text: string): string {
  return `"${text.replace(/[^\p{L}\p{N} ]/gu, (character) => `\\${(character.codePointAt(0) ?? 0x20).toString(16)} `)}"`;
}

/** Name and page number on every sheet of paper. Browsers that know no margin boxes print their own header. */
function sheetStyle(title: string, zh: boolean): string {
  const note = zh ? '机器审核结果，供审核人参考' : 'checked by machine, for the reviewer';
  const box = 'font-size:8pt;color:#444';
  return `@page{@top-left{content:${styleString(singleLine(title))};${box}}@bottom-left{content:${styleString(note)};${box}}@bottom-right{content:counter(page) " / " counter(pages);${box}}}`;
}

/** The whole page as text. */
export async function page(parts: PageParts, options: ReportOptions): Promise<string> {
  const { language, version } = options;
  const zh = language === 'zh-CN';
  const scriptHash = parts.script === undefined ? "'none'" : await policyHash(parts.script);
  const sheets = sheetStyle(parts.title, zh);
  const policy = `default-src 'none'; style-src ${await policyHash(STYLE)} ${await singlePolicyHash(sheets)}; script-src ${scriptHash}; img-src data:; base-uri 'none'; form-action 'none'`;
  const crumbs =
    parts.crumbs.length > 0 &&
    html`<nav aria-label="${zh ? '位置' : 'Where you are'}"><ol>${parts.crumbs.map((crumb) =>
      crumb.href === undefined
        ? html`<li aria-current="page">${crumb.title}</li>`
        : html`<li><a href="${crumb.href}">${crumb.title}</a></li>`,
    )}</ol></nav>`;
  const foot = zh
    ? `perf-lint ${version ?? ''} 机器审核结果，供审核人参考；是否采纳、评定等级由审核人决定。`
    : `Checked by perf-lint ${version ?? ''}. The reviewer decides what to adopt and which grade to give.`;
  const body = html`<a class="skip" href="#main">${zh ? '跳到正文' : 'Skip to content'}</a>
<header class="top">${crumbs}<h1>${parts.title}</h1>${parts.lead}</header>
<main id="main">${parts.main}</main>
<footer class="foot"><p>${foot.replace('  ', ' ')}</p></footer>${
    parts.data === undefined
      ? null
      : html`
<script type="application/json" id="data">${parts.data}</script>`
  }${
    parts.script === undefined
      ? null
      : html`
<script>${trusted(parts.script)}</script>`
  }`;
  return htmlDocument({
    language,
    title: parts.title,
    policy,
    styles: [STYLE, sheets],
    bodyClass: parts.wide === true ? 'wide' : '',
    body,
  });
}
