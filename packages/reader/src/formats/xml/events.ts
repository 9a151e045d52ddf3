/**
 * Streams XML out of an archive member (or a text) to two callbacks, with bounded depth and without entities of its own making.
 */
import { SaxesParser } from 'saxes';
import { corrupt, ReadFailure } from '../../failure.js';
import { MAX_XML_DEPTH } from '../../limits.js';
import type { ZipArchive, ZipMember } from '../zip/directory.js';
import { inflateMember } from '../zip/inflate.js';

/** Attributes by their name as written; a map, so that no name can reach a prototype. */
export type Attributes = ReadonlyMap<string, string>;

export interface XmlHandler {
  /** `name` is without its prefix. */
  open(name: string, attributes: Attributes): void;
  close(name: string): void;
  text(text: string): void;
}

const NONE: Attributes = new Map();

/** "w:tbl" is "tbl": office files bind the same prefixes everywhere, and those that do not still keep the local names. */
function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

class XmlPush {
  private readonly parser = new SaxesParser({ xmlns: false, position: false });
  private depth = 0;

  constructor(
    private readonly handler: XmlHandler,
    format: string,
  ) {
    let attributes: Map<string, string> | null = null;
    const { parser } = this;
    parser.on('error', (error) => {
      throw corrupt(format, `XML: ${error.message.slice(0, 80)}`);
    });
    parser.on('attribute', (attribute) => {
      attributes ??= new Map();
      attributes.set(attribute.name, attribute.value);
    });
    parser.on('opentag', (tag) => {
      if (++this.depth > MAX_XML_DEPTH) throw new ReadFailure({ id: 'corrupt', args: { format, detail: 'nested too deeply' } });
      const own = attributes ?? NONE;
      attributes = null;
      this.handler.open(localName(tag.name), own);
    });
    parser.on('closetag', (tag) => {
      this.depth--;
      this.handler.close(localName(tag.name));
    });
    parser.on('text', (text) => this.handler.text(text));
    parser.on('cdata', (text) => this.handler.text(text));
  }

  write(text: string): void {
    this.parser.write(text);
  }

  end(): void {
    this.parser.close();
  }
}

/** Encoding of an XML part: by its byte order mark; office files are UTF-8 without one. */
function partDecoder(first: Uint8Array): TextDecoder {
  if (first[0] === 0xff && first[1] === 0xfe) return new TextDecoder('utf-16le', { fatal: true });
  if (first[0] === 0xfe && first[1] === 0xff) return new TextDecoder('utf-16be', { fatal: true });
  return new TextDecoder('utf-8', { fatal: true });
}

/** Parses a part of an archive as it inflates; the part is never held whole. */
export function parseXmlMember(archive: ZipArchive, member: ZipMember, handler: XmlHandler, format: string): void {
  const push = new XmlPush(handler, format);
  let decoder: TextDecoder | null = null;
  const decode = (piece?: Uint8Array) => {
    decoder ??= partDecoder(piece ?? new Uint8Array());
    try {
      // Chromium 88 takes no undefined for the end.
      return decoder.decode(piece ?? new Uint8Array(), { stream: piece !== undefined });
    } catch {
      throw corrupt(format, 'XML: not in its character set');
    }
  };
  inflateMember(archive, member, (piece) => push.write(decode(piece)));
  push.write(decode());
  push.end();
}

/** Parses XML that is held as text. */
export function parseXmlText(text: string, handler: XmlHandler, format: string): void {
  const push = new XmlPush(handler, format);
  push.write(text);
  push.end();
}
