/**
 * A Word document as a page for the browser: the same blocks, to be read and printed before the file goes out. Lines break where the browser
 * breaks them.
 */
import { policyHash } from '../../pages/html/digest.js';
import { htmlDocument } from '../../pages/html/document-shell.js';
import { html, type Markup } from '../../pages/html/markup.js';
import { BLANK, WHOLE_BLANK } from '../../texts/blanks.js';
import { sealedMarkup } from '../package/seal-text.js';
import type { Block, Inline, ParagraphBlock, TableBlock, WordCell, WordDocument } from './blocks.js';
import { withinRoom } from './cell-pictures.js';

const FACES = {
  song: '宋体,SimSun,"Noto Serif CJK SC",serif',
  fangsong: '仿宋_GB2312,仿宋,FangSong,STFangsong,"Noto Serif CJK SC",serif',
  hei: '黑体,SimHei,"Noto Sans CJK SC",sans-serif',
  kai: '楷体_GB2312,楷体,KaiTi,STKaiti,"Noto Serif CJK SC",serif',
  title: '方正小标宋简体,华文中宋,STZhongsong,SimSun,"Noto Serif CJK SC",serif',
} as const;

/** Every paper has this stylesheet, so that a page that shows papers inside can allow it by its hash. */
export const PAPER_STYLE = `body{margin:0;background:#e9ebee;color:#000;font-family:"Times New Roman",${FACES.fangsong}}
.sheet{background:#fff;box-sizing:border-box;margin:8mm auto;box-shadow:0 1px 4px #0004}
.upright{width:210mm;min-height:297mm;padding:37mm 26mm 35mm 28mm}.sideways{width:297mm;min-height:210mm;padding:20mm}
.letter{font-size:16pt;line-height:29pt}.report{padding:22mm 20mm 20mm;page:report;font-size:10.5pt;line-height:1.5}
p,h1,h2,h3{margin:0;min-height:1em;font-weight:400;font-size:inherit;overflow-wrap:anywhere}
h1{font:22pt/36pt "Times New Roman",${FACES.title};text-align:center;margin-bottom:29pt}
h2{font-family:"Times New Roman",${FACES.hei};text-indent:2em}h3{font-family:"Times New Roman",${FACES.kai};text-indent:2em}
.indent{text-indent:2em}.left{text-align:left}.center{text-align:center}.right{text-align:right}.in4{padding-right:4em}
.large{font-size:22pt;line-height:36pt}.middle{font-size:18pt;line-height:30pt}.small{font-size:12pt;line-height:20pt}
.song{font-family:"Times New Roman",${FACES.song}}.hei{font-family:"Times New Roman",${FACES.hei}}.kai{font-family:"Times New Roman",${FACES.kai}}.title{font-family:"Times New Roman",${FACES.title}}.bold{font-weight:700}
table{border-collapse:collapse;table-layout:fixed;width:100%;font-size:9.5pt;line-height:1.35}th,td{border:1px solid #6b7b8a;padding:1.5pt 3.5pt;text-align:left;vertical-align:top;white-space:pre-line;overflow-wrap:anywhere}th{background:#e3eaf0;text-align:center}
.newpage{break-before:page}@media screen{.part{content-visibility:auto;contain-intrinsic-size:1px 1000px}.newpage{border-top:2px dashed #9aa6b2;margin:10mm 0}}
.whole{white-space:nowrap}td.center{text-align:center}td.right{text-align:right}td img{display:block;max-width:100%;max-height:110pt}
@media (max-width:60rem){.sheet{width:auto;min-height:0;margin:0 0 1rem;padding:1rem;overflow-x:auto}.sideways table{min-width:52rem}.letter{font-size:13pt;line-height:1.7}.in4{padding-right:1em}.large,h1{font-size:16pt;line-height:1.5;margin-bottom:.5em}}
@page{size:A4;margin:37mm 26mm 35mm 28mm}@page sideways{size:A4 landscape;margin:20mm}@page report{size:A4;margin:22mm 20mm 20mm}
@media print{body{background:#fff}.sheet{box-shadow:none;margin:0;padding:0;width:auto;min-height:0}.sideways{page:sideways;break-before:page}thead{display:table-header-group}tr{break-inside:avoid}.together{break-inside:avoid}.withnext{break-after:avoid}h2,h3{break-after:avoid}}`.replaceAll(
  '\n',
  '',
);

/** Sizes as steps: the page shows proportions, the file has the points. */
function sizeClass(size: number | undefined): string {
  if (size === undefined) return '';
  return size >= 20 ? 'large' : size >= 17 ? 'middle' : size <= 12 ? 'small' : '';
}

const classes = (...names: readonly string[]): string => names.filter((name) => name !== '').join(' ');

/** The text, its blanks each on one line with what belongs to them. */
function textMarkup(text: string): Markup {
  if (!text.includes(BLANK)) return html`${text}`;
  const blanks = text.match(WHOLE_BLANK) ?? [];
  const between = text.split(WHOLE_BLANK);
  return html`${between.map((part, index) => {
    const blank = blanks[index];
    return blank === undefined ? html`${part}` : html`${part}<span class="whole">${blank}</span>`;
  })}`;
}

function inline(run: Inline): Markup {
  if (typeof run === 'string') return textMarkup(run);
  const names = classes(run.font ?? '', run.bold === true ? 'bold' : '');
  return names === '' ? textMarkup(run.text) : html`<span class="${names}">${textMarkup(run.text)}</span>`;
}

function paragraphMarkup({ runs, align, indent, right }: ParagraphBlock): Markup {
  const [first] = runs;
  const size = typeof first === 'object' ? sizeClass(first.size) : '';
  return html`<p class="${classes(align ?? '', indent === undefined ? '' : 'indent', right === undefined ? '' : 'in4', size)}">${runs.map(inline)}</p>`;
}

function cellMarkup(tag: 'th' | 'td', { lines, align, columnSpan = 1, rowSpan = 1, picture }: WordCell): Markup {
  const content = lines.map((line, index) => html`${index > 0 && '\n'}${line.map(inline)}`);
  return tag === 'th'
    ? html`<th scope="col" colspan="${columnSpan}" rowspan="${rowSpan}">${content}</th>`
    : html`<td class="${align ?? 'left'}" colspan="${columnSpan}" rowspan="${rowSpan}">${content}${picture !== undefined && html`<img src="${picture.address}" alt="${picture.alt}">`}</td>`;
}

function tableMarkup({ head, rows, widths }: TableBlock): Markup {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const columns = widths.map((width) => html`<col width="${Math.round((width / whole) * 1000) / 10}%">`);
  const row = (tag: 'th' | 'td', cells: readonly WordCell[]): Markup => html`<tr>${cells.map((cell) => cellMarkup(tag, cell))}</tr>`;
  return html`<table><colgroup>${columns}</colgroup><thead>${head.map((cells) => row('th', cells))}</thead><tbody>${rows.map((cells) => row('td', cells))}</tbody></table>`;
}

function blockMarkup(block: Block): Markup {
  switch (block.kind) {
    case 'paragraph':
      return paragraphMarkup(block);
    case 'heading':
      return block.level === 0
        ? html`<h1>${block.text}</h1>`
        : block.level === 1
          ? html`<h2>${block.text}</h2>`
          : html`<h3>${block.text}</h3>`;
    case 'table':
      return tableMarkup(block);
    default:
      return block satisfies never;
  }
}

/** Blocks from one page break to the next: what is not seen of thousands of them is not laid out before it is printed. */
function parts(blocks: readonly Block[]): Markup[] {
  const found: Block[][] = [[]];
  for (const block of blocks) {
    if (block.kind !== 'table' && block.pageBreakBefore === true) found.push([]);
    found.at(-1)?.push(block);
  }
  const [first = [], ...others] = found;
  if (others.length === 0) return pieces(first);
  return [first, ...others].filter((part) => part.length > 0).map((part) => html`<div class="part">${pieces(part)}</div>\n`);
}

/** Blocks that are kept with what follows them, as one piece that no page breaks. A table is none: it stays with what stands above it, and breaks. */
function pieces(blocks: readonly Block[]): Markup[] {
  const found: Markup[] = [];
  let kept: Block[] = [];
  const settle = (before: 'text' | 'table'): void => {
    const [only, ...others] = kept;
    if (only === undefined) return;
    const names = classes('together', before === 'table' ? 'withnext' : '');
    found.push(
      others.length === 0 && before === 'text'
        ? html`${blockMarkup(only)}\n`
        : html`<div class="${names}">${kept.map((each) => html`${blockMarkup(each)}\n`)}</div>\n`,
    );
    kept = [];
  };
  for (const block of blocks) {
    if (block.kind !== 'table' && block.pageBreakBefore === true) {
      settle('text');
      found.push(html`<div class="newpage"></div>\n`);
    }
    if (block.kind === 'table') {
      settle('table');
      found.push(html`${blockMarkup(block)}\n`);
      continue;
    }
    kept.push(block);
    if (block.kind !== 'paragraph' || block.keepNext !== true) settle('text');
  }
  settle('text');
  return found;
}

/** The document as a page of its own under its seal: no script, no address, nothing loaded. */
export async function paperPage({ title, layout, blocks: given, sideways = [], language }: WordDocument): Promise<string> {
  const blocks = withinRoom(given);
  const policy = `default-src 'none'; style-src ${await policyHash(PAPER_STYLE)}; img-src data:; base-uri 'none'; form-action 'none'`;
  const upright = blocks.length > 0 || sideways.length === 0;
  const body = html`<main>${upright && html`<section class="sheet upright ${layout}">\n${parts(blocks)}</section>\n`}${sideways.length > 0 && html`<section class="sheet sideways ${layout}">\n${parts(sideways)}</section>`}</main>`;
  return sealedMarkup(htmlDocument({ language, title, policy, styles: [PAPER_STYLE], bodyClass: '', body }));
}
