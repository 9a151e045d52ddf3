/** The pages of the rules (rule.md), which the build puts into the page: what a rule looks for, why, examples, when not to use it. */
import type { RuleId } from '@perf-lint/analyser';
import type { Language } from '@perf-lint/report';
import { pagePart } from './page-parts.js';

type Pages = Readonly<Record<string, Readonly<Record<Language, string>>>>;

let pages: Pages | null = null;

/** A piece of such a page: a heading, a list, a paragraph. */
export type Piece =
  | { readonly kind: 'heading' | 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] };

/** The page of a rule in pieces; none where it has no page. */
export function rulePage(rule: RuleId, language: Language): readonly Piece[] {
  pages ??= JSON.parse(pagePart('rules')) as Pages;
  const text = pages[rule]?.[language] ?? '';
  return text
    .split(/\n{2,}/u)
    .map((block) => block.trim())
    .filter((block) => block !== '')
    .map((block): Piece => {
      if (block.startsWith('## ')) return { kind: 'heading', text: block.slice(3) };
      if (!block.startsWith('- ')) return { kind: 'text', text: block.replaceAll('\n', language === 'zh-CN' ? '' : ' ') };
      const items = block.split(/\n(?=- )/u).map((item) => item.slice(2).replaceAll('\n', language === 'zh-CN' ? '' : ' '));
      return { kind: 'list', items };
    });
}
