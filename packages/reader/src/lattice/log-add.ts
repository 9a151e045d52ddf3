/** Below this share of the larger number the smaller one is left out, in logits. */
const TOO_SMALL = -20;

/** log(exp(a) + exp(b)): shares of all ways to read a text are summed without leaving logits. */
export function logAdd(a: number, b: number): number {
  const high = Math.max(a, b);
  const gap = Math.min(a, b) - high;
  return gap > TOO_SMALL ? high + Math.log1p(Math.exp(gap)) : high;
}
