import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { demoAnalysis } from '../../../fixtures/demo-analysis.js';
import { LedgerBuilder } from '../../review/make-ledger.js';
import { selfCheckDocument, selfCheckPage } from './self-check-document.js';

const builder = new LedgerBuilder({ language: 'zh-CN' });
builder.add(demoAnalysis('甲.md', 'a'.repeat(64)));
const made = builder.build();
const reject = { verdict: 'reject', reason: 'policy', wording: '', reviewer: '张三', date: '2026-11-29' } as const;
const ledger = { ...made, entries: made.entries.map((entry, index) => (index === 0 ? { ...entry, decision: reject } : entry)) };

describe('the self-check', () => {
  it('has every opinion as a row, what was decided, and room to sign; the same on paper and in the browser', async () => {
    const page = await selfCheckPage(ledger, 'zh-CN');
    expect(page).toContain('绩效目标自查表');
    expect(page.match(/<tr>/g)).toHaveLength(ledger.entries.length + 1);
    expect(page).toContain('不改：');
    expect(page).toContain('政策规定');
    expect(page).toContain(`尚未处理 ${ledger.entries.length - 1} 条`);
    expect(page).toContain('单位负责人（签字）');
    const text = strFromU8(unzipSync(await selfCheckDocument(ledger, 'zh-CN'))['word/document.xml'] ?? new Uint8Array());
    expect(text).toContain('不改：');
    expect(await selfCheckPage(ledger, 'en')).toContain('Self-check of performance targets');
  });
});
