/**
 * A document of Markdown as HTML that is safe to put into a page: raw HTML is shown as text, headings have the anchors that code hosts give
 * them, and every link is handed out, so that it can be held against what is there.
 */
import GithubSlugger from 'github-slugger';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';

/** Between two of these a browser shows the end of a line as a blank, which Chinese does not have; code keeps its lines. */
const CHINESE = String.raw`[\u3000-\u9fff\uff00-\uffef“”‘’…—]`;
const WRAPPED = new RegExp(String.raw`<pre>.*?</pre>|(${CHINESE})\n(?=${CHINESE})`, 'gs');

/**
 * @typedef {object} Document
 * @property {string} title plain text of its first heading; '' where it has none
 * @property {string} html
 * @property {readonly string[]} anchors of its headings, in their order
 * @property {readonly string[]} links targets of links and pictures as they are written, percent signs resolved
 */

/**
 * @param {string} markdown
 * @param {(target: string) => string | null} [rewrite] what a link or picture shall point to instead; null leaves its text without a link
 * @returns {Document}
 */
export function renderMarkdown(markdown, rewrite = (target) => target) {
  const slugger = new GithubSlugger();
  /** @type {string[]} */
  const anchors = [];
  /** @type {string[]} */
  const links = [];
  let title = '';
  // A generated file begins with a comment that says by what; it is no text of the page.
  const text = markdown.replace(/^<!--.*-->\n/, '');
  // Every tag below was written by micromark, which escapes those of the text: the patterns meet no others.
  const html = micromark(text, { extensions: [gfm()], htmlExtensions: [gfmHtml()] })
    .replace(WRAPPED, (whole, before) => before ?? whole)
    .replace(/<(h[1-6])>(.*?)<\/\1>/gs, (_, tag, inner) => {
      const plain = unescaped(inner.replace(/<[^>]*>/g, ''));
      const anchor = slugger.slug(plain);
      if (title === '') title = plain;
      anchors.push(anchor);
      return `<${tag} id="${escaped(anchor)}">${inner}</${tag}>`;
    })
    .replace(/<img src="([^"]*)"/g, (_, src) => {
      const target = written(src);
      links.push(target);
      return `<img src="${attribute(rewrite(target) ?? target)}"`;
    })
    .replace(/<a href="([^"]*)"([^>]*)>(.*?)<\/a>/gs, (_, href, rest, inner) => {
      const target = written(href);
      links.push(target);
      const to = rewrite(target);
      return to === null ? inner : `<a href="${attribute(to)}"${rest}>${inner}</a>`;
    });
  return { title, html, anchors, links };
}

/** Text that stands in HTML as it is. @param {string} text */
export function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** @param {string} html of a text without tags */
function unescaped(html) {
  return html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}

/** A target as its author wrote it. @param {string} value of an attribute */
function written(value) {
  const target = unescaped(value);
  try {
    return decodeURI(target);
  } catch {
    return target;
  }
}

/** @param {string} target */
function attribute(target) {
  return escaped(encodeURI(target));
}
