// What any reader of a workbook in this language has to beat: its first sheet inflated and its XML parsed, by the libraries that the reader uses, and
// nothing done with it. `node sheet-floor.mjs WORKBOOK`
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const reader = createRequire(createRequire(import.meta.url).resolve('@perf-lint/reader'));
const { unzipSync } = reader('fflate');
const { SaxesParser } = reader('saxes');

const members = unzipSync(readFileSync(process.argv[2] ?? ''), { filter: ({ name }) => name === 'xl/worksheets/sheet1.xml' });
const parser = new SaxesParser({ xmlns: false, position: false });
let elements = 0;
parser.on('opentag', () => {
  elements += 1;
});
const decoder = new TextDecoder();
for (const bytes of Object.values(members))
  for (let at = 0; at < bytes.length; at += 1 << 16) parser.write(decoder.decode(bytes.subarray(at, at + (1 << 16)), { stream: true }));
parser.close();
console.log(elements);
