/** What a worker makes of a document, a text in pieces for each rendering. */
import { type Analysis, analyse, batchDocument, documentFacts, type Preset, rulesSwitchedOff, wordingOf } from '@perf-lint/analyser';
import {
  documentFiles,
  FORMATS,
  type PageFormat,
  type ReportOptions,
  readingText,
  recordLines,
  siteDocument,
  sourcesOf,
} from '@perf-lint/report';
import { findingsText } from '../terminal/findings-text.js';
import { libraryRows, searchOf } from './library-rows.js';
import type { Rendering, RunSettings } from './task.js';

/** @param around what stands around a place in the file, for pages; undefined where its blocks were not kept */
export async function* renderDocument(
  analysis: Analysis,
  rendering: Rendering,
  settings: RunSettings,
  around: ReportOptions['around'],
): AsyncGenerator<string> {
  const { language, configuration } = settings;
  switch (rendering.kind) {
    case 'text': {
      const style = { language, colour: rendering.colour, columns: rendering.columns };
      const reading = rendering.reading ? `${readingText(analysis, { language })}\n` : '';
      yield reading + findingsText(analysis, { ...style, minimum: rendering.minimum, configuration });
      return;
    }
    case 'records':
      yield* recordLines(analysis, language, wordingOf(configuration));
      return;
    case 'findings':
      yield* FORMATS[rendering.format]({ language, wording: wordingOf(configuration), version: rendering.version }).document(analysis);
      return;
    case 'site':
      yield* siteLines(analysis, rendering.formats, {
        language,
        wording: wordingOf(configuration),
        sourcesOf: sourcesOf(configuration.sources),
        rulesOff: rulesSwitchedOff(configuration),
        ceiling: rendering.ceiling,
        ...(around === undefined ? {} : { around }),
        version: rendering.version,
      });
      return;
    case 'library':
      yield* libraryRows(analysis.document, searchOf(rendering));
      return;
    case 'facts':
      yield `${JSON.stringify(documentFacts(analysis.document, configuration))}\n`;
      return;
    case 'batch-document':
      yield `${JSON.stringify(batchDocument(analysis.document, configuration))}\n`;
      return;
    case 'dataset': {
      // Most runs make no dataset: its tables are loaded for those that do.
      const { documentTables } = await import('@perf-lint/study');
      const presets = { lenient: under('lenient', analysis, settings), strict: under('strict', analysis, settings) };
      const tables = documentTables(analysis, { language, wording: wordingOf(configuration), presets });
      yield `${JSON.stringify({ kind: 'read', tables })}\n`;
      return;
    }
    case 'analysis':
      yield `${JSON.stringify(analysis)}\n`;
      return;
    default:
      rendering satisfies never;
  }
}

/** What stands between two documents of one part. */
export function separatorOf(rendering: Rendering): string {
  return rendering.kind === 'findings' ? (FORMATS[rendering.format]({ language: 'en' }).separator ?? '') : '';
}

/** The same document judged under another preset. */
function under(preset: Preset, analysis: Analysis, { configuration, batch }: RunSettings): Analysis {
  if (configuration.preset === preset) return analysis;
  return analyse(analysis.document, { configuration: { ...configuration, preset }, batch });
}

async function* siteLines(analysis: Analysis, formats: readonly PageFormat[], options: ReportOptions): AsyncGenerator<string> {
  yield `${JSON.stringify({ document: siteDocument(analysis, options) })}\n`;
  for await (const file of documentFiles(analysis, formats, options)) yield `${JSON.stringify({ file })}\n`;
}
