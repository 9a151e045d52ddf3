import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { jsonLines, perfLint } from './run-cli.js';

const SAMPLES = fileURLToPath(new URL('../../../data/samples', import.meta.url));

interface Line {
  readonly document: string;
  readonly table: string;
  readonly projectName: string;
  readonly name: string;
  readonly value: string;
  readonly ruleId: string;
  readonly severity: string;
  readonly line: number | null;
}

let findings: readonly Line[] = [];
let status: number | null = null;

beforeAll(() => {
  const result = perfLint(['lint', '.', '--format', 'jsonl'], { cwd: SAMPLES });
  findings = jsonLines(result.stdout) as unknown as readonly Line[];
  status = result.status;
});

const rulesOn = (document: string, matches: (line: Line) => boolean): string[] =>
  findings.filter((finding) => finding.document === document && matches(finding)).map(({ ruleId }) => ruleId);

describe('the five published budgets', () => {
  it('are all read, and have something to revise', () => {
    expect(status).toBe(1);
    expect(new Set(findings.map(({ document }) => document)).size).toBe(5);
  });

  it.each([
    ['luoyang-hrss-2024.txt', '稳就业', '≤90%', 'inverted-comparator'],
    ['luoyang-hrss-2024.txt', '就业人员、参保人员', '≤98%', 'inverted-comparator'],
    ['jiyuan-hrss-2024.md', '宣传报道', '≥12片', 'unit-mismatch'],
    ['jiyuan-hrss-2024.md', '全年岗位补贴成本', '≥500万元', 'inverted-comparator'],
  ])('%s: %s %s is %s', (document, name, value, rule) => {
    expect(rulesOn(document, (line) => line.name.includes(name) && line.value === value)).toContain(rule);
  });

  it('flags garbled rows as garbled', () => {
    expect(rulesOn('luoyang-hrss-2024.txt', ({ projectName }) => projectName.includes('社保基金工作经费'))).toContain('garbled-indicator');
  });

  it.each([
    ['劳动人事争议仲裁结案率', '≥90%'],
    ['考生投诉率', '≤1%'],
    ['预算调整率', '≤3%'],
    ['投诉案件处理率', '100%'],
    ['工伤、伤残,病退鉴定人数', '300-400'],
  ])('never calls %s %s inverted', (name, value) => {
    const wrong = findings.filter(
      (finding) => finding.ruleId === 'inverted-comparator' && finding.name.includes(name) && finding.value.includes(value),
    );
    expect(wrong).toEqual([]);
  });

  it('says the same in English, finding by finding', () => {
    const english = jsonLines(
      perfLint(['lint', '.', '--format', 'jsonl', '--lang', 'en'], { cwd: SAMPLES }).stdout,
    ) as unknown as readonly Line[];
    expect(english.map(({ document, ruleId, line, name }) => [document, ruleId, line, name])).toEqual(
      findings.map(({ document, ruleId, line, name }) => [document, ruleId, line, name]),
    );
  });
});
