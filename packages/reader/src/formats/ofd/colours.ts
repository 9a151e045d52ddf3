/**
 * Colours of an OFD: components by the colour space that they name, or by how many they are.
 */
import { BLACK, type Paint } from '../pdf/ink.js';
import { numberOr } from './numbers.js';
import type { Resources } from './resources.js';
import { attribute, child, childrenOf, type OfdNode } from './tree.js';

/** A colour that cannot be told: a pattern or a shading. */
export type Colour = Paint | 'shaded';

const SHADINGS = ['Pattern', 'AxialShd', 'RadialShd', 'GouraudShd', 'LaGourandShd', 'LaGouraudShd'];
const OPAQUE = 255;

/** "255 0 0" and "#FF #0 #0". */
function components(text: string): number[] {
  return text
    .split(/[\s,]+/)
    .filter((part) => part !== '')
    .map((part) => (part.startsWith('#') ? Number.parseInt(part.slice(1), 16) || 0 : numberOr(part, 0)));
}

function valuesOf(node: OfdNode, space: OfdNode | undefined): number[] {
  const own = components(attribute(node, 'Value'));
  if (own.length > 0) return own;
  const index = numberOr(attribute(node, 'Index'), 0);
  const entry = childrenOf(child(space, 'Palette'), 'CV')[index];
  return entry ? components(entry.text) : [];
}

const share = (value: number) => Math.max(0, Math.min(1, value));

/** The colour of an element FillColor or StrokeColor; `alpha` is what the object's own transparency leaves of it, 0..1. */
export function colourOf(node: OfdNode | undefined, { spaces }: Pick<Resources, 'spaces'>, alpha: number): Colour {
  if (!node) return { ...BLACK, alpha };
  if (SHADINGS.some((name) => child(node, name) !== undefined)) return 'shaded';
  const space = spaces.get(attribute(node, 'ColorSpace').trim());
  const bits = space ? numberOr(attribute(space, 'BitsPerComponent'), 8) : 8;
  const most = 2 ** Math.max(1, Math.min(16, bits)) - 1;
  const values = valuesOf(node, space).map((value) => share(value / most));
  const opacity = alpha * share(numberOr(attribute(node, 'Alpha'), OPAQUE) / OPAQUE);
  const [first = 0, second = 0, third = 0, black = 0] = values;
  if (values.length >= 4)
    return { red: (1 - first) * (1 - black), green: (1 - second) * (1 - black), blue: (1 - third) * (1 - black), alpha: opacity };
  if (values.length >= 3) return { red: first, green: second, blue: third, alpha: opacity };
  return { red: first, green: first, blue: first, alpha: opacity };
}

/** What an object's own transparency leaves of its colours, 0..1. */
export function alphaOf(node: OfdNode): number {
  return share(numberOr(attribute(node, 'Alpha'), OPAQUE) / OPAQUE);
}
