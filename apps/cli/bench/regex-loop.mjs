/**
 * The yardstick: a bare loop of ten regular expressions over every line of every file, as a linter made in an afternoon would be:
 * it finds every match and its place, and does nothing with them.
 * `node regex-loop.mjs FOLDER` prints how many matches it counted.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const PATTERNS = [
  /[≥≤><=]\s*\d+(?:\.\d+)?\s*[%％]?/g,
  /\d{9,24}/g,
  /满意度/g,
  /(?:及时|完成|提高|提升|有效|明显|逐步)/g,
  /(?:万元|元|亿元)/g,
  /\d{4}年(?:\d{1,2}月)?(?:\d{1,2}日)?/g,
  /(?:产出|效益|成本)指标/g,
  /(?:率|数|量|度)$/g,
  /(?:不低于|不高于|不少于|以上|以下|以内)/g,
  /[（(][^）)]*[）)]/g,
];

const folder = process.argv[2] ?? '.';
let lines = 0;
let matches = 0;
for (const name of readdirSync(folder, { recursive: true }).map(String).sort()) {
  if (!/\.(txt|md)$/.test(name)) continue;
  for (const line of readFileSync(join(folder, name), 'utf8').split('\n')) {
    lines += 1;
    for (const pattern of PATTERNS) {
      pattern.lastIndex = 0;
      while (pattern.exec(line) !== null) matches += 1;
    }
  }
}
console.log(JSON.stringify({ lines, matches }));
