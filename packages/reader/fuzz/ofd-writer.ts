/**
 * OFD documents (GB/T 33190) in the ways that different programs write them: pages of texts at their places, rules and clips in, a package out.
 */
import { strToU8, zipSync } from 'fflate';
import type { PdfCell } from './pdf-writer.js';

/** Places are in points from the top left of the page. */
export interface OfdLetter {
  readonly text: string;
  readonly x: number;
  readonly baseline: number;
}

interface Area {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface OfdText {
  readonly letters: readonly OfdLetter[];
  readonly em: number;
  readonly clip: Area | null;
  /** Red, green, blue from 0 to 255; black where nothing is said. */
  readonly colour?: readonly [number, number, number];
  /** False for a text that the file says not to show. */
  readonly shown?: boolean;
}

export interface OfdRule {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

export interface OfdPage {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly OfdText[];
  readonly rules: readonly OfdRule[];
}

/** How a program writes; each differs where the standard leaves a choice, or where writers take one that it does not. */
export interface OfdStyle {
  /** Letters of a text in one TextCode with their distances, in a TextCode each, or in an object each. */
  readonly letters: 'run' | 'code' | 'object';
  /** Equal distances as "g n d". */
  readonly runs: boolean;
  readonly rules: 'strokes' | 'fills';
  /** Rules stand in a template that the page lies on. */
  readonly template: boolean;
  /** Objects are drawn in points and scaled by their matrix. */
  readonly scaled: boolean;
  /** What a clip is written as. */
  readonly clips: 'clips' | 'boxes';
  /** Everything stands in blocks inside blocks that are moved, and in a group of objects of the resources. */
  readonly blocks: boolean;
  /** Names in other cases and with other slashes, no namespace, a byte order mark. */
  readonly odd: boolean;
}

export const OFD_STYLES: Readonly<Record<string, OfdStyle>> = {
  plain: { letters: 'run', runs: false, rules: 'strokes', template: false, scaled: false, clips: 'clips', blocks: false, odd: false },
  template: { letters: 'run', runs: true, rules: 'fills', template: true, scaled: false, clips: 'clips', blocks: false, odd: false },
  scaled: { letters: 'code', runs: false, rules: 'strokes', template: false, scaled: true, clips: 'clips', blocks: false, odd: true },
  letters: { letters: 'object', runs: false, rules: 'fills', template: false, scaled: true, clips: 'clips', blocks: true, odd: false },
  boxes: { letters: 'run', runs: true, rules: 'fills', template: true, scaled: false, clips: 'boxes', blocks: true, odd: true },
};

const MM = 25.4 / 72;
const mm = (points: number) => (points * MM).toFixed(4);
const escapeXml = (text: string) => text.replace(/[&<>]/g, (letter) => `&#${letter.charCodeAt(0)};`);

/** "2.5 2.5 2.5 7" as "g 3 2.5 7". */
function asRuns(steps: readonly string[]): string {
  const parts: string[] = [];
  for (let at = 0; at < steps.length; ) {
    let end = at;
    while (steps[end + 1] === steps[at]) end++;
    const count = end - at + 1;
    parts.push(count > 2 ? `g ${count} ${steps[at]}` : steps.slice(at, end + 1).join(' '));
    at = end + 1;
  }
  return parts.join(' ');
}

function steps(values: readonly number[], { runs, scaled }: OfdStyle): string {
  const written = values.slice(1).map((value, index) => {
    const step = value - (values[index] ?? 0);
    return scaled ? step.toFixed(3) : mm(step);
  });
  return runs ? asRuns(written) : written.join(' ');
}

class PageWriter {
  private id = 100;

  constructor(
    private readonly style: OfdStyle,
    private readonly prefix: string,
    /** Corner of the block that everything stands in, in points. */
    private readonly corner: { readonly x: number; readonly y: number },
  ) {}

  private name(element: string): string {
    return this.prefix + element;
  }

  /** Attributes that place an object whose own space begins at a place: a box, and a matrix where it is drawn in points. */
  private placed({ left, right, top, bottom }: Area): string {
    const box = `Boundary="${mm(left - this.corner.x)} ${mm(top - this.corner.y)} ${mm(right - left)} ${mm(bottom - top)}"`;
    return this.style.scaled ? `${box} CTM="${MM.toFixed(6)} 0 0 ${MM.toFixed(6)} 0 0"` : box;
  }

  /** A length in an object's own space. */
  private own(points: number): string {
    return this.style.scaled ? points.toFixed(3) : mm(points);
  }

  text(text: OfdText): string {
    if (this.style.letters !== 'object') return this.textObject(text);
    return text.letters.map((letter) => this.textObject({ ...text, letters: [letter] })).join('');
  }

  private textObject({ letters, em, clip, colour, shown }: OfdText): string {
    const xs = letters.map(({ x }) => x);
    const baselines = letters.map(({ baseline }) => baseline);
    const around = {
      left: Math.min(...xs),
      right: Math.max(...xs) + em,
      top: Math.min(...baselines) - em,
      bottom: Math.max(...baselines) + 0.25 * em,
    };
    const box = clip !== null && this.style.clips === 'boxes' ? clip : around;
    const code = (own: readonly OfdLetter[]) => {
      const [first] = own;
      const down = own.every(({ baseline }) => baseline === first?.baseline)
        ? ''
        : ` DeltaY="${steps(
            own.map((each) => each.baseline),
            this.style,
          )}"`;
      const across =
        own.length > 1
          ? ` DeltaX="${steps(
              own.map(({ x }) => x),
              this.style,
            )}"`
          : '';
      const at = `X="${this.own((first?.x ?? 0) - box.left)}" Y="${this.own((first?.baseline ?? 0) - box.top)}"`;
      return `<${this.name('TextCode')} ${at}${across}${down}>${escapeXml(own.map((each) => each.text).join(''))}</${this.name('TextCode')}>`;
    };
    const codes = this.style.letters === 'code' ? letters.map((letter) => code([letter])).join('') : code(letters);
    const clips = clip !== null && this.style.clips === 'clips' ? this.clips(clip, box) : '';
    const fill = colour ? `<${this.name('FillColor')} Value="${colour.join(' ')}"/>` : '';
    const tag = this.name('TextObject');
    return `<${tag} ID="${this.id++}" ${this.placed(box)} Font="1" Size="${this.own(em)}"${shown === false ? ' Fill="false"' : ''}>${fill}${clips}${codes}</${tag}>`;
  }

  private clips(clip: Area, { left, top }: Area): string {
    const [width, height] = [this.own(clip.right - clip.left), this.own(clip.bottom - clip.top)];
    const boundary = `Boundary="${this.own(clip.left - left)} ${this.own(clip.top - top)} ${width} ${height}"`;
    const path = `<${this.name('Path')} ${boundary}><${this.name('AbbreviatedData')}>M 0 0 L ${width} 0 L ${width} ${height} L 0 ${height} C</${this.name('AbbreviatedData')}></${this.name('Path')}>`;
    return `<${this.name('Clips')}><${this.name('Clip')}><${this.name('Area')}>${path}</${this.name('Area')}></${this.name('Clip')}></${this.name('Clips')}>`;
  }

  rule({ x0, y0, x1, y1 }: OfdRule): string {
    const filled = this.style.rules === 'fills';
    const [left, top] = [Math.min(x0, x1), Math.min(y0, y1)];
    const [wide, high] = [Math.abs(x1 - x0), Math.abs(y1 - y0)];
    const pen = 0.5;
    const area = filled
      ? {
          left: left - (wide === 0 ? pen / 2 : 0),
          right: left + wide + (wide === 0 ? pen / 2 : 0),
          top: top - (high === 0 ? pen / 2 : 0),
          bottom: top + high + (high === 0 ? pen / 2 : 0),
        }
      : { left, right: left + wide, top, bottom: top + high };
    const [width, height] = [this.own(area.right - area.left), this.own(area.bottom - area.top)];
    const data = filled ? `M 0 0 L ${width} 0 L ${width} ${height} L 0 ${height} C` : `M 0 0 L ${width} ${height}`;
    const paint = filled ? 'Stroke="false" Fill="true"' : `LineWidth="${this.own(pen)}"`;
    const tag = this.name('PathObject');
    return `<${tag} ID="${this.id++}" ${this.placed(area)} ${paint}><${this.name('AbbreviatedData')}>${data}</${this.name('AbbreviatedData')}></${tag}>`;
  }
}

/** Corner that the innermost block is moved to, in points. */
const BLOCK = { x: 20, y: 30 };

const SHEET = { width: 842, height: 595 };
const TYPE = 8;

/** A sheet of cells with rules around them and their text in the middle, as `writePdf` draws it. */
export function ofdPageOfCells(cells: readonly PdfCell[]): OfdPage {
  const texts = cells.flatMap(({ x, y, width, height, text }): OfdText[] => {
    const steps = Array.from(text, (letter) => (letter.charCodeAt(0) < 0x80 ? 0.5 : 1) * TYPE);
    let at = x + Math.max(1, (width - steps.reduce((sum, step) => sum + step, 0)) / 2);
    const letters = Array.from(text, (letter, index): OfdLetter => {
      const placed = { text: letter, x: at, baseline: y + height / 2 + 3 };
      at += steps[index] ?? 0;
      return placed;
    });
    return letters.length > 0 ? [{ letters, em: TYPE, clip: { left: x, right: x + width, top: y, bottom: y + height } }] : [];
  });
  const rules = cells.flatMap(({ x, y, width, height }): OfdRule[] => [
    { x0: x, x1: x + width, y0: y, y1: y },
    { x0: x, x1: x + width, y0: y + height, y1: y + height },
    { x0: x, x1: x, y0: y, y1: y + height },
    { x0: x + width, x1: x + width, y0: y, y1: y + height },
  ]);
  return { ...SHEET, texts, rules };
}

/** A package of one document. */
export function writeOfd(pages: readonly OfdPage[], style: OfdStyle): Uint8Array {
  const prefix = style.odd ? '' : 'ofd:';
  const space = style.odd ? '' : ' xmlns:ofd="http://www.ofdspec.org/2016"';
  const part = (element: string, content: string) =>
    strToU8(
      `${style.odd ? '\ufeff' : ''}<?xml version="1.0" encoding="UTF-8"?>\n<${prefix}${element}${space}>${content}</${prefix}${element}>`,
    );
  const wrap = (element: string, content: string, attributes = '') => `<${prefix}${element}${attributes}>${content}</${prefix}${element}>`;
  const folder = style.odd ? 'DOC_0' : 'Doc_0';
  const separator = style.odd ? '\\' : '/';
  const files: Record<string, Uint8Array> = {};
  const groups: string[] = [];
  /** Content of a page: in blocks, or in a group that the page names. */
  const layer = (content: string, index: number): string => {
    if (!style.blocks) return wrap('Layer', content, ' ID="2"');
    const half = `Boundary="${mm(BLOCK.x / 2)} ${mm(BLOCK.y / 2)} 200 200"`;
    groups.push(wrap('CompositeGraphicUnit', wrap('Content', content), ` ID="${9000 + index}" Width="200" Height="200"`));
    const named = `<${prefix}CompositeObject ID="${9500 + index}" ${half} ResourceID="${9000 + index}"/>`;
    return wrap('Layer', wrap('PageBlock', wrap('PageBlock', named), ` ${half}`), ' ID="2"');
  };
  const listed: string[] = [];
  const templates: string[] = [];
  for (const [index, page] of pages.entries()) {
    const writer = new PageWriter(style, prefix, style.blocks ? BLOCK : { x: 0, y: 0 });
    const area = wrap('Area', wrap('PhysicalBox', `0 0 ${mm(page.width)} ${mm(page.height)}`));
    const rules = page.rules.map((rule) => writer.rule(rule)).join('');
    const texts = page.texts.map((text) => writer.text(text)).join('');
    const content = (inner: string, at: number) => wrap('Content', layer(inner, at));
    if (style.template) {
      files[`${folder}/Tpls/Tpl_${index}/Content.xml`] = part('Page', area + content(rules, 2 * index));
      templates.push(`<${prefix}TemplatePage ID="${5000 + index}" BaseLoc="Tpls${separator}Tpl_${index}${separator}Content.xml"/>`);
    }
    const names = style.template ? `<${prefix}Template TemplateID="${5000 + index}" ZOrder="Background"/>` : '';
    const inner = style.template ? texts : rules + texts;
    files[`${folder}/Pages/Page_${index}/Content.xml`] = part('Page', names + area + content(inner, 2 * index + 1));
    const place = style.odd ? `/doc_0/Pages/PAGE_${index}/Content.xml` : `Pages/Page_${index}/Content.xml`;
    listed.push(`<${prefix}Page ID="${index + 1}" BaseLoc="${place}"/>`);
  }
  const fonts = wrap('Fonts', `<${prefix}Font ID="1" FontName="SimSun" FamilyName="宋体"/>`);
  files[`${folder}/PublicRes.xml`] = part('Res', fonts + (groups.length > 0 ? wrap('CompositeGraphicUnits', groups.join('')) : ''));
  const area = wrap('PageArea', wrap('PhysicalBox', '0 0 210 297'));
  const common = wrap('CommonData', area + wrap('PublicRes', 'PublicRes.xml') + templates.join(''));
  files[`${folder}/Document.xml`] = part('Document', common + wrap('Pages', listed.join('')));
  const root = style.odd ? `/${folder}\\Document.xml` : `${folder}/Document.xml`;
  files[style.odd ? 'ofd.xml' : 'OFD.xml'] = part('OFD', wrap('DocBody', wrap('DocInfo', '') + wrap('DocRoot', root)));
  return zipSync(files, { level: 6 });
}
