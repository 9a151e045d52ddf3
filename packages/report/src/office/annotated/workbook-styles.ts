/**
 * The style sheet of a workbook with shaded variants of the styles that flagged cells have.
 */
import type { Severity } from '@perf-lint/analyser';
import { SEVERITIES } from '../../texts/labels.js';
import { type Splice, spliced, type Tag, tagsIn, withAttribute } from '../package/xml-text.js';
import { FILL } from '../workbook/sheets.js';

interface Collection {
  readonly open: Tag;
  readonly close: Tag | null;
  /** Spans of its children in the text. */
  readonly children: readonly { readonly start: number; readonly end: number; readonly tag: Tag }[];
}

/** A collection of the style sheet by its name, with its direct children. */
function collection(xml: string, name: string): Collection | null {
  let open: Tag | null = null;
  let depth = 0;
  let child: Tag | null = null;
  const children: { start: number; end: number; tag: Tag }[] = [];
  for (const tag of tagsIn(xml)) {
    if (open === null) {
      if (tag.name !== name || tag.kind === 'close') continue;
      if (tag.kind === 'empty') return { open: tag, close: null, children: [] };
      open = tag;
      continue;
    }
    if (tag.kind === 'close') {
      if (depth === 0) return { open, close: tag, children };
      depth--;
      if (depth === 0 && child !== null) children.push({ start: child.start, end: tag.end, tag: child });
    } else if (tag.kind === 'open') {
      if (depth === 0) child = tag;
      depth++;
    } else if (depth === 0) children.push({ start: tag.start, end: tag.end, tag });
  }
  return null;
}

/** Style numbers for shaded cells, and the style sheet that has them. */
export class ShadedStyles {
  readonly #xml: string;
  readonly #fills: Collection;
  readonly #formats: Collection;
  readonly #numbers = new Map<string, number>();
  readonly #added: string[] = [];

  private constructor(xml: string, fills: Collection, formats: Collection) {
    this.#xml = xml;
    this.#fills = fills;
    this.#formats = formats;
  }

  /** null where the style sheet lacks what shading needs. */
  static of(xml: string): ShadedStyles | null {
    const fills = collection(xml, 'fills');
    const formats = collection(xml, 'cellXfs');
    if (fills === null || fills.close === null || formats === null || formats.close === null || formats.children.length === 0) return null;
    return new ShadedStyles(xml, fills, formats);
  }

  /** The number of a style like another, but shaded. */
  shaded(style: number, severity: Severity): number {
    const key = `${style} ${severity}`;
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const original = this.#formats.children[style] ?? this.#formats.children[0];
    if (original === undefined) return style;
    const { tag } = original;
    const attributes = withAttribute(
      withAttribute(tag.attributes, 'fillId', String(this.#fills.children.length + SEVERITIES.indexOf(severity))),
      'applyFill',
      '1',
    );
    const head = `<${tag.prefix}${tag.name}${attributes}${tag.kind === 'empty' ? '/' : ''}>`;
    this.#added.push(head + this.#xml.slice(tag.end, original.end));
    const number = this.#formats.children.length + this.#added.length - 1;
    this.#numbers.set(key, number);
    return number;
  }

  /** The style sheet with fills and styles added at the ends of their lists: no number in use changes. */
  xml(): string {
    if (this.#added.length === 0) return this.#xml;
    const { prefix } = this.#fills.open;
    const fills = SEVERITIES.map(
      (severity) =>
        `<${prefix}fill><${prefix}patternFill patternType="solid"><${prefix}fgColor rgb="FF${FILL[severity]}"/><${prefix}bgColor indexed="64"/></${prefix}patternFill></${prefix}fill>`,
    );
    return spliced(this.#xml, [...grown(this.#fills, fills), ...grown(this.#formats, this.#added)]);
  }
}

function grown({ open, close, children }: Collection, added: readonly string[]): Splice[] {
  if (close === null) return [];
  const count = /(?:^|\s)count\s*=/.test(open.attributes)
    ? withAttribute(open.attributes, 'count', String(children.length + added.length))
    : open.attributes;
  return [
    { start: open.start, end: open.end, text: `<${open.prefix}${open.name}${count}>` },
    { start: close.start, end: close.start, text: added.join('') },
  ];
}
