/** The two parts of natural that are used, by sub-path: its root import loads databases and prints to stdout. */
declare module 'natural/lib/natural/distance/jaro-winkler_distance.js' {
  export default function jaroWinkler(a: string, b: string): number;
}

declare module 'natural/lib/natural/tfidf/tfidf.js' {
  export default class TfIdf {
    addDocument(tokens: readonly string[]): void;
    idf(term: string): number;
  }
}
