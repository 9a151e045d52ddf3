/** What is known of a document beside what it says itself: where it comes from, place, level, sector and year. */
import type { DocumentRow } from '../tables/documents.js';

/** Columns of a document that a mapping file, or the names in it, give. */
export type DocumentFacts = Pick<
  DocumentRow,
  | 'year'
  | 'province'
  | 'provinceName'
  | 'city'
  | 'cityName'
  | 'county'
  | 'countyName'
  | 'level'
  | 'placeFrom'
  | 'sector'
  | 'sourceUrl'
  | 'retrievedAt'
>;

export type FactsOfDocument = (document: Pick<DocumentRow, 'path' | 'sha256' | 'title' | 'departments'>) => DocumentFacts;

/** Nothing is known. */
export const NO_FACTS: DocumentFacts = {
  year: null,
  province: null,
  provinceName: null,
  city: null,
  cityName: null,
  county: null,
  countyName: null,
  level: null,
  placeFrom: null,
  sector: null,
  sourceUrl: null,
  retrievedAt: null,
};
