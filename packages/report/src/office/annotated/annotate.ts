/**
 * The opinions written onto the office's own file.
 */
import type { Analysis } from '@perf-lint/analyser';
import { fileKindOf } from '../package/file-kind.js';
import { sealedPackage } from '../package/seal-package.js';
import { sealedPdf } from '../package/seal-text.js';
import { annotatePdf } from './annotate-pdf.js';
import { annotateWord } from './annotate-word.js';
import { annotateWorkbook } from './annotate-workbook.js';
import type { Annotation } from './annotation.js';
import { type MarkOptions, marksOf } from './marks.js';

/** Marks, and how many opinions there are with and without a place. */
export type AnnotatedCopy = Annotation & { readonly opinions: number; readonly placeless: number };

async function sealed(annotation: Annotation, seal: (bytes: Uint8Array) => Promise<Uint8Array>): Promise<Annotation> {
  return annotation.kind === 'annotated' ? { ...annotation, bytes: await seal(annotation.bytes) } : annotation;
}

/** A marked copy of the file that `analysis` was made of; `bytes` are the file's. */
export async function annotatedCopy(bytes: Uint8Array, analysis: Analysis, options: MarkOptions): Promise<AnnotatedCopy> {
  const { cells, pages, tables, opinions, placeless } = marksOf(analysis, options);
  const author = options.language === 'zh-CN' ? '绩效目标机审' : 'perf-lint';
  const counts = { opinions, placeless };
  const { format } = analysis.document;
  // A workbook or Word document of today that is no package was read through its password.
  if ((format === 'xlsx' || format === 'docx') && fileKindOf(bytes) === 'old-office')
    return { kind: 'refused', reason: 'encrypted', ...counts };
  switch (format) {
    case 'xlsx':
      return { ...(await sealed(await annotateWorkbook(bytes, cells, author), sealedPackage)), ...counts };
    case 'docx':
      return { ...(await sealed(await annotateWord(bytes, tables, author), sealedPackage)), ...counts };
    case 'pdf':
      return { ...(await sealed(await annotatePdf(bytes, pages, author), sealedPdf)), ...counts };
    default:
      return { kind: 'refused', reason: 'format', ...counts };
  }
}
