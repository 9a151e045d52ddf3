/**
 * Letters of symbol fonts: the code is the font's own, the shape is what the reader of the page sees (Symbol 0xB3 is ≥).
 */
import { UNMAPPED } from '../../evidence/marks.js';

export type SymbolFont = 'symbol' | 'wingdings' | 'wingdings2' | 'wingdings3' | 'webdings' | 'dingbats' | 'other';

/** Adobe's Symbol encoding from 0x21 and from 0xA1; a blank is no letter. − ∗ ∼ are written as the signs that texts use. */
const SYMBOL_LOW = '!∀#∃%&∋()*+,-./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}~';
const SYMBOL_HIGH = Array.from('ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…|—↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√·¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪ 〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭');

function symbolTable(): Map<number, string> {
  const table = new Map<number, string>();
  Array.from(SYMBOL_LOW).forEach((letter, index) => {
    table.set(0x21 + index, letter);
  });
  SYMBOL_HIGH.forEach((letter, index) => {
    if (letter !== ' ') table.set(0xa1 + index, letter);
  });
  return table;
}

/** "6c● 6e■" as a table: the code in hexadecimal before each letter. */
function tableOf(pairs: string): Map<number, string> {
  return new Map(pairs.split(' ').map((pair) => [Number.parseInt(pair.slice(0, 2), 16), pair.slice(2)]));
}

/** What office documents use of the pictorial fonts: boxes, ticks, bullets, numbers in circles, arrows. Boxes are written ☑ and □, ticks √. */
const TABLES: Readonly<Record<SymbolFont, ReadonlyMap<number, string>>> = {
  symbol: symbolTable(),
  wingdings: tableOf(
    '6c● 6d○ 6e■ 6f□ 70□ 71□ 72□ 73◆ 74◆ 75◆ 76❖ 77◆ 78☒ 80⓪ 81① 82② 83③ 84④ 85⑤ 86⑥ 87⑦ 88⑧ 89⑨ 8a⑩ 8b⓿ 8c❶ 8d❷ 8e❸ 8f❹ 90❺ 91❻ 92❼ 93❽ 94❾ 95❿ ' +
      '9e· 9f• a0▪ a1○ a2○ a3○ a4◉ a5◎ a7▪ a8□ aa✦ ab★ ac✶ d8➢ dc➲ df← e0→ e1↑ e2↓ e8➔ ef⇦ f0⇨ f1⇧ f2⇩ fb× fc√ fd☒ fe☑',
  ),
  wingdings2: tableOf('4f× 50√ 51☒ 52☑ 53☒ 54☒ 69⓪ 6a① 6b② 6c③ 6d④ 6e⑤ 6f⑥ 70⑦ 71⑧ 72⑨ 73⑩ 95· 96• 97● 98● 99○ 9e■ 9f■ a0■ a2■ a3□ a4□'),
  wingdings3: tableOf('66← 67→ 68↑ 69↓ 70▲ 71▼ 72△ 73▽ 7c◀ 7d▶ c6→ c7↑ c8↓'),
  webdings: tableOf('33← 34→ 35↑ 36↓ 61√ 63□ 67■ 6e● 72×'),
  dingbats: tableOf('33√ 34√ 35× 36× 37× 38× 6c● 6d○ 6e■ 6f□ 70□ 71□ 72□ 75◆ 76❖'),
  other: new Map(),
};

/** Fonts whose letters have codes of their own; those that hold ordinary text (Segoe UI Symbol, Symbola) are none of them. */
const FONTS: ReadonlyMap<string, SymbolFont> = new Map([
  ['symbol', 'symbol'],
  ['symbolmt', 'symbol'],
  ['symbolps', 'symbol'],
  ['standardsymbolsl', 'symbol'],
  ['standardsymbolsps', 'symbol'],
  ['wingdings', 'wingdings'],
  ['wingdings-regular', 'wingdings'],
  ['wingdings2', 'wingdings2'],
  ['wingdings3', 'wingdings3'],
  ['webdings', 'webdings'],
  ['zapfdingbats', 'dingbats'],
  ['itczapfdingbats', 'dingbats'],
  ['monotypesorts', 'dingbats'],
  ['mtextra', 'other'],
  ['marlett', 'other'],
]);

/** The symbol font of a font's name, null for a font of ordinary letters. */
export function symbolFontOf(name: string | undefined): SymbolFont | null {
  if (name === undefined || name === '' || name.length > 100) return null;
  return FONTS.get(name.toLowerCase().replace(/["'\s]/g, '')) ?? null;
}

/** The letter that a symbol font shows for a code (0x21 to 0xFF, with or without F000 above it); the mark of an unknown letter where no table has it. */
export function symbolLetter(font: SymbolFont, code: number): string {
  const own = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  if (own > 0xff) return String.fromCodePoint(own);
  return TABLES[font].get(own) ?? UNMAPPED;
}

/** Text set in a symbol font as it is seen: letters up to U+00FF and F020 to F0FF are the font's own, everything else is drawn by another font. */
export function inSymbolFont(text: string, font: SymbolFont): string {
  let result = '';
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0;
    const own = code >= 0xf020 && code <= 0xf0ff ? code - 0xf000 : code;
    if (own <= 0x20 || own === 0xa0) result += own === code ? letter : ' ';
    else result += own <= 0xff ? symbolLetter(font, own) : letter;
  }
  return result;
}

/**
 * Private-use letters whose font is not known: Symbol's where a number follows, else the boxes, ticks and bullets of Wingdings that Word leaves behind.
 * Digits and signs stand at the same places in Symbol and in fonts of text.
 */
const FONTLESS: ReadonlyMap<number, string> = new Map([
  ...[...TABLES.wingdings].filter(([, letter]) => /[●○■□◆❖▪★➢→√☒☑]/.test(letter)),
  ...[...TABLES.symbol].filter(([code, letter]) => (code < 0x7f && /[\d%()+,./:;<=>~-]/.test(letter)) || /[±≥≤×÷°≠≈•←↑↓]/.test(letter)),
  [0x52, '☑'],
]);
const BOX_OR_AT_MOST = 0xa3;

/** A private-use letter without a font, by what stands behind it. */
export function fontlessLetter(code: number, behind: string): string {
  if (code === 0xf020) return ' ';
  if (code < 0xf020 || code > 0xf0ff) return UNMAPPED;
  const own = code - 0xf000;
  // Symbol's ≤ and the empty box of Wingdings 2 share a code: a number tells them apart.
  if (own === BOX_OR_AT_MOST) return /^\s{0,3}[\d.０-９]/.test(behind) ? '≤' : '□';
  return FONTLESS.get(own) ?? UNMAPPED;
}
