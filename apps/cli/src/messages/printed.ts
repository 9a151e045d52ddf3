/**
 * The border between sentences and what goes into them: names of files, texts of documents and of the system come in as arguments, and leave as
 * text that can neither command a terminal nor forge a line.
 */
import { singleLine } from '@perf-lint/report';

function printed(value: unknown): unknown {
  if (typeof value === 'string') return singleLine(value);
  return Array.isArray(value) ? value.map(printed) : value;
}

/** The same catalogue, whose sentences take every text among their arguments as one line of print. */
export function withPrintedArguments<T extends object>(catalogue: T): T {
  const entries = Object.entries(catalogue).map(([name, entry]) => [
    name,
    typeof entry === 'function'
      ? (...args: readonly unknown[]) => (entry as (...args: readonly unknown[]) => unknown)(...args.map(printed))
      : entry,
  ]);
  return Object.fromEntries(entries) as T;
}
