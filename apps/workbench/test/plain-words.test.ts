/** The page speaks as an office does: words of those who made it stand nowhere on it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const SOURCES = fileURLToPath(new URL('../src/', import.meta.url));

/** What people who tried the page did not know. */
const UNKNOWN = /会话|命令行|JSON ?行|机审分堆|读取把握|指标体例|不另发|--config/u;

const COMMENTS = /\/\*[\s\S]*?\*\/|\/\/.*$/gmu;

describe('the words of the page', () => {
  it('are known in an office', () => {
    const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter((path) => /(?<!\.test)\.tsx?$/u.test(path));
    expect(files.length).toBeGreaterThan(100);
    const found = files.flatMap((path) =>
      readFileSync(join(SOURCES, path), 'utf8')
        .replace(COMMENTS, '')
        .split('\n')
        .filter((line) => UNKNOWN.test(line) && /\p{Script=Han}/u.test(line))
        .map((line) => `${path}: ${line.trim()}`),
    );
    expect(found).toEqual([]);
  });
});
