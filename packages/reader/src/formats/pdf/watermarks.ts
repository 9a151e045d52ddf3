/**
 * Text that is laid over or under a page and is none of its content: watermarks and stamps, known by how they are painted, never by their words.
 */
import { sharedPart } from './cell-trouble.js';
import type { Glyph } from './glyph.js';
import { middleHeight } from './glyph.js';
import { contrast, type Ink, WHITE } from './ink.js';
import type { Rule } from './rules.js';
import { findStamps, SLANTED } from './stamps.js';

/** A page whose level text has at least this many letters reads only that. */
const MIN_LEVEL = 10;
/** A style with this share of the level letters, or this many, may be the body's. */
const BODY_SHARE = 0.15;
const BODY_LETTERS = 80;
/** Text with at most these shares of the body's contrast is pale and faint, with so many times its type large. */
const PALE = 0.55;
const FAINT = 0.4;
const LARGE = 1.6;
/** A style whose letters lie on other letters or on rules this often is laid over the page. */
const CROSSING = 0.12;
/** So many copies of one text, in several rows and columns, tile a page. */
const MIN_TILES = 4;

interface Style {
  readonly key: string;
  readonly ink: Ink;
  readonly glyphs: Glyph[];
}

/** Keys of inks, which all glyphs of a text share. */
const STYLE_KEYS = new WeakMap<Ink, string>();

function styleKey(ink: Ink): string {
  const known = STYLE_KEYS.get(ink);
  if (known !== undefined) return known;
  const key = keyOf(ink);
  STYLE_KEYS.set(ink, key);
  return key;
}

function keyOf({ em, paint, mode }: Ink): string {
  const tone = [paint.red, paint.green, paint.blue, paint.alpha].map((share) => Math.round(share * 25)).join(',');
  return `${Math.round(em * 2)}|${tone}|${mode}`;
}

function stylesOf(glyphs: readonly Glyph[]): Style[] {
  const styles = new Map<string, Style>();
  for (const glyph of glyphs) {
    const key = styleKey(glyph.ink);
    const known = styles.get(key);
    if (known) known.glyphs.push(glyph);
    else styles.set(key, { key, ink: glyph.ink, glyphs: [glyph] });
  }
  return [...styles.values()];
}

interface Body {
  readonly contrast: number;
  readonly em: number;
}

/** What most of the text stands out by, and how large it is. */
function bodyOf(styles: readonly Style[]): Body {
  const total = styles.reduce((sum, style) => sum + style.glyphs.length, 0);
  const tone = (style: Style) => contrast(style.ink.paint, WHITE);
  const strong = Math.max(0, ...styles.filter((style) => style.glyphs.length >= Math.min(BODY_LETTERS, BODY_SHARE * total)).map(tone));
  const dark = styles.filter((style) => tone(style) > PALE * strong).sort((a, b) => a.ink.em - b.ink.em);
  return { contrast: strong, em: middleEm(dark) };
}

/** The size of the letter in the middle of all letters by their size; `rising` are styles by theirs. 0 where there are none. */
function middleEm(rising: readonly Style[]): number {
  let left = rising.reduce((sum, style) => sum + style.glyphs.length, 0) >> 1;
  for (const { glyphs, ink } of rising) {
    if (left < glyphs.length) return ink.em;
    left -= glyphs.length;
  }
  return 0;
}

/** The part of a letter where a line or another letter would go through it. */
function core(glyph: Glyph) {
  const width = glyph.x1 - glyph.x0;
  return {
    left: glyph.x0 + 0.2 * width,
    right: glyph.x1 - 0.2 * width,
    top: glyph.baseline - 0.65 * glyph.ink.em,
    bottom: glyph.baseline - 0.1 * glyph.ink.em,
  };
}

const BUCKET = 20;
/** How far beside a letter the middle of one may stand that lies on it, in points. */
const REACH = 8;
/** A letter lies on another where they share this much of the smaller one. */
const LIES_ON = 0.15;

/** Letters of a page by place. */
class Places {
  private readonly buckets = new Map<number, Glyph[]>();

  constructor(glyphs: readonly Glyph[]) {
    for (const glyph of glyphs) {
      const key = this.key((glyph.x0 + glyph.x1) / 2, middleHeight(glyph.baseline, glyph.size));
      const list = this.buckets.get(key);
      if (list) list.push(glyph);
      else this.buckets.set(key, [glyph]);
    }
  }

  private key(x: number, y: number): number {
    return Math.floor(x / BUCKET) * 8192 + Math.floor(y / BUCKET);
  }

  /** Whether another letter, of another style, lies on a letter. */
  meets(glyph: Glyph, other: (glyph: Glyph) => boolean): boolean {
    const area = core(glyph);
    const [right, bottom] = [area.right + REACH, area.bottom + REACH];
    for (let x = area.left - REACH; ; x = Math.min(x + BUCKET, right)) {
      for (let y = area.top - REACH; ; y = Math.min(y + BUCKET, bottom)) {
        for (const near of this.buckets.get(this.key(x, y)) ?? []) if (other(near) && sharedPart(glyph, near) > LIES_ON) return true;
        if (y >= bottom) break;
      }
      if (x >= right) break;
    }
    return false;
  }
}

interface Rules {
  readonly horizontal: readonly Rule[];
  readonly vertical: readonly Rule[];
}

function crossedByRule(area: ReturnType<typeof core>, { horizontal, vertical }: Rules): boolean {
  const middleX = (area.left + area.right) / 2;
  const middleY = (area.top + area.bottom) / 2;
  return (
    horizontal.some((rule) => rule.at > area.top && rule.at < area.bottom && rule.from < middleX && rule.to > middleX) ||
    vertical.some((rule) => rule.at > area.left && rule.at < area.right && rule.from < middleY && rule.to > middleY)
  );
}

/** At most so many letters of a style are asked whether they lie on others. */
const SAMPLE = 300;

function crossing(style: Style, places: Places, rules: Rules): number {
  const printed = style.glyphs.filter((glyph) => glyph.text.trim() !== '');
  const step = Math.max(1, Math.ceil(printed.length / SAMPLE));
  let [asked, crossed] = [0, 0];
  for (let index = 0; index < printed.length; index += step) {
    const glyph = printed[index];
    if (!glyph) continue;
    asked++;
    const area = core(glyph);
    if (crossedByRule(area, rules) || places.meets(glyph, (other) => other.text.trim() !== '' && styleKey(other.ink) !== style.key))
      crossed++;
  }
  return asked > 0 ? crossed / asked : 0;
}

/** Whether a style prints one text again and again over the page, in rows and in columns. */
function isTiled(style: Style): boolean {
  const texts = new Map<number, { text: string; x: number; y: number }>();
  for (const { text, x0, baseline, ink } of style.glyphs) {
    const known = texts.get(ink.object);
    if (known) known.text += text;
    else texts.set(ink.object, { text, x: x0, y: baseline });
  }
  const copies = new Map<string, { x: number; y: number }[]>();
  for (const { text, x, y } of texts.values()) {
    const bare = text.replace(/\s+/g, '');
    if (bare.length < 3) continue;
    copies.set(bare, [...(copies.get(bare) ?? []), { x, y }]);
  }
  return [...copies.values()].some((places) => {
    const distinct = (values: readonly number[]) => new Set(values.map((value) => Math.round(value / 4))).size;
    return places.length >= MIN_TILES && distinct(places.map(({ x }) => x)) > 1 && distinct(places.map(({ y }) => y)) > 1;
  });
}

/** Whether a style is laid over the page rather than part of it: two signs of three or more have to agree. */
function isLaidOver(style: Style, body: Body, places: Places, rules: Rules): boolean {
  const tone = contrast(style.ink.paint, WHITE) / Math.max(0.01, body.contrast);
  const pale = tone <= PALE;
  const large = style.ink.em >= LARGE * body.em;
  const outlined = style.ink.mode === 'outlined';
  if (!pale && !large && !outlined) return false;
  if (Number(pale) + Number(large) + Number(outlined) >= 2) {
    // A large pale title is part of the page where it stands clear of everything.
    return tone <= FAINT || crossing(style, places, rules) >= CROSSING;
  }
  return crossing(style, places, rules) >= CROSSING || (tone <= FAINT && isTiled(style));
}

/** What was known of watermarks on the pages before: one that lies on nothing here is still the same. */
export class WatermarkMemory {
  private readonly known = new Set<string>();

  private key(text: string, glyph: Glyph): string {
    return `${text}|${styleKey(glyph.ink)}|${Math.round(glyph.x0 / 4)}|${Math.round(glyph.baseline / 4)}`;
  }

  remember(text: string, first: Glyph): void {
    if (this.known.size < 500) this.known.add(this.key(text, first));
  }

  has(text: string, first: Glyph): boolean {
    return this.known.has(this.key(text, first));
  }
}

export interface PageContentText {
  readonly glyphs: Glyph[];
  /** Texts that were laid over the page, each once. */
  readonly watermarks: readonly string[];
}

/** Text objects with their letters. */
function byObject(glyphs: readonly Glyph[]): Map<number, Glyph[]> {
  const objects = new Map<number, Glyph[]>();
  for (const glyph of glyphs) {
    const known = objects.get(glyph.ink.object);
    if (known) known.push(glyph);
    else objects.set(glyph.ink.object, [glyph]);
  }
  return objects;
}

/** Takes watermarks and stamps off the letters of a page. */
export function withoutWatermarks(glyphs: readonly Glyph[], rules: Rules, memory: WatermarkMemory): PageContentText {
  const printed = glyphs.filter((glyph) => glyph.text.trim() !== '' && glyph.ink.layer === 'page');
  const level = printed.filter((glyph) => glyph.ink.slant <= SLANTED && !glyph.ink.watermark);
  if (level.length < MIN_LEVEL) return { glyphs: [...glyphs], watermarks: [] };
  const styles = stylesOf(level);
  const body = bodyOf(styles);
  const places = new Places(level);
  const laid = new Set(styles.filter((style) => isLaidOver(style, body, places, rules)).map((style) => style.key));
  const bodyStyles = new Set(
    styles.filter((style) => style.glyphs.length >= BODY_SHARE * level.length && !laid.has(style.key)).map((style) => style.key),
  );
  const stamps = findStamps(printed, (glyph) => glyph.ink.slant <= SLANTED && bodyStyles.has(styleKey(glyph.ink)));
  const off = new Set<number>();
  const texts = new Set<string>();
  for (const [object, own] of byObject(glyphs)) {
    const [first] = own;
    if (!first) continue;
    const { ink } = first;
    const text = own
      .map((glyph) => glyph.text)
      .join('')
      .trim();
    const laidOver =
      ink.watermark || ink.slant > SLANTED || stamps.has(object) || laid.has(styleKey(ink)) || (text !== '' && memory.has(text, first));
    if (!laidOver || ink.layer === 'note') continue;
    off.add(object);
    if (text === '') continue;
    texts.add(text);
    memory.remember(text, first);
  }
  return { glyphs: glyphs.filter((glyph) => !off.has(glyph.ink.object)), watermarks: [...texts] };
}
