/** Machine formats of `lint` by name. */
export const FORMAT_NAMES = ['json', 'jsonl', 'csv', 'sarif', 'junit', 'github', 'line', 'summary'] as const;

export type FormatName = (typeof FORMAT_NAMES)[number];
