/** The page as the build made it, taken apart: what the browser would run is what is tested. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const PAGE = fileURLToPath(new URL('../dist/perf-lint.html', import.meta.url));
/** The page that reads scans, made where packages/ocr is installed. */
export const OCR_PAGE = PAGE.replace('perf-lint.html', 'perf-lint-ocr.html');
export const SAMPLES = fileURLToPath(new URL('../../../data/samples/', import.meta.url));
export const READER_FIXTURES = fileURLToPath(new URL('../../../packages/reader/src/formats/fixtures/', import.meta.url));
/** Larger files of many formats, which are beside some checkouts. */
export const SHARED_FORMATS = fileURLToPath(new URL('../../../../shared/formats/', import.meta.url));

export const html = readFileSync(PAGE, 'utf8');

/** The content of the script element with that id, as a browser reads it. */
export function scriptOf(id: string): string {
  const start = html.indexOf(`id="${id}">`) + `id="${id}">`.length;
  return html.slice(start, html.indexOf('</script>', start));
}
