/**
 * Rules of a page's style elements that hide text or change its font: tags, classes and ids, alone, together, and inside each other.
 */
import { type Declared, declarations } from './declarations.js';

/** What a selector may ask of an element. */
export interface Element {
  readonly tag: string;
  readonly id: string;
  readonly classes: readonly string[];
}

interface Compound {
  readonly tag: string;
  readonly id: string;
  readonly classes: readonly string[];
  /** Must stand directly inside the one before. */
  readonly child: boolean;
}

interface Rule {
  /** Outermost first. */
  readonly steps: readonly Compound[];
  readonly weight: number;
  readonly order: number;
  readonly declared: Declared;
}

/** Rules beyond this are not looked at, nor ancestors further out. */
const MAX_RULES = 5_000;
const MAX_ANCESTORS = 64;
const MAX_SHEET = 2_000_000;

/** "td.note#x" as what it asks; null for pseudo-classes, attributes and the like, which are not followed. */
function compoundOf(text: string, child: boolean): Compound | null {
  const match = /^([a-z][a-z0-9]{0,30}|\*)?((?:[.#][\w\u0080-\uffff-]{1,100}){0,10})$/i.exec(text);
  if (!match || text === '') return null;
  const marks = match[2]?.match(/[.#][^.#]+/g) ?? [];
  const tag = (match[1] ?? '').toLowerCase();
  return {
    tag: tag === '*' ? '' : tag,
    id: marks.find((mark) => mark.startsWith('#'))?.slice(1) ?? '',
    classes: marks.filter((mark) => mark.startsWith('.')).map((mark) => mark.slice(1)),
    child,
  };
}

/** Steps of a selector; null where it asks what is not followed. */
function stepsOf(selector: string): Compound[] | null {
  const steps: Compound[] = [];
  let child = false;
  for (const word of selector.replaceAll('>', ' > ').trim().split(/\s+/)) {
    if (word === '>') {
      child = true;
      continue;
    }
    const step = compoundOf(word, child);
    if (step === null || steps.length >= 8) return null;
    steps.push(step);
    child = false;
  }
  return steps.length > 0 ? steps : null;
}

function fits(step: Compound, element: Element): boolean {
  if (step.tag !== '' && step.tag !== element.tag) return false;
  if (step.id !== '' && step.id !== element.id) return false;
  return step.classes.every((name) => element.classes.includes(name));
}

/** Whether an element, inside others (outermost first), is meant by a selector. */
function means(steps: readonly Compound[], element: Element, around: readonly Element[]): boolean {
  const last = steps.at(-1);
  if (last === undefined || !fits(last, element)) return false;
  let inner = last;
  let at = around.length - 1;
  for (let index = steps.length - 2; index >= 0; index--) {
    const step = steps[index];
    if (step === undefined) return false;
    const least = Math.max(0, around.length - MAX_ANCESTORS);
    if (inner.child) {
      const parent = around[at];
      if (parent === undefined || !fits(step, parent)) return false;
    } else {
      while (at >= least && !fits(step, around[at] ?? element)) at--;
      if (at < least) return false;
    }
    inner = step;
    at--;
  }
  return true;
}

/** Where a rule is looked for: by what its last step asks that is rarest. */
function keyOf(step: Compound): string {
  if (step.id !== '') return `#${step.id}`;
  if (step.classes[0] !== undefined) return `.${step.classes[0]}`;
  return step.tag;
}

/** Text without comments and without the marks that hide it from old browsers. */
function plainSheet(text: string): string {
  let result = '';
  let at = 0;
  for (;;) {
    const from = text.indexOf('/*', at);
    if (from < 0) return (result + text.slice(at)).replaceAll('<!--', ' ').replaceAll('-->', ' ');
    result += text.slice(at, from);
    const to = text.indexOf('*/', from + 2);
    if (to < 0) return result;
    at = to + 2;
  }
}

/** Place behind the bracket that closes what opens at `from`. */
function blockEnd(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    if (text[at] === '{') depth++;
    else if (text[at] === '}' && --depth === 0) return at + 1;
  }
  return text.length;
}

export class Stylesheet {
  private readonly rules = new Map<string, Rule[]>();
  private count = 0;

  /** Adds the text of a style element. Rules for print and the like (@media) are passed over. */
  add(text: string): void {
    const sheet = plainSheet(text.slice(0, MAX_SHEET));
    let at = 0;
    while (at < sheet.length && this.count < MAX_RULES) {
      const open = sheet.indexOf('{', at);
      if (open < 0) return;
      const head = sheet.slice(at, open).trim();
      const close = head.includes('@') ? blockEnd(sheet, open) : sheet.indexOf('}', open) + 1 || sheet.length;
      const selectors = head.slice(head.lastIndexOf(';') + 1);
      if (!selectors.includes('@')) this.addRule(selectors, sheet.slice(open + 1, close - 1));
      at = close;
    }
  }

  private addRule(selectors: string, style: string): void {
    const declared = declarations(style);
    if (Object.keys(declared).length === 0 || selectors.length > 5_000) return;
    for (const selector of selectors.split(',')) {
      const steps = stepsOf(selector);
      const last = steps?.at(-1);
      if (!steps || !last) continue;
      const weight = steps.reduce((sum, step) => sum + (step.id ? 10_000 : 0) + 100 * step.classes.length + (step.tag ? 1 : 0), 0);
      const key = keyOf(last);
      const rule: Rule = { steps, weight, order: this.count++, declared };
      const known = this.rules.get(key);
      if (known) known.push(rule);
      else this.rules.set(key, [rule]);
    }
  }

  /** What the rules say of an element, the weightiest last word. */
  declared(element: Element, around: readonly Element[]): Declared {
    if (this.count === 0) return {};
    const keys = ['', element.tag, ...element.classes.slice(0, 20).map((name) => `.${name}`), ...(element.id ? [`#${element.id}`] : [])];
    const found = keys.flatMap((key) => (this.rules.get(key) ?? []).filter((rule) => means(rule.steps, element, around)));
    if (found.length === 0) return {};
    found.sort((a, b) => a.weight - b.weight || a.order - b.order);
    return Object.assign({}, ...found.map((rule) => rule.declared)) as Declared;
  }
}
