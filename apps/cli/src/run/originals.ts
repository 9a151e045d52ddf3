/** Documents of a run read once more with their originals, one file at a time. */
import { readFileSync } from 'node:fs';
import { type DocumentWithOriginal, readWithOriginal } from '@perf-lint/reader';
import type { OriginalLine } from '@perf-lint/study';
import { readerAssets } from '../assets.js';
import { blankForms } from '../configuration/blank-forms.js';
import type { Context } from './context.js';
import { passwordsOf } from './run-on.js';

/** Gives the documents of a file by their paths. A file that changed or went since the run has none. */
export class Originals {
  readonly #context: Context;

  constructor(context: Context) {
    this.#context = context;
  }

  /** @param path of a document; of one in an archive, the archive's stands before "!/" */
  async of(path: string): Promise<DocumentWithOriginal | null> {
    const { settings, options, language } = this.#context;
    const [file = path] = path.split('!/');
    try {
      const documents = await readWithOriginal(new Uint8Array(readFileSync(file)), {
        path: file,
        limits: settings.limits,
        assets: readerAssets,
        passwords: passwordsOf(options, language),
        model: settings.analysis.model,
        forms: await blankForms(settings, language),
      });
      return documents.find(({ document }) => document.path === path) ?? null;
    } catch (error) {
      if (typeof (error as NodeJS.ErrnoException).code === 'string') return null;
      throw error;
    }
  }
}

/** A document as lines: those of its text, and rows of its tables with bars between the cells. */
export function originalLines({ blocks }: DocumentWithOriginal): readonly OriginalLine[] {
  return blocks.flatMap((block): readonly OriginalLine[] => {
    if (block.kind === 'text') return block.lines;
    return block.rows.map(({ cells }) => ({
      text: cells.map(({ text }) => text.replaceAll('\n', ' ')).join(' | '),
      references: cells.flatMap(({ references }) => references),
    }));
  });
}
