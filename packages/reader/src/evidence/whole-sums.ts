/** What the points of all indicators of a form come to. */
export const WHOLE_SUMS: ReadonlySet<number> = new Set([100, 90, 80]);
