/**
 * What is used of natural: Jaro-Winkler likeness and TF-IDF weights. The build puts both into this one module with their notice
 * (scripts/bundle-natural.mjs), so that nobody who installs perf-lint installs natural's databases and their drivers.
 */
import distance from 'natural/lib/natural/distance/jaro-winkler_distance.js';
import TfIdf from 'natural/lib/natural/tfidf/tfidf.js';

/** Jaro-Winkler likeness of two strings in 0..1, 1 for equal ones; it depends a little on their order. */
export const jaroWinkler: (a: string, b: string) => number = distance;

/** Weights of terms over documents given as arrays of tokens; strings would be ruined by natural's English tokenizer. */
export interface TermWeights {
  addDocument(tokens: readonly string[]): void;
  /** Inverse document frequency: 1 + ln(documents / (1 + documents with the term)). Linear in the documents at the first asking. */
  idf(term: string): number;
}

/** Weights over no document yet. */
export function termWeights(): TermWeights {
  return new TfIdf();
}
