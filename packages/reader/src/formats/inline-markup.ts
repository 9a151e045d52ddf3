/**
 * Markup inside lines of Markdown, as converters of scans write it: tags, entities, pictures, formulas.
 */
import { type Token, Tokenizer } from 'parse5';
import { withoutFormulas } from './letters/latex.js';
import { raised } from './letters/raised.js';
import { alternativeText } from './letters/signs.js';

const TAG = /<\/?[a-z][a-z0-9]{0,12}[\s/>]/i;
const ENTITY = /&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]{2,31});/i;
const PICTURE_LINK = /!\[([^\]\n]{0,200})\]\([^()\n]{0,500}\)/g;
/** Lines longer than this are no line of a document. */
const LONGEST = 200_000;

/** Text of a piece of markup without its tags. Breaks are kept as they are written: a cell's lines are told by them later. */
function withoutTags(line: string): string {
  let text = '';
  let isRaised = 0;
  const open = (token: Token.TagToken) => {
    const alt = token.attrs.find((attribute) => attribute.name === 'alt')?.value;
    if (token.tagName === 'br') text += '<br>';
    else if (token.tagName === 'sup') isRaised++;
    else if (token.tagName === 'img' && line.includes('|')) text += alternativeText(alt);
  };
  const take = (token: Token.CharacterToken) => {
    text += isRaised > 0 ? raised(token.chars) : token.chars;
  };
  const nothing = () => {};
  const tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: false },
    {
      onStartTag: open,
      onEndTag: (token) => {
        if (token.tagName === 'sup') isRaised--;
      },
      onCharacter: take,
      onWhitespaceCharacter: take,
      onNullCharacter: nothing,
      onComment: nothing,
      onDoctype: nothing,
      onEof: nothing,
    },
  );
  tokenizer.write(line, true);
  return text;
}

/** A line of Markdown as the text that it shows; lines without markup are given back as they are. */
export function inlineText(line: string): string {
  if (line.length > LONGEST) return line;
  const inTable = line.includes('|');
  const pictured = line.includes('![') ? line.replace(PICTURE_LINK, (_, alt: string) => (inTable ? alternativeText(alt) : '')) : line;
  const plain = TAG.test(pictured) || ENTITY.test(pictured) ? withoutTags(pictured) : pictured;
  return withoutFormulas(inTable ? plain : plain.replaceAll('<br>', ' '));
}
