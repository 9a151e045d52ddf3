import type { Language } from '../../language.js';
import { html, type Markup } from './markup.js';

/** A table that scrolls sideways where the screen is narrow: reachable by keyboard, named apart from the section it stands in. */
export function scrolling(label: string, table: Markup, language: Language): Markup {
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${language === 'zh-CN' ? `表格：${label}` : `Table: ${label}`}">${table}</div>`;
}
