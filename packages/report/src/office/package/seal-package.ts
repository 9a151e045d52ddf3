/**
 * The seal of a workbook or Word file of ours: a custom document property with a hash over everything else in the package. Office programs
 * keep the property and change the rest when they save, which is how a file that somebody edited is told from one left as it was written.
 */

import { sha256Hex } from '../../pages/html/digest.js';
import type { Seal } from './seal.js';
import { attribute, escapeXmlText, type Splice, spliced, tagsIn } from './xml-text.js';
import { patchZip, type ZipDirectory, zipDirectory, zipMember } from './zip-patch.js';

const NAME = 'perf-lint';
const FORMAT = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties';
const CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.custom-properties+xml';
const TYPES = '[Content_Types].xml';
const RELATIONS = '_rels/.rels';
const NEW_PART = 'docProps/custom.xml';

/** Properties and relations are short; what is longer was made to be. */
const MAX_PART = 4 << 20;

async function partText(bytes: Uint8Array, directory: ZipDirectory, name: string): Promise<string | null> {
  if ((directory.entries.find((entry) => entry.name === name)?.size ?? 0) > MAX_PART) return null;
  try {
    const content = await zipMember(bytes, directory, name);
    return content === null ? null : new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(content);
  } catch {
    return null;
  }
}

/** Name of the part with the custom properties; null where the package has none. */
function propertiesPart(relations: string): string | null {
  for (const { name, kind, attributes } of tagsIn(relations))
    if (name === 'Relationship' && kind !== 'close' && attribute(attributes, 'Type') === RELATION)
      return attribute(attributes, 'Target').replace(/^\//, '');
  return null;
}

/** Hash over names, checksums and sizes of all members but the one that holds the seal. */
function packageHash({ entries }: ZipDirectory, sealPart: string): Promise<string> {
  const lines = entries
    .filter(({ name }) => name !== sealPart && !name.endsWith('/'))
    .map(({ name, central, size }) => `${name}\n${new DataView(central.buffer, central.byteOffset).getUint32(16, true)}\n${size}`);
  return sha256Hex(lines.sort().join('\n'));
}

/** The text before the end of the root element, which may have been empty. */
function withChild(xml: string, root: string, child: (prefix: string) => string): string | null {
  for (const { name, kind, prefix, attributes, start, end } of tagsIn(xml)) {
    if (name !== root || kind === 'open') continue;
    const text = kind === 'close' ? child(prefix) : `<${prefix}${root}${attributes}>${child(prefix)}</${prefix}${root}>`;
    return spliced(xml, [{ start, end: kind === 'close' ? start : end, text }]);
  }
  return null;
}

/** Where a property of ours stands in the properties, with its value. */
function ownProperty(xml: string): (Splice & { readonly hash: string }) | null {
  for (const tag of tagsIn(xml)) {
    if (tag.name !== 'property' || tag.kind !== 'open' || attribute(tag.attributes, 'name') !== NAME) continue;
    const close = `</${tag.prefix}property>`;
    const end = xml.indexOf(close, tag.end);
    if (end < 0) return null;
    const value = xml.slice(tag.end, end);
    return { start: tag.start, end: end + close.length, text: '', hash: /sha256:([0-9a-f]{64})/.exec(value)?.[1] ?? '' };
  }
  return null;
}

function withProperty(xml: string | null, hash: string): string | null {
  const known =
    xml ??
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"></Properties>';
  const old = ownProperty(known);
  const rest = old === null ? known : spliced(known, [old]);
  let last = 1;
  for (const { name, attributes } of tagsIn(rest))
    if (name === 'property') last = Math.max(last, Number(attribute(attributes, 'pid')) || 1);
  const value = `<vt:lpwstr xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">sha256:${hash}</vt:lpwstr>`;
  return withChild(
    rest,
    'Properties',
    (prefix) => `<${prefix}property fmtid="${FORMAT}" pid="${last + 1}" name="${NAME}">${value}</${prefix}property>`,
  );
}

/** Declares a part for the properties: changed texts of the two lists of the package; null where they cannot be followed. */
function declared(types: string, relations: string): ReadonlyMap<string, string> | null {
  const ids = new Set([...tagsIn(relations)].map(({ attributes }) => attribute(attributes, 'Id')));
  let number = ids.size + 1;
  while (ids.has(`rId${number}`)) number++;
  const relation = (prefix: string): string => `<${prefix}Relationship Id="rId${number}" Type="${RELATION}" Target="${NEW_PART}"/>`;
  const override = (prefix: string): string => `<${prefix}Override PartName="/${NEW_PART}" ContentType="${escapeXmlText(CONTENT_TYPE)}"/>`;
  const newRelations = withChild(relations, 'Relationships', relation);
  const newTypes = types.includes(`/${NEW_PART}"`) ? types : withChild(types, 'Types', override);
  if (newRelations === null || newTypes === null) return null;
  return new Map([
    [TYPES, newTypes],
    [RELATIONS, newRelations],
  ]);
}

const encoded = (parts: ReadonlyMap<string, string>): Map<string, Uint8Array> =>
  new Map([...parts].map(([name, text]) => [name, new TextEncoder().encode(text)]));

/**
 * The package with its seal; all other members keep their compressed bytes, and the same package gives the same bytes. A package whose lists
 * cannot be followed is given back as it is: without a seal it counts as edited.
 */
export async function sealedPackage(bytes: Uint8Array): Promise<Uint8Array> {
  const directory = zipDirectory(bytes);
  if (directory === null || directory === 'zip64') return bytes;
  const types = await partText(bytes, directory, TYPES);
  const relations = await partText(bytes, directory, RELATIONS);
  if (types === null || relations === null) return bytes;
  const known = propertiesPart(relations);
  let whole = bytes;
  let current = directory;
  if (known === null) {
    const changes = declared(types, relations);
    if (changes === null) return bytes;
    whole = await patchZip(bytes, directory, encoded(changes));
    const patched = zipDirectory(whole);
    if (patched === null || patched === 'zip64') return bytes;
    current = patched;
  }
  const part = known ?? NEW_PART;
  const properties = withProperty(await partText(whole, current, part), await packageHash(current, part));
  return properties === null ? bytes : patchZip(whole, current, encoded(new Map([[part, properties]])));
}

/** Whether the package bears our seal and it fits. A file of ours whose properties were taken out is still known by its author. */
export async function packageSeal(bytes: Uint8Array): Promise<Seal> {
  const directory = zipDirectory(bytes);
  if (directory === null || directory === 'zip64') return 'none';
  const relations = await partText(bytes, directory, RELATIONS);
  const part = relations === null ? null : propertiesPart(relations);
  const properties = part === null ? null : await partText(bytes, directory, part);
  const own = properties === null ? null : ownProperty(properties);
  if (own !== null && part !== null) return own.hash === (await packageHash(directory, part)) ? 'intact' : 'broken';
  const core = await partText(bytes, directory, 'docProps/core.xml');
  return core !== null && /creator[^>]*>perf-lint</.test(core) ? 'broken' : 'none';
}
