/**
 * What a list of choices shows: the option that is selected, else the first.
 */
export class Selection {
  private chosen: string | null = null;
  private first: string | null = null;
  private text: string | null = null;
  private selected = false;

  /** An option begins; the one before it ends. */
  option(selected: boolean): void {
    this.endOption();
    this.text = '';
    this.selected = selected;
  }

  add(text: string): void {
    if (this.text !== null && this.text.length < 500) this.text += text;
  }

  private endOption(): void {
    if (this.text === null) return;
    const text = this.text.replace(/\s+/g, ' ').trim();
    this.first ??= text;
    if (this.selected) this.chosen ??= text;
    this.text = null;
  }

  /** The text shown; "" for an invitation to choose, which is no answer. */
  shown(): string {
    this.endOption();
    const shown = this.chosen ?? this.first ?? '';
    return /^[-—*\s]*(?:请|选择|select\b|choose\b)/i.test(shown) ? '' : shown;
  }
}
