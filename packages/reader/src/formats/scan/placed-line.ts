/**
 * Lines as they were read, their characters at their places on the page.
 */
import type { OtherCharacter } from '../../read-options.js';

/** How sure a letter is, whether it is of full width or of half of it: recognisers know both, and print shows no difference. */
export function likelihoodOf({ text, likelihood, others = [] }: Omit<PlacedCharacter, 'x'>): number {
  const same = others.filter((other) => other.text.normalize('NFKC') === text.normalize('NFKC'));
  return same.reduce((sum, other) => sum + other.likelihood, likelihood);
}

/** A character at its place on the page, its middle in pixels. */
export interface PlacedCharacter {
  readonly text: string;
  readonly x: number;
  readonly likelihood: number;
  /** What else it may be, likeliest first. */
  readonly others?: readonly OtherCharacter[];
}

export interface PlacedLine {
  readonly characters: readonly PlacedCharacter[];
  /** Places where none was read, with those that may stand there. */
  readonly faint: readonly PlacedCharacter[];
}
