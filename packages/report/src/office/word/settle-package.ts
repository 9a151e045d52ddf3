/**
 * Takes out of a Word file what differs from run to run (times, random ids) and puts in the fonts that may stand in for missing ones.
 */
import type { Media } from './cell-pictures.js';
import { FONTS, LATIN } from './layouts.js';

const FIXED = '2000-01-01T00:00:00Z';

function fontTable(): string {
  const fonts = Object.values(FONTS).map(
    ({ name, alternatives, family }) =>
      `<w:font w:name="${name}"><w:altName w:val="${alternatives.join(',')}"/><w:charset w:val="86"/><w:family w:val="${family}"/><w:pitch w:val="variable"/></w:font>`,
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:font w:name="${LATIN}"><w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font>${fonts.join('')}</w:fonts>`;
}

/**
 * Characters that end no line and begin none: those of Chinese as Word has them, with what would part a blank from its sign and unit (≥＿%).
 */
const NO_END = '$([{£¥·‘“〈《「『【〔〖〝﹙﹛﹝＄（．［｛￡￥≥≤';
const NO_BEGINNING = '!%),.:;>?]}¢¨°·ˇˉ―‖’”…‰′″›℃∶、。〃〉》」』】〕〗〞︶︺︾﹀﹄﹚﹜﹞！＂％＇），．：；？］｀｜｝～￠＿';

/** The rule of lines in the settings, before what they end with. */
function withLineRule(settings: string): string {
  const rule = (name: string, characters: string): string => `<w:${name} w:lang="zh-CN" w:val="${characters.replaceAll('>', '&gt;')}"/>`;
  return settings.replace('<w:compat>', `${rule('noLineBreaksAfter', NO_END)}${rule('noLineBreaksBefore', NO_BEGINNING)}<w:compat>`);
}

/**
 * The same package with fixed dates and the font table of official papers. Empty notes and comments stay: the settings refer to them.
 * @param body makes the document of the one that the library made
 * @param media the pictures that the document shows
 */
export async function settledPackage(bytes: Uint8Array, body: (document: string) => string, media: Media): Promise<Uint8Array> {
  const { strFromU8, strToU8, unzipSync, zipSync } = await import('fflate');
  const parts = { ...unzipSync(bytes), ...media.parts() };
  const settled: Record<string, Uint8Array> = {};
  for (const name of Object.keys(parts).sort()) {
    const content = parts[name];
    if (content === undefined || name.endsWith('/')) continue;
    settled[name] = content;
    if (name === 'word/document.xml') settled[name] = strToU8(body(strFromU8(content)));
    else if (name === 'word/_rels/document.xml.rels') settled[name] = strToU8(media.relations(strFromU8(content)));
    else if (name === 'docProps/core.xml') {
      settled[name] = strToU8(strFromU8(content).replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${FIXED}`));
    } else if (name === 'word/fontTable.xml') settled[name] = strToU8(fontTable());
    else if (name === 'word/settings.xml') settled[name] = strToU8(withLineRule(strFromU8(content)));
  }
  // The list of content types comes first, as readers expect it.
  const { '[Content_Types].xml': types, ...rest } = settled;
  return zipSync(types === undefined ? rest : { '[Content_Types].xml': types, ...rest }, { level: 6, mtime: new Date(1980, 0, 1) });
}
