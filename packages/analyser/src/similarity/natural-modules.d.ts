/** The two parts of natural that are used, by sub-path: its root import loads databases and prints to stdout. */
declare module 'natural/lib/natural/distance/jaro-winkler_distance.js' {
  /** Jaro-Winkler likeness of two strings in 0..1, 1 for equal ones. */
  export default function jaroWinkler(a: string, b: string): number;
}

declare module 'natural/lib/natural/tfidf/tfidf.js' {
  /** Term frequencies over documents given as arrays of tokens; strings would be ruined by its English tokenizer. */
  export default class TfIdf {
    addDocument(tokens: readonly string[]): void;
    idf(term: string): number;
    tfidf(terms: readonly string[], document: number): number;
  }
}
