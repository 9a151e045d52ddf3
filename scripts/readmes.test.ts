/** The two READMEs say the same things in the same order: sections, lists, commands, links, names in code and figures of each are held against each other. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

interface Section {
  readonly level: number;
  readonly body: string;
}

function sectionsOf(name: string): readonly Section[] {
  const text = readFileSync(join(ROOT, name), 'utf8');
  return text
    .split(/^(?=#{1,6} )/m)
    .filter((part) => part.trim() !== '')
    .map((part) => ({ level: /^#+/.exec(part)?.[0].length ?? 0, body: part.replace(/^#+ .*\n/, '') }));
}

/** What both languages write alike, in its order where order tells. */
function facts({ level, body }: Section) {
  const code = body.match(/^ {4}.*$/gm) ?? [];
  const prose = body.replace(/^ {4}.*$/gm, '');
  const unlinked = prose.replaceAll(/\]\([^)]*\)/g, ']');
  return {
    level,
    items: (prose.match(/^- /gm) ?? []).length,
    codeLines: code.length,
    // The program, its subcommands and options; what stands for files and folders is in the language of the page.
    commands: code.map((line) => line.match(/^ +(?:npm|node|perf-lint)\b(?: [a-z:./-]+)*|--[a-z-]+/g) ?? []),
    links: [...prose.matchAll(/\]\(([^)#]*)/g)]
      .map(([, target = '']) => target.replace(/\b(?:en|zh-CN)\//, ''))
      .filter((target) => !target.startsWith('README')),
    names: [...new Set([...unlinked.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name.replaceAll(/\s+/g, ' ')))]
      .filter((name) => /^[\x20-\x7e]+$/.test(name))
      .sort(),
    figures: (unlinked.replaceAll(/`[^`]*`/g, '').match(/\d+(?:\.\d+)*/g) ?? []).sort(),
  };
}

describe('README.md and README.zh-CN.md', () => {
  const [english, chinese] = ['README.md', 'README.zh-CN.md'].map(sectionsOf);

  it('have the same sections', () => {
    expect(english?.length).toBeGreaterThan(5);
    expect(chinese?.map(({ level }) => level)).toEqual(english?.map(({ level }) => level));
  });

  it.each((english ?? []).map((section, index) => [index + 1, section] as const))('say the same in section %i', (index, section) => {
    const other = chinese?.[index - 1];
    expect(other && facts(other)).toEqual(facts(section));
  });
});
