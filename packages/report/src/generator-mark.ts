/**
 * How files that this tool writes say so: a folder that holds reports beside documents can be read again, and no report is taken for a document.
 */

/** Name of the tool as it stands in the properties of office files (docProps/core.xml, dc:creator). */
export const GENERATOR = 'perf-lint';

/** Title in the properties of approved tables, by language: they are papers of ours, and tables that later ones are held against. */
export const APPROVAL_TITLE = { 'zh-CN': '绩效目标批复表', en: 'Approved performance targets' } as const;

/** First line of a Markdown file. */
export const MARKDOWN_MARK = '<!-- generator: perf-lint -->';

/** In the head of a page. */
export const HTML_MARK = '<meta name="generator" content="perf-lint">';

/**
 * At the very end of a marked copy of somebody else's file (the comment of a zip, a comment behind the end of a PDF). Whoever changes and saves the
 * copy drops it, and the copy is a document again: it may be what the unit hands in next.
 */
export const MARKED_COPY = 'perf-lint marked copy';
