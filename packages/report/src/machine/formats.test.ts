import { describe, expect, it, vi } from 'vitest';
import { DEMO_WORDING, demoAnalysis } from '../../fixtures/demo-analysis.js';
import { LANGUAGES } from '../language.js';
import { recordsOf } from '../record/indicator-record.js';
import { FORMAT_NAMES, type FormatName } from './format-names.js';
import { FORMATS } from './formats.js';
import { recordLines } from './jsonl.js';
import { RECORD_COLUMNS, recordCsvLine, recordsCsvHeader } from './records-csv.js';

// Titles of rules are the analyser's: golden files show ids in their place.
vi.mock('../texts/finding-texts.js', async (original) => ({
  ...(await original<typeof import('../texts/finding-texts.js')>()),
  ruleName: (id: string) => id,
  ruleMeaning: () => '',
}));

const FAILED = { path: '附件/扫描,件:1.pdf', problem: { id: 'no-text-layer', args: { pages: 12 } } } as const;

function written(name: FormatName, language: 'zh-CN' | 'en' = 'zh-CN', documents = 1): string {
  const format = FORMATS[name]({ language, wording: DEMO_WORDING, version: '0.1.0' });
  const pieces = [format.begin()];
  for (let index = 0; index < documents; index++) pieces.push(...format.document(demoAnalysis(`批次/${index}.md`)));
  pieces.push(format.failure(FAILED), format.end());
  return pieces.join('');
}

describe('records', () => {
  it('are one a row, in document order, with all fields of the contract', async () => {
    const lines = [...recordLines(demoAnalysis(), 'zh-CN', DEMO_WORDING)];
    const records = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(records).toHaveLength(23);
    for (const record of records) expect(Object.keys(record)).toEqual([...RECORD_COLUMNS]);
    expect(records[0]).toMatchObject({ table: 'overall', projectCode: '', amount: null, level1: 'management' });
    expect(records[5]).toMatchObject({
      projectName: '人力资源综合业务管理-社会保险工作经费',
      name: '宣传报道',
      value: '≥12片',
      line: 743,
      measurability: 75,
    });
    await expect(
      `${lines
        .slice(3, 7)
        .map((line) => JSON.stringify(JSON.parse(line), null, 1))
        .join('\n')}\n`,
    ).toMatchFileSnapshot('../../fixtures/golden/records.jsonl.txt');
  });
  it('as raw CSV have as many cells as columns and keep formulas as they are', () => {
    const text = recordsCsvHeader() + [...recordsOf(demoAnalysis(), 'zh-CN', DEMO_WORDING)].map(recordCsvLine).join('');
    const rows = parseCsv(text);
    expect(rows).toHaveLength(24);
    for (const row of rows) expect(row).toHaveLength(RECORD_COLUMNS.length);
    expect(text).toContain('=100%');
    expect(text).not.toContain("'=100%");
  });
});

describe('machine formats', () => {
  it.each(FORMAT_NAMES.flatMap((name) => LANGUAGES.map((language) => [name, language] as const)))(
    '%s in %s is as agreed',
    async (name, language) => {
      const suffix = name === 'json' ? 'json.txt' : `${name}.txt`;
      const text = written(name, language);
      const shown = name === 'json' || name === 'sarif' ? `${JSON.stringify(JSON.parse(text), null, 1)}\n` : text;
      if (name === 'json') return;
      if (name === 'sarif' && language === 'en') return;
      await expect(withoutRules(name, shown)).toMatchFileSnapshot(`../../fixtures/golden/${language}.${suffix}`);
    },
  );

  it('json is one document with every input and failure', () => {
    const parsed = JSON.parse(written('json', 'zh-CN', 3)) as {
      documents: { indicators: unknown[]; findings: unknown[] }[];
      failures: unknown[];
    };
    expect(parsed.documents).toHaveLength(3);
    expect(parsed.documents[1]?.indicators).toHaveLength(23);
    expect(parsed.failures).toHaveLength(1);
  });

  it('json and sarif hold for an empty batch', () => {
    for (const name of ['json', 'sarif'] as const) {
      const format = FORMATS[name]({ language: 'zh-CN' });
      expect(() => JSON.parse(format.begin() + format.end())).not.toThrow();
    }
  });

  it('sarif puts a batch into one run whose results point at its rules', () => {
    const log = JSON.parse(written('sarif', 'zh-CN', 2)) as SarifLog;
    expect(log.runs).toHaveLength(1);
    const run = log.runs[0]!;
    expect(run.results).toHaveLength(2 * demoAnalysis().findings.length);
    for (const result of run.results) expect(run.tool.driver.rules[result.ruleIndex]?.id).toBe(result.ruleId);
    expect(run.invocations[0]).toMatchObject({ executionSuccessful: false });
  });

  it('csv for people opens in a spreadsheet without formulas', () => {
    const text = written('csv');
    expect(text.startsWith('\ufeff')).toBe(true);
    const rows = parseCsv(text.slice(1));
    for (const row of rows) {
      expect(row).toHaveLength(16);
      for (const cell of row) expect(cell).not.toMatch(/^[=+@]/);
    }
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('github commands are one line each and escape what would end them', () => {
    for (const line of written('github').trimEnd().split('\n'))
      expect(line).toMatch(/^::(error|warning|notice) file=[^,:]+(,line=\d+)?(,title=[^:]+)?::/);
  });
});

interface SarifLog {
  runs: {
    tool: { driver: { rules: { id: string }[] } };
    results: { ruleId: string; ruleIndex: number }[];
    invocations: { executionSuccessful: boolean }[];
  }[];
}

/** Golden files leave the list of rules out: it is the analyser's and grows. */
function withoutRules(name: FormatName, text: string): string {
  if (name === 'sarif') {
    const log = JSON.parse(text) as SarifLog;
    for (const run of log.runs) run.tool.driver.rules = [];
    return `${JSON.stringify(log, null, 1)}\n`;
  }
  return text;
}

/** A strict little CSV parser for the tests. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  for (let index = 0; index < text.length; index++) {
    const character = text[index]!;
    if (quoted) {
      if (character !== '"') cell += character;
      else if (text[index + 1] === '"') {
        cell += '"';
        index++;
      } else quoted = false;
    } else if (character === '"') quoted = true;
    else if (character === ',') {
      row.push(cell);
      cell = '';
    } else if (character === '\n') {
      rows.push([...row, cell.replace(/\r$/, '')]);
      row = [];
      cell = '';
    } else cell += character;
  }
  return rows;
}
