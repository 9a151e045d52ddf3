/** What a session holds, in words: the figures of its one round, or those of all rounds, one by one. */
import type { Language } from '@perf-lint/report';
import { stageName } from '@perf-lint/review';
import type { RoundCounts } from '../state/round-counts.js';

export function roundsText(rounds: readonly RoundCounts[], language: Language): string {
  const zh = language === 'zh-CN';
  const figures = (files: number, decisions: number): string =>
    zh ? `${files} 份文件、台账 ${decisions} 行有处理` : `${files} documents, ${decisions} rows of the ledger decided`;
  const each = rounds.map(({ number, stage, files, decisions }) => {
    const round = zh ? `第 ${number} 轮（${stageName(stage, language)}）` : `round ${number} (${stageName(stage, language)}): `;
    return `${round}${figures(files, decisions)}`;
  });
  const [only] = rounds;
  if (rounds.length === 1 && only !== undefined) return figures(only.files, only.decisions);
  return zh ? `共 ${rounds.length} 轮，都在：${each.join('；')}` : `${rounds.length} rounds, all there: ${each.join('; ')}`;
}
