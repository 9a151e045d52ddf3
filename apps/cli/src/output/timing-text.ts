import type { Totals } from './totals.js';

/** Time per phase, summed over workers, and the rate over the whole. */
export function timingText({ timing, processed, cached, rows }: Totals, elapsed: number): string {
  const ms = (value: number) => `${value.toFixed(0)} ms`;
  const seconds = elapsed / 1000;
  const slowest = Object.entries(timing.rules)
    .sort((a, b) => b[1] - a[1])
    .slice(0, 10)
    .map(([rule, milliseconds]) => `  ${ms(milliseconds).padStart(9)}  ${rule}\n`);
  return (
    `read ${ms(timing.read)}, analyse ${ms(timing.analyse)}, render ${ms(timing.render)}; whole run ${ms(elapsed)}\n` +
    `${processed} processed, ${cached} from the cache; ${(timing.bytes / 1e6 / seconds).toFixed(2)} MB/s, ` +
    `${((processed + cached) / seconds).toFixed(1)} files/s, ${(rows / seconds).toFixed(0)} rows/s\n${slowest.join('')}`
  );
}
