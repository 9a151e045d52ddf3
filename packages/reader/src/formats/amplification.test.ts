/** Small files that show much: what counts is what they show. Each is refused or read by its counts, so none of these tests looks at a clock. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readDocuments } from '../read.js';
import type { ReadLimits, ReadOutcome } from '../read-options.js';

const wasm = createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm');
const assets = { pdfiumWasm: async () => new Uint8Array(readFileSync(wasm)) };

const read = (bytes: Uint8Array | string, path: string, limits: Partial<ReadLimits> = {}): Promise<readonly ReadOutcome[]> =>
  readDocuments(typeof bytes === 'string' ? strToU8(bytes) : bytes, { path, assets, limits });

const problemsOf = (outcomes: readonly ReadOutcome[]) => outcomes.map((outcome) => (outcome.kind === 'failed' ? outcome.problem : null));
const notesOf = ([outcome]: readonly ReadOutcome[]) => (outcome?.kind === 'read' ? outcome.document.reading.notes : []);
const rowsOf = ([outcome]: readonly ReadOutcome[]) =>
  outcome?.kind === 'read'
    ? outcome.document.departments.flatMap(({ units }) => units.flatMap(({ projects }) => projects.flatMap(({ indicators }) => indicators)))
    : [];

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const HEAD = ['项目名称', '一级指标', '二级指标', '三级指标', '指标值'];

interface Sheet {
  readonly xml: string;
  readonly strings?: readonly string[];
  /** How many sheets the workbook names for the one part. */
  readonly sheets?: number;
}

function workbook({ xml, strings = [], sheets = 1 }: Sheet): Uint8Array {
  const names = Array.from({ length: sheets }, (_, index) => `<sheet name="表${index + 1}" r:id="r1"/>`);
  return zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'xl/workbook.xml': strToU8(`<workbook xmlns:r="${RELATIONS}"><sheets>${names.join('')}</sheets></workbook>`),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships><Relationship Id="r1" Type="${RELATIONS}/worksheet" Target="s.xml"/><Relationship Id="r2" Type="${RELATIONS}/sharedStrings" Target="strings.xml"/></Relationships>`,
    ),
    'xl/s.xml': strToU8(`<worksheet>${xml}</worksheet>`),
    'xl/strings.xml': strToU8(`<sst>${strings.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`),
  });
}

const row = (number: number, cells: readonly string[]) =>
  `<row r="${number}">${cells.map((text, column) => `<c r="${String.fromCharCode(65 + column)}${number}" t="str"><v>${text}</v></c>`).join('')}</row>`;

describe('a workbook', () => {
  it('whose cells share one long text is refused by what it shows', async () => {
    const shown = Array.from({ length: 1000 }, (_, index) => `<row r="${index + 1}"><c t="s"><v>0</v></c></row>`);
    const bytes = workbook({ xml: `<sheetData>${shown.join('')}</sheetData>`, strings: ['目标'.repeat(20_000)] });
    expect(bytes.length).toBeLessThan(20_000);
    expect(problemsOf(await read(bytes, 'a.xlsx'))).toEqual([
      { id: 'limit', args: { limit: 'characters', value: 30_000_000, actual: 30_040_000 } },
    ]);
  });

  it('whose merged cell puts one long text into every row is refused by what it shows', async () => {
    const body = Array.from({ length: 2000 }, (_, index) => row(index + 2, index === 0 ? ['目标'.repeat(10_000)] : ['', '培训人数']));
    const xml = `<sheetData>${row(1, HEAD)}${body.join('')}</sheetData><mergeCells><mergeCell ref="A2:A2001"/></mergeCells>`;
    expect(problemsOf(await read(workbook({ xml }), 'a.xlsx'))[0]).toMatchObject({ id: 'limit', args: { limit: 'characters' } });
  });

  it('that shows one part as many sheets is refused', async () => {
    const bytes = workbook({ xml: `<sheetData>${row(1, HEAD)}</sheetData>`, sheets: 2 });
    expect(problemsOf(await read(bytes, 'a.xlsx'))[0]).toMatchObject({ id: 'corrupt', args: { detail: 'sheets share a part' } });
  });

  it('with wide merges over each other is read as it stands', async () => {
    const body = Array.from({ length: 50 }, (_, index) =>
      row(index + 2, ['某项目', '产出指标', '数量指标', `培训人数${index}`, `≥${index + 1}人`]),
    );
    const merges = Array.from({ length: 300 }, () => '<mergeCell ref="F1:XFD1001"/>');
    const xml = `<sheetData>${row(1, HEAD)}${body.join('')}</sheetData><mergeCells>${merges.join('')}</mergeCells>`;
    expect(rowsOf(await read(workbook({ xml }), 'a.xlsx')).length).toBe(50);
  });

  it('with one cell far to the right is no wider for it, and one that is wide all over is refused by its squares', async () => {
    const body = Array.from({ length: 200 }, (_, index) => row(index + 2, ['某项目', '产出指标', '数量指标', `培训人数${index}`, '≥10人']));
    const far = row(1, HEAD).replace('</row>', '<c r="XFD1" t="str"><v>备注</v></c></row>');
    expect(rowsOf(await read(workbook({ xml: `<sheetData>${far}${body.join('')}</sheetData>` }), 'a.xlsx')).length).toBe(200);
    const wide = `a${',a'.repeat(15_000)}\n${'b\n'.repeat(2000)}`;
    expect(problemsOf(await read(wide, 'a.csv'))[0]).toMatchObject({ id: 'limit', args: { limit: 'cells', actual: 15_001 * 2001 } });
  });
});

describe('a cell that no form holds', () => {
  const long = `提高${'群众'.repeat(20_001)}`;
  const cells = ['某项目', '产出指标', '数量指标', '培训人数', long];

  it('is read up to the limit, doubted, and named by its place', async () => {
    const sheet = await read(workbook({ xml: `<sheetData>${row(1, HEAD)}${row(2, cells)}</sheetData>` }), 'a.xlsx');
    expect(notesOf(sheet)).toMatchObject([{ id: 'long-cell', args: { cell: '表1!E2', characters: 40_004, value: 32_767 } }]);
    expect(rowsOf(sheet)).toMatchObject([{ name: '培训人数', doubts: ['cell-too-long'] }]);
    expect(rowsOf(sheet)[0]?.value.length).toBe(32_767);
    const csv = await read(`${HEAD.join(',')}\n${cells.join(',')}\n`, 'a.csv');
    expect(notesOf(csv)).toMatchObject([{ id: 'long-cell', args: { line: 2, characters: 40_004 } }]);
    const html = await read(`<table><tr><td>${HEAD.join('<td>')}<tr><td>${cells.join('<td>')}</table>`, 'a.html');
    expect(notesOf(html)).toMatchObject([{ id: 'long-cell', args: { table: 1, row: 2, column: 5 } }]);
  });

  it('is read whole where the limit is raised', async () => {
    const [indicator] = rowsOf(await read(`${HEAD.join(',')}\n${cells.join(',')}\n`, 'a.csv', { cellCharacters: 50_000 }));
    expect(indicator?.value).toBe(long);
    expect(indicator?.doubts).not.toContain('cell-too-long');
  });
});

describe('a text', () => {
  it('with more characters than a file may hold is refused, before it is decoded where its bytes say so', async () => {
    const csv = '项目名称,指标值\n'.repeat(20);
    expect(problemsOf(await read(csv, 'a.csv', { characters: 180 }))).toEqual([null]);
    expect(problemsOf(await read(csv, 'a.csv', { characters: 179 }))).toEqual([
      { id: 'limit', args: { limit: 'characters', value: 179, actual: 180 } },
    ]);
    expect(problemsOf(await read(csv, 'a.txt', { characters: 50 }))).toEqual([{ id: 'limit', args: { limit: 'characters', value: 50 } }]);
    expect(problemsOf(await read(`<p>${'<b></b>'.repeat(100)}项目名称</p>`, 'a.html', { characters: 50 }))).toEqual([null]);
  });
});

describe('archives in an archive', () => {
  const inner = (member: Uint8Array) =>
    zipSync(Object.fromEntries(Array.from({ length: 10 }, (_, index) => [`${index}.csv`, member])), { level: 9 });

  it('are measured together before any of them is read', async () => {
    // Noise that repeats: each member stays below the ratio that is refused by itself.
    const noise = Array.from({ length: 3000 }, (_, index) => String.fromCharCode(48 + ((index * index * 7919) % 74))).join('');
    const zip = inner(strToU8(noise.repeat(300)));
    const bomb = zipSync(Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`${index}.zip`, zip])), { level: 9 });
    expect(problemsOf(await read(bomb, 'a.zip'))).toEqual([{ id: 'unsafe-archive', args: { member: '', why: 'inflation-ratio' } }]);
  });

  it('count against one limit, siblings and levels together', async () => {
    const zip = inner(strToU8('项目名称,指标值\n'.repeat(100)));
    const archive = zipSync({ '1.zip': zip, '2.zip': zip });
    const size = 10 * strToU8('项目名称,指标值\n').length * 100;
    const allowed = 2 * (size + zip.length);
    expect(problemsOf(await read(archive, 'a.zip', { inflatedBytes: allowed })).every((problem) => problem === null)).toBe(true);
    expect(problemsOf(await read(archive, 'a.zip', { inflatedBytes: allowed - 1 }))).toEqual([
      { id: 'limit', args: { limit: 'inflatedBytes', value: allowed - 1, actual: allowed } },
    ]);
    expect(problemsOf(await read(archive, 'a.zip', { members: 21 })).filter((problem) => problem?.id === 'limit').length).toBe(1);
  });
});

/** A PDF of one page (shown `times` times) and the forms given, numbered from 6, with the font F everywhere. */
function pdf(content: string, forms: readonly string[] = [], times = 1): Uint8Array {
  const resources = `/Resources << /Font << /F 5 0 R >> /XObject << ${forms.map((_, index) => `/X${index} ${6 + index} 0 R`).join(' ')} >> >>`;
  const stream = (text: string, head = '') => `<< ${head} /Length ${text.length} >>\nstream\n${text}\nendstream`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${times} /Kids [${'3 0 R '.repeat(times)}] >>`,
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] ${resources} /Contents 4 0 R >>`,
    stream(content),
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...forms.map((form) => stream(form, `/Type /XObject /Subtype /Form /BBox [0 0 600 900] ${resources}`)),
  ];
  const body = objects.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`).join('');
  return strToU8(`%PDF-1.4\n${body}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\n%%EOF\n`);
}

const TEXT = 'BT /F 10 Tf 50 700 Td (performance targets of the year) Tj ET ';

describe('a PDF', () => {
  it('whose forms draw forms is stopped by the memory it asks for, and the next one is read', async () => {
    const draws = (form: number) => `/X${form} Do `.repeat(10);
    expect(problemsOf(await read(pdf(`${TEXT}/X0 Do`, [draws(0)]), 'self.pdf'))).toEqual([{ id: 'too-heavy', args: {} }]);
    const tree = [draws(1), draws(2), draws(3), draws(4), draws(5), draws(6), TEXT];
    expect(problemsOf(await read(pdf(`${TEXT}/X0 Do`, tree), 'tree.pdf'))).toEqual([{ id: 'too-heavy', args: {} }]);
    expect(problemsOf(await read(pdf(TEXT), 'plain.pdf'))).toEqual([null]);
  }, 60_000);

  it('counts what a form draws wherever it is drawn', async () => {
    const limits = { objects: 100 };
    expect(problemsOf(await read(pdf(TEXT, [TEXT]), 'a.pdf', limits))).toEqual([null]);
    expect(problemsOf(await read(pdf(`${TEXT}/X0 Do /X0 Do /X0 Do`, [TEXT]), 'a.pdf', limits))[0]).toMatchObject({
      id: 'limit',
      args: { limit: 'objects', value: 100 },
    });
  });

  it('names a page with more glyphs than a page holds', async () => {
    const line = `BT /F 1 Tf 50 700 Td (${'0123456789'.repeat(1000)}) Tj ET `;
    expect(problemsOf(await read(pdf('/X0 Do '.repeat(40), [line]), 'a.pdf'))).toEqual([{ id: 'too-heavy', args: { page: 1 } }]);
  });

  it('reads a page once, however often the page tree shows it', async () => {
    expect(problemsOf(await read(pdf(TEXT.repeat(2), [], 1500), 'a.pdf', { objects: 200 }))).toEqual([null]);
  });
});
