/**
 * A PDF of a few cells, written by hand: text in a font that is not embedded (UniGB-UCS2-H), rules as strokes or not at all.
 */

export interface PdfCell {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly text: string;
}

function hex(text: string): string {
  let digits = '';
  for (let at = 0; at < text.length; at++) digits += text.charCodeAt(at).toString(16).padStart(4, '0');
  return `<${digits}>`;
}

function content(cells: readonly PdfCell[], pageHeight: number, ruled: boolean, clipped: boolean): string {
  const lines: string[] = ['0.5 w'];
  for (const cell of cells) {
    const bottom = pageHeight - cell.y - cell.height;
    if (ruled) lines.push(`${cell.x} ${bottom} ${cell.width} ${cell.height} re S`);
    const size = 8;
    const width = [...cell.text].reduce((sum, character) => sum + (character.charCodeAt(0) < 0x80 ? 0.5 : 1), 0) * size;
    const x = cell.x + Math.max(1, (cell.width - width) / 2);
    if (clipped) lines.push(`q ${cell.x} ${bottom} ${cell.width} ${cell.height} re W n`);
    lines.push(`BT /F1 ${size} Tf ${x.toFixed(1)} ${(bottom + cell.height / 2 - 3).toFixed(1)} Td ${hex(cell.text)} Tj ET`);
    if (clipped) lines.push('Q');
  }
  return lines.join('\n');
}

/**
 * How a wide page is put on its sheet: as it is, on a tall sheet turned by the page's own rotation, drawn sideways and left so, or inside a form that is drawn at
 * half its size.
 */
export type Turn = 'none' | 'page' | 'content' | 'form';

/** Bytes of a PDF with one page of 842 by 595 points (as shown upright) for each list of cells. */
export function writePdf(pages: readonly (readonly PdfCell[])[], ruled: boolean, turn: Turn = 'none'): Uint8Array {
  const sheet =
    turn === 'none' || turn === 'form' ? '/MediaBox [0 0 842 595]' : `/MediaBox [0 0 595 842]${turn === 'page' ? ' /Rotate 90' : ''}`;
  const each = turn === 'form' ? 3 : 2;
  const objects: string[] = [];
  const add = (body: string) => objects.push(body);
  add('<< /Type /Catalog /Pages 2 0 R >>');
  add(`<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, index) => `${6 + each * index} 0 R`).join(' ')}] >>`);
  add('<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>');
  add(
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /FontDescriptor 5 0 R /DW 1000 /W [1 95 500 814 939 500] >>',
  );
  add(
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
  );
  for (const cells of pages) {
    const upright = turn === 'none' || turn === 'form';
    const stream = (upright ? '' : '0 1 -1 0 595 0 cm\n') + content(cells, 595, ruled, turn === 'form');
    const fonts = '/Font << /F1 3 0 R >>';
    const form = turn === 'form' ? `/XObject << /Fm0 ${objects.length + 3} 0 R >>` : '';
    add(`<< /Type /Page /Parent 2 0 R ${sheet} /Resources << ${fonts} ${form} >> /Contents ${objects.length + 2} 0 R >>`);
    if (turn !== 'form') add(`<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`);
    else {
      add('<< /Length 7 >>\nstream\n/Fm0 Do\nendstream');
      const doubled = `2 0 0 2 0 0 cm\n${stream}`;
      const head = '/Type /XObject /Subtype /Form /BBox [0 0 1684 1190] /Matrix [0.5 0 0 0.5 0 0]';
      add(`<< ${head} /Resources << ${fonts} >> /Length ${doubled.length} >>\nstream\n${doubled}\nendstream`);
    }
  }
  let text = '%PDF-1.4\n';
  const offsets = objects.map((body, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return offset;
  });
  const start = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')}`;
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return new TextEncoder().encode(text);
}
