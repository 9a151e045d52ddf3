/**
 * XML edited as text: only the places that change are touched, everything else stays as it was written.
 */
export interface Tag {
  /** Name without prefix. */
  readonly name: string;
  readonly prefix: string;
  readonly attributes: string;
  readonly start: number;
  readonly end: number;
  readonly kind: 'open' | 'close' | 'empty';
}

const TAG = /<(\/?)([A-Za-z_][\w.-]*:)?([A-Za-z_][\w.-]*)(?=[\s/>])((?:"[^"]*"|'[^']*'|[^'"<>])*)>/g;

/** Tags from a position on, in order; comments and instructions are passed over. */
export function* tagsIn(xml: string, from = 0): Generator<Tag> {
  const pattern = new RegExp(TAG.source, 'g');
  pattern.lastIndex = from;
  for (let match = pattern.exec(xml); match !== null; match = pattern.exec(xml)) {
    const [whole, slash = '', prefix = '', name = '', attributes = ''] = match;
    const empty = attributes.endsWith('/');
    yield {
      name,
      prefix,
      attributes: empty ? attributes.slice(0, -1) : attributes,
      start: match.index,
      end: match.index + whole.length,
      kind: slash !== '' ? 'close' : empty ? 'empty' : 'open',
    };
  }
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

export function unescapeXml(text: string): string {
  return text.replace(/&(#x?[0-9a-fA-F]+|\w+);/g, (whole, entity: string) => {
    if (!entity.startsWith('#')) return ENTITIES[entity] ?? whole;
    const code = entity[1] === 'x' ? Number.parseInt(entity.slice(2), 16) : Number.parseInt(entity.slice(1), 10);
    return Number.isFinite(code) && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

export function escapeXmlText(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** Value of an attribute by its local name, "" where it is absent. */
export function attribute(attributes: string, name: string): string {
  const match = new RegExp(`(?:^|\\s)(?:[\\w.-]+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  return unescapeXml(match?.[1] ?? match?.[2] ?? '');
}

/** Attributes with one set, which must have no prefix. */
export function withAttribute(attributes: string, name: string, value: string): string {
  const pattern = new RegExp(`(^|\\s)${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`);
  return pattern.test(attributes) ? attributes.replace(pattern, `$1${name}="${value}"`) : `${attributes.trimEnd()} ${name}="${value}"`;
}

/** A change of a text: what stands from `start` to `end` becomes `text`. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text with all changes made; changes must not overlap. Those at one place keep their order. */
export function spliced(text: string, splices: readonly Splice[]): string {
  const ordered = [...splices].sort((a, b) => a.start - b.start);
  let result = '';
  let at = 0;
  for (const splice of ordered) {
    result += text.slice(at, splice.start) + splice.text;
    at = splice.end;
  }
  return result + text.slice(at);
}
