/** Letters as LibreOffice sets them, with two sets of fonts: two pages of body at most, and no signature alone on a page. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { RULE_IDS, type RuleId, type Severity } from '@perf-lint/analyser';
import { type LetterContent, letterContents, letterDocument } from '@perf-lint/report';
import { type Ledger, type LedgerEntry, UNREVIEWED } from '@perf-lint/review';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toSourceDocuments } from '../../../packages/reader/src/formats/index.js';
import { readerAssets } from '../src/assets.js';
import { temporaryFolder } from './run-cli.js';

const OFFICE = spawnSync('soffice', ['--version']).status === 0;
if (!OFFICE) console.log('skipped: LibreOffice is not installed, so the pages of letters are not looked at');

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** An opinion on a row, accepted. */
function entry(index: number, ruleId: RuleId, severity: Severity, unitName: string): LedgerEntry {
  const wording = `“第${index}项任务完成情况”的指标值“明显提升”没有可以查实的标准，请核实；建议改为：≥__%。`;
  return {
    id: `row${index}`,
    table: 'project',
    year: 2024,
    document: '目标.xlsx',
    department: '某市人力资源和社会保障局',
    unitCode: '',
    unitName,
    projectCode: `4190012400000000${1000 + Math.floor(index / 3)}`,
    projectName: `第${Math.floor(index / 3)}号业务工作经费`,
    amount: 12.5,
    level1: 'output',
    indicator: `第${index}项任务完成情况`,
    value: '定性:明显提升|',
    place: '',
    ruleId,
    voice: 'machine',
    severity,
    opinion: wording,
    suggestion: '建议改为：≥__%',
    prefilled: wording,
    decision: { verdict: 'accept', reason: '', wording, reviewer: '', date: '' },
    reply: '',
    proposal: '',
    conflict: '',
  };
}

/** A letter with so many kinds of opinions, each a few times. */
function letterOf(kinds: number, unitName: string): LetterContent {
  const entries = Array.from({ length: kinds * 3 }, (_, index) => {
    const kind = index % kinds;
    return entry(index, RULE_IDS[kind % RULE_IDS.length] as RuleId, SEVERITIES[kind % 3] as Severity, unitName);
  });
  const projects = entries.map((each) => ({ ...each, pile: 'verify' as const, rows: 3, ...UNREVIEWED }));
  const ledger: Ledger = { entries, projects, unmatched: [] };
  const [content] = letterContents(ledger, 'unit', 'zh-CN');
  if (content === undefined) throw new Error('no letter');
  return content;
}

const SHORT = '某市就业服务中心';
const LONG = '某某产城融合示范区人力资源和社会保障局机关服务和公共就业人才服务中心';

/** Every length of body that puts the signature somewhere else: at the foot of a page, at the head of the next. */
const LETTERS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 16, 24].flatMap((kinds) =>
  [SHORT, LONG].map((unit) => ({ name: `${kinds}-${unit === LONG ? 'long' : 'short'}`, content: letterOf(kinds, unit) })),
);

/** Fonts that the machine is to have: those of one style only. */
const FONT_SETS = { serif: 'Sans', sans: 'Serif' } as const;

function fontsWithout(family: string, cache: string): string {
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>/usr/share/fonts</dir><cachedir>${cache}</cachedir><selectfont><rejectfont><glob>*${family}*</glob></rejectfont></selectfont></fontconfig>`;
}

/** Lines of a PDF by page, upright pages only: an annex lies on its side. */
async function pagesOf(bytes: Uint8Array, path: string): Promise<string[]> {
  const [source] = await toSourceDocuments(bytes, { path, assets: readerAssets });
  if (source === undefined || !('blocks' in source)) throw new Error(`${path} was not read`);
  const pages = new Map<number, string>();
  for (const block of source.blocks) {
    if (block.kind !== 'text') continue;
    for (const { text, page } of block.lines) if (page !== null) pages.set(page, `${pages.get(page) ?? ''}${text}\n`);
  }
  return [...pages].sort(([a], [b]) => a - b).map(([, text]) => text);
}

describe.skipIf(!OFFICE).each(Object.entries(FONT_SETS))('letters in LibreOffice with %s fonts alone', (set, family) => {
  const folder = temporaryFolder();
  const pages = new Map<string, string[]>();

  beforeAll(async () => {
    mkdirSync(join(folder.path, 'pdf'));
    writeFileSync(join(folder.path, 'fonts.conf'), fontsWithout(family, join(folder.path, 'cache')));
    for (const { name, content } of LETTERS) {
      const options = { language: 'zh-CN', office: '某市财政局', number: '某财绩〔2024〕5号', contact: '张某 0391-1234567' } as const;
      const bytes = await letterDocument(content, { ...options, deadline: '2024-12-01', date: '2024-11-20' });
      writeFileSync(join(folder.path, `${name}.docx`), bytes);
    }
    const files = readdirSync(folder.path).filter((name) => name.endsWith('.docx'));
    const profile = `-env:UserInstallation=file://${join(folder.path, set)}`;
    const { status } = spawnSync(
      'soffice',
      [profile, '--headless', '--convert-to', 'pdf', '--outdir', join(folder.path, 'pdf'), ...files.map((name) => join(folder.path, name))],
      { env: { ...process.env, FONTCONFIG_FILE: join(folder.path, 'fonts.conf') } },
    );
    expect(status).toBe(0);
    for (const { name } of LETTERS) {
      const path = join(folder.path, 'pdf', `${name}.pdf`);
      pages.set(name, await pagesOf(new Uint8Array(readFileSync(path)), path));
    }
  });
  afterAll(() => folder.remove());

  it.each(LETTERS.map(({ name }) => name))('%s kinds and name: two pages at most, signed below text', (name) => {
    const all = (pages.get(name) ?? []).map((text) => text.replace(/\s/g, ''));
    const signed = all.findIndex((text) => text.includes('2024年11月20日'));
    expect(signed).toBeGreaterThanOrEqual(0);
    expect(signed).toBeLessThan(2);
    const page = all[signed];
    expect(page).toContain('某市财政局');
    // The end of the reply stands on the page of the signature.
    expect(page).toMatch(/写明理由和依据。|名额控制等）。|不要求逐条说明。/);
    expect(all[signed + 1]).toContain('附件');
  });
});
