/**
 * The formats that are read: one entry each, held by the compiler against core's table (extensions, content, whether the grid is given).
 */
import { FILE_FORMATS, type FormatOf, type KnownFormat } from '@perf-lint/core';
import { hasCommaLines } from './comma-lines.js';
import type { Carrier, FormatEntry, FormatRegistry, Loaded, OpenedText } from './format-entry.js';
import { partLike, partNamed } from './opc/parts.js';
import { isPdf } from './signatures.js';
import type { ZipArchive } from './zip/directory.js';

export const FORMATS: FormatRegistry = {
  text: {
    sniff: 'by-name',
    load: async ({ text }, { limits }) =>
      /<table[\s>]/i.test(text) ? (await import('./marked-text.js')).readMarkedText(text, limits) : lines(text),
  },
  markdown: { sniff: 'by-name', load: async ({ text }, { limits }) => (await import('./marked-text.js')).readMarkedText(text, limits) },
  // An ".xls" that holds tabs, or nothing that parts cells, is TSV; one with commas is CSV.
  tsv: {
    sniff: ({ extension, head }) => isWorkbookName(extension) && (head.includes('\t') || !head.includes(',')),
    load: ({ text }) => lines(text),
  },
  csv: {
    sniff: ({ extension, head }) =>
      isWorkbookName(extension)
        ? !head.includes('\t') && head.includes(',')
        : (extension === 'txt' || extension === '') && hasCommaLines(head),
    load: async ({ text }, { limits }) => (await import('./csv.js')).readCsv(text, limits),
  },
  json: { sniff: 'by-name', load: ({ text }) => lines(text) },
  html: {
    sniff: isMarkup,
    load: async ({ text }, { limits }) => (await import('./html.js')).readHtml(text, limits),
  },
  pdf: {
    sniff: isPdf,
    load: async (bytes, { limits, options: { passwords = [], assets = {}, scans = {} } }) =>
      (await import('./pdf/index.js')).readPdf(bytes, { limits, passwords, assets, scans }),
  },
  xlsx: {
    sniff: ({ office }) => office === 'xlsx',
    load: async ({ archive }, { limits }) => (await import('./xlsx.js')).readXlsx(archive, limits),
  },
  ods: {
    sniff: ({ mimetype }) => mimetype.startsWith('application/vnd.oasis.opendocument.spreadsheet'),
    load: async ({ archive }, { limits }) => (await import('./ods.js')).readOds(archive, limits),
  },
  // An OFD may come packed in a folder of its own: only its name tells it then from an archive that holds one unpacked.
  ofd: {
    sniff: ({ archive, extension }) => partNamed(archive, 'OFD.xml') !== undefined || (extension === 'ofd' && holdsDocuments(archive)),
    load: async ({ archive }, { limits, options: { assets = {}, scans = {} } }) =>
      (await import('./ofd/index.js')).readOfd(archive, { limits, assets, scans }),
  },
  docx: {
    sniff: ({ office }) => office === 'docx',
    load: async ({ archive }, { limits, detection }) => {
      const { readDocx, takesParts } = await import('./docx.js');
      if (!takesParts(archive)) return readDocx(archive, limits);
      // The readers of pages and texts are loaded only for a document that takes such parts in.
      const { chunkReader } = await import('./docx/chunks.js');
      return readDocx(archive, limits, chunkReader(archive, limits, detection));
    },
  },
  xls: {
    sniff: (file) => (file.find('Workbook') ?? file.find('Book')) !== undefined,
    load: async (file, { limits }) => (await import('./xls.js')).readXls(file, limits),
  },
  doc: {
    sniff: (file) => file.find('WordDocument') !== undefined,
    load: async (file, { limits }) => (await import('./doc.js')).readDoc(file, limits),
  },
};

/** Texts in which a document of another kind stands: told before the texts are. */
export const CARRIERS: Readonly<Record<Carrier, FormatEntry<'text'> & { readonly format: KnownFormat }>> = {
  mhtml: {
    format: 'html',
    sniff: ({ lower }) => lower.startsWith('mime-version:') && lower.includes('content-type:'),
    load: async ({ text }, { limits }) => {
      const page = (await import('./mhtml.js')).extractPage(text);
      return { encoding: page.encoding, ...(await import('./html.js')).readHtml(page.text, limits) };
    },
  },
  'xml-spreadsheet': {
    format: 'xls',
    sniff: ({ lower }) =>
      (lower.startsWith('<?xml') || lower.startsWith('<workbook')) && lower.includes('urn:schemas-microsoft-com:office:spreadsheet'),
    load: async ({ text }, { limits }) => (await import('./xml-spreadsheet.js')).readXmlSpreadsheet(text, limits),
  },
};

/** The formats whose bytes are of one kind, in the order of core's table. */
export function formatsOf<C extends (typeof FILE_FORMATS)[KnownFormat]['content']>(content: C): readonly FormatOf<C>[] {
  return Object.entries(FILE_FORMATS).flatMap(([format, facts]) => (facts.content === content ? [format as FormatOf<C>] : []));
}

async function lines(text: string): Promise<Loaded> {
  return { blocks: [{ kind: 'text', lines: (await import('./text.js')).textLines(text) }], notes: [] };
}

/** Whether an archive holds the parts of an OFD, wherever they stand. */
function holdsDocuments(archive: ZipArchive): boolean {
  return partLike(archive, /(?:^|\/)(?:ofd|document)\.xml$/) !== undefined;
}

function isWorkbookName(extension: string): boolean {
  return extension === 'xls' || extension === 'xlsx';
}

function isMarkup({ lower, extension }: OpenedText): boolean {
  if (extension === 'html' || extension === 'htm' || extension === 'xhtml') return true;
  // Markdown may hold tags inside; only a text that starts as markup is HTML.
  if (!lower.startsWith('<')) return false;
  if (/^<(?:!doctype\s+html|html|head|meta|body|table|style|title|div)[\s>]/.test(lower)) return true;
  return /^<(?:\?xml|!--)/.test(lower) && /<(?:html|table|body)[\s>]/.test(lower);
}
