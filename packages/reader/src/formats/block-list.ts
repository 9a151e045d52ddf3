/**
 * Blocks in document order, where tables and lines of text come one after the other.
 */
import type { Block, TableBlock, TextLine } from '../source-document.js';

export class BlockList {
  private readonly blocks: Block[] = [];
  private lines: TextLine[] = [];
  private line = 0;
  private blanks = 0;
  private pageBreak = false;

  /** Adds a paragraph; a line break inside it makes close neighbours. Blank paragraphs are counted as separators. */
  addText(text: string): void {
    text.split('\n').forEach((part, index) => {
      this.line++;
      const trimmed = part.trim();
      if (trimmed === '') {
        this.blanks++;
        return;
      }
      this.lines.push({
        text: trimmed,
        line: this.line,
        page: null,
        blanksBefore: index > 0 ? 0 : this.blanks,
        pageBreakBefore: this.pageBreak,
        references: [{ kind: 'text', line: this.line, column: 0, length: trimmed.length }],
      });
      this.blanks = 0;
      this.pageBreak = false;
    });
  }

  /** A page break that the document itself sets. */
  breakPage(): void {
    this.pageBreak = true;
  }

  addTable(table: TableBlock | null): void {
    if (!table) return;
    this.flush();
    this.blocks.push(table);
  }

  /** Adds a table that ends, with those inside its cells: to the table that it stands in, else to the document. */
  closeTable(table: TableBlock | null, inner: readonly TableBlock[], outer: { readonly inner: TableBlock[] } | undefined): void {
    for (const each of table ? [table, ...inner] : inner) {
      if (outer) outer.inner.push(each);
      else this.addTable(each);
    }
  }

  private flush(): void {
    if (this.lines.length > 0) this.blocks.push({ kind: 'text', lines: this.lines });
    this.lines = [];
    this.blanks = 0;
  }

  finish(): Block[] {
    this.flush();
    return this.blocks;
  }
}
