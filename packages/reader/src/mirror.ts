/**
 * Copies of pages that a mirror turned into traditional characters, often with pronunciations behind them: 項(xiàng)目績(jī)效目標(biāo). They are read
 * in the characters of the forms, and what was read is given back as the copy prints it.
 */
import type { Department, Indicator, PerformanceDocument, Project, SourceReference } from '@perf-lint/core';
import { Converter } from 'opencc-js/t2cn';
import { type Block, changedCell, type SourceDocument } from './source-document.js';

/** 指標, 績效, 產出, 數量, 項目: a target table in traditional characters has some of these. */
const TELLING_CHARACTERS = '標績產數項';
const TELLING = new RegExp(`[${TELLING_CHARACTERS}]`);
/** Share of the Chinese characters of a text that are traditional from which it is such a copy; names of places and people have a few. */
const LEAST_SHARE = 0.05;
const CHINESE = /[\u3400-\u9fff]/g;
const PRONUNCIATION = /[(（][a-zü\u00e0-\u00fc\u0101-\u01dc]{1,6}[)）]/y;

/** Made where the first copy is met: its dictionary takes as long to build as a small document to read. */
let made: ReturnType<typeof Converter> | undefined;
const converted = new Map<string, string>();

function simplified(character: string): string {
  let known = converted.get(character);
  if (known === undefined) {
    made ??= Converter({ from: 't', to: 'cn' });
    const plain: string = made(character);
    known = plain.length === character.length ? plain : character;
    converted.set(character, known);
  }
  return known;
}

/** A text in ordinary characters, and for each of its characters where what is printed for it begins. */
function fold(text: string): { readonly text: string; readonly starts: readonly number[] } {
  const starts: number[] = [];
  let folded = '';
  for (let at = 0; at < text.length; ) {
    starts.push(at);
    const character = text.charAt(at);
    folded += simplified(character);
    at += 1;
    PRONUNCIATION.lastIndex = at;
    if (/[\u3400-\u9fff]/.test(character) && PRONUNCIATION.test(text)) at = PRONUNCIATION.lastIndex;
  }
  return { text: folded, starts };
}

function* textsOf(blocks: readonly Block[]): Generator<{ readonly text: string; readonly references: readonly SourceReference[] }> {
  for (const block of blocks) {
    if (block.kind === 'text') yield* block.lines;
    else for (const row of block.rows) yield* row.cells;
  }
}

const tells = ({ text }: { readonly text: string }): boolean => TELLING.test(text);

function holdsTelling(block: Block): boolean {
  return block.kind === 'text' ? block.lines.some(tells) : block.rows.some((row) => row.cells.some(tells));
}

function isMirror({ blocks }: SourceDocument): boolean {
  // Nearly every document ends here: its characters are counted only where one of these stands.
  if (!blocks.some(holdsTelling)) return false;
  let chinese = 0;
  let traditional = 0;
  for (const { text } of textsOf(blocks)) {
    for (const [character] of text.matchAll(CHINESE)) {
      chinese += 1;
      if (simplified(character) !== character) traditional += 1;
    }
  }
  return traditional > chinese * LEAST_SHARE;
}

const BLANK = /\s/;

/** A text without blanks, each character with what is printed for it. */
interface Place {
  readonly text: string;
  readonly printed: readonly string[];
}

/** A copy in ordinary characters, with the way back to what it prints. */
export class Mirror {
  readonly source: SourceDocument;
  private readonly places = new Map<string, Place>();
  /** What is printed for a character where its place is not known. */
  private readonly usual = new Map<string, string>();

  private constructor(source: SourceDocument) {
    for (const { text, references } of textsOf(source.blocks)) this.learn(text, references);
    const folded = (text: string) => fold(text).text;
    this.source = {
      ...source,
      blocks: source.blocks.map((block) =>
        block.kind === 'text'
          ? { ...block, lines: block.lines.map((line) => ({ ...line, text: folded(line.text) })) }
          : {
              ...block,
              title: folded(block.title),
              rows: block.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => changedCell(cell, { text: folded(cell.text) })) })),
            },
      ),
    };
  }

  /** The copy that a source is; null where it is none. Linear. */
  static of(source: SourceDocument): Mirror | null {
    return isMirror(source) ? new Mirror(source) : null;
  }

  private learn(text: string, references: readonly SourceReference[]): void {
    const { text: folded, starts } = fold(text);
    const printed: string[] = [];
    let plain = '';
    for (const [at, start] of starts.entries()) {
      const character = folded.charAt(at);
      if (BLANK.test(character)) continue;
      plain += character;
      const own = text.slice(start, starts[at + 1] ?? text.length);
      printed.push(own);
      this.usual.set(character, own);
    }
    for (const reference of references) this.places.set(keyOf(reference), { text: plain, printed });
  }

  /** A text that was read, as it is printed at its places. */
  private printed(text: string, references: readonly SourceReference[]): string {
    const keys = [...new Set(references.map(keyOf))];
    const places = keys.flatMap((key) => this.places.get(key) ?? []);
    const plain = text.replace(/\s/g, '');
    const at = places
      .map((place) => place.text)
      .join('')
      .indexOf(plain);
    if (plain === '') return text;
    if (at >= 0)
      return places
        .flatMap((place) => place.printed)
        .slice(at, at + plain.length)
        .join('');
    return Array.from(text, (character) => this.usual.get(character) ?? character).join('');
  }

  /** The document with names and values as the copy prints them; targets, classes and money stay as they were understood. */
  asPrinted(document: PerformanceDocument): PerformanceDocument {
    const usual = (text: string) => this.printed(text, []);
    const indicator = (own: Indicator): Indicator => ({
      ...own,
      level2: this.printed(own.level2, own.nameReferences),
      name: this.printed(own.name, own.nameReferences),
      value: this.printed(own.value, own.valueReferences),
      definition: this.printed(own.definition, [...own.nameReferences, ...own.valueReferences]),
      ordinary: { level2: own.level2, name: own.name, value: own.value },
    });
    const project = (own: Project): Project => ({
      ...own,
      name: this.printed(own.name, own.references),
      goal: this.printed(own.goal, own.references),
      indicators: own.indicators.map(indicator),
    });
    const department = (own: Department): Department => ({
      ...own,
      name: usual(own.name),
      overall:
        own.overall === null ? null : { ...own.overall, goal: usual(own.overall.goal), indicators: own.overall.indicators.map(indicator) },
      units: own.units.map((unit) => ({ ...unit, name: usual(unit.name), projects: unit.projects.map(project) })),
    });
    return { ...document, title: usual(document.title), departments: document.departments.map(department) };
  }
}

/** A place that the references of all texts on it share: a line of text counts as one, wherever on it a text stands. */
function keyOf(reference: SourceReference): string {
  return reference.kind === 'text' ? `${reference.member ?? ''}:${reference.line}` : JSON.stringify(reference);
}
