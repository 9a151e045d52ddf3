/**
 * A part of an OFD as a tree of its elements: names without prefixes, whatever the namespace says or does not say.
 */
import { corrupt, ReadFailure } from '../../failure.js';
import { parseXmlText } from '../xml/events.js';
import type { ZipArchive, ZipMember } from '../zip/directory.js';
import { memberBytes } from '../zip/inflate.js';

export interface OfdNode {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly OfdNode[];
  /** Its own text, that of its children left out. */
  readonly text: string;
}

/** Elements of one part: the fullest page has some ten thousand. */
const MAX_ELEMENTS = 400_000;

const UTF16_LITTLE = [0xff, 0xfe];
const UTF16_BIG = [0xfe, 0xff];

interface OpenNode {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: OfdNode[];
  text: string;
}

/** Character set of a part: by its mark, by what it declares, else UTF-8; the standard asks for UTF-8, and not all writers keep to it. */
function decoded(bytes: Uint8Array): string {
  const starts = (mark: readonly number[]) => mark.every((byte, index) => bytes[index] === byte);
  const declared = /^[^>]{0,80}encoding\s*=\s*["']gb/i.test(new TextDecoder('latin1').decode(bytes.subarray(0, 120)));
  const sets = starts(UTF16_LITTLE) ? ['utf-16le'] : starts(UTF16_BIG) ? ['utf-16be'] : declared ? ['gb18030'] : ['utf-8', 'gb18030'];
  for (const set of sets) {
    try {
      return new TextDecoder(set, { fatal: true }).decode(bytes).trimStart();
    } catch {
      // The next one may fit.
    }
  }
  throw corrupt('ofd', 'XML: not in its character set');
}

const localName = (name: string) => name.slice(name.indexOf(':') + 1);

function withLocalNames(attributes: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  for (const name of attributes.keys())
    if (name.includes(':')) return new Map([...attributes].map(([each, value]) => [localName(each), value]));
  return attributes;
}

/** Parses a part. Fails with "corrupt" on XML that is none, and on entities of its own making; with "too-heavy" on one with too many elements. */
export function parsePart(archive: ZipArchive, member: ZipMember): OfdNode {
  const root: OpenNode = { name: '', attributes: new Map(), children: [], text: '' };
  const open: OpenNode[] = [root];
  let elements = 0;
  parseXmlText(
    decoded(memberBytes(archive, member)),
    {
      open(name, attributes) {
        if (++elements > MAX_ELEMENTS) throw new ReadFailure({ id: 'too-heavy', args: {} });
        const node: OpenNode = { name, attributes: withLocalNames(attributes), children: [], text: '' };
        open.at(-1)?.children.push(node);
        open.push(node);
      },
      close() {
        open.pop();
      },
      text(text) {
        const node = open.at(-1);
        if (node) node.text += text;
      },
    },
    'ofd',
  );
  return root;
}

export function attribute(node: OfdNode, name: string): string {
  return node.attributes.get(name) ?? '';
}

/** The first child of a name. */
export function child(node: OfdNode | undefined, name: string): OfdNode | undefined {
  return node?.children.find((each) => each.name === name);
}

export function childrenOf(node: OfdNode | undefined, name: string): readonly OfdNode[] {
  return node?.children.filter((each) => each.name === name) ?? [];
}

/** All elements of a name below a node, in the order of the part. */
export function* descendants(node: OfdNode, name: string): Generator<OfdNode> {
  for (const each of node.children) {
    if (each.name === name) yield each;
    yield* descendants(each, name);
  }
}
