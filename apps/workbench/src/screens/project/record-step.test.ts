import type { ReviewEvent } from '@perf-lint/review';
import { describe, expect, it } from 'vitest';
import { ZH } from '../../shell/texts-zh.js';
import { verdictWords } from '../../shell/verdict-words.js';
import { stepText } from './record-step.js';

const event = {
  kind: 'opinion',
  round: 1,
  indicator: '培训人数',
  opinion: '',
  reply: '',
  number: 2,
  from: 'accept',
  decision: { verdict: 'reject', reason: 'policy', wording: '', reviewer: '张三', date: '2026-11-29' },
} as unknown as ReviewEvent;

describe('a step of the record', () => {
  it('calls verdicts what the buttons of the page call them', () => {
    const told = (kind: 'office' | 'self-check') => stepText(event, { ...ZH.project, verdicts: verdictWords('zh-CN', kind) }, 'zh-CN');
    expect(told('office')).toBe('2 培训人数：采纳 → 不采纳（政策规定，张三，2026-11-29）');
    expect(told('self-check')).toBe('2 培训人数：改 → 不改（政策规定，张三，2026-11-29）');
  });
});
