/** What a worker makes of a document, one text a rendering. */
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
export async function renderDocument(
  analysis: Analysis,
  rendering: Rendering,
  settings: RunSettings,
  around: ReportOptions['around'],
): Promise<string> {
  const { language, configuration } = settings;
  switch (rendering.kind) {
    case 'text': {
      const style = { language, colour: rendering.colour, columns: rendering.columns };
      const reading = rendering.reading ? `${readingText(analysis, { language })}\n` : '';
      return reading + findingsText(analysis, { ...style, minimum: rendering.minimum, configuration });
    }
    case 'records':
      return joined(recordLines(analysis, language, wordingOf(configuration)));
    case 'findings':
      return joined(
        FORMATS[rendering.format]({ language, wording: wordingOf(configuration), version: rendering.version }).document(analysis),
      );
    case 'site':
      return siteLines(analysis, rendering.formats, {
        language,
        wording: wordingOf(configuration),
        sourcesOf: sourcesOf(configuration.sources),
        rulesOff: rulesSwitchedOff(configuration),
        ceiling: rendering.ceiling,
        ...(around === undefined ? {} : { around }),
        version: rendering.version,
      });
    case 'library':
      return joined(libraryRows(analysis.document, searchOf(rendering)));
    case 'facts':
      return `${JSON.stringify(documentFacts(analysis.document, configuration))}\n`;
    case 'batch-document':
      return `${JSON.stringify(batchDocument(analysis.document, configuration))}\n`;
    case 'dataset': {
      // Most runs make no dataset: its tables are loaded for those that do.
      const { documentTables } = await import('@perf-lint/study');
      const presets = { lenient: under('lenient', analysis, settings), strict: under('strict', analysis, settings) };
      const tables = documentTables(analysis, { language, wording: wordingOf(configuration), presets });
      return `${JSON.stringify({ kind: 'read', tables })}\n`;
    }
    case 'analysis':
      return `${JSON.stringify(analysis)}\n`;
    default:
      return rendering satisfies never;
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

async function siteLines(analysis: Analysis, formats: readonly PageFormat[], options: ReportOptions): Promise<string> {
  let text = `${JSON.stringify({ document: siteDocument(analysis, options) })}\n`;
  for await (const file of documentFiles(analysis, formats, options)) text += `${JSON.stringify({ file })}\n`;
  return text;
}

function joined(pieces: Iterable<string>): string {
  let text = '';
  for (const piece of pieces) text += piece;
  return text;
}
