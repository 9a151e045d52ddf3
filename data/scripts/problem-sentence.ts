/** What is wrong in a source, for the person who edited it: which file, where, and what to do. */
import type { z } from 'zod';

/** The source as a path from the root of the checkout, and the module under src/schemas that says what it may hold. */
export interface CheckedSource {
  readonly path: string;
  readonly schema: string;
}

/** One problem of a source; a key that the schema does not know is a slip of the pen or a new list of words. */
export function problemSentence({ path, schema }: CheckedSource, issue: z.core.$ZodIssue): string {
  const place = issue.path.length === 0 ? path : `${path}: ${issue.path.join('.')}`;
  if (issue.code !== 'unrecognized_keys') return `${place}: ${issue.message}`;
  const keys = issue.keys.join('、');
  const list = issue.keys.map((key) => `"${key}"`).join(', ');
  const where = `data/src/schemas/${schema}.ts`;
  return (
    `${place}：不认识“${keys}”。写错了请改正；要是新的一组词，请先在 ${where} 里写上它的名字。\n` +
    `${place}: ${list} is not known. Correct its spelling or, where it is a new list of words, name it in ${where} first.`
  );
}
