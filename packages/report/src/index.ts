export { recordLines } from './formats/jsonl.js';
export { RECORD_COLUMNS, recordsCsvHeader, recordsCsvLines } from './formats/records-csv.js';
export type { FailedInput, ReportFormat } from './formats/report-format.js';
export { LANGUAGES, type Language, type Localized } from './language.js';
export { type FindingRecord, findingRecord, type IndicatorRecord, RECORD_SCHEMA_VERSION, recordsOf } from './record/indicator-record.js';
export { type Location, locationOf, shortLocation } from './record/location.js';
export { type IndicatorRow, indicatorRows, type ProjectPlace, projectsOf } from './record/walk.js';
export { problemLine, problemSentence, type ReadProblemData } from './texts/problems.js';
