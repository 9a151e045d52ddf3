import { existsSync, readFileSync } from 'node:fs';
import { FORMAT_NAMES } from '@perf-lint/report';
import type { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from './commands/lint.js';
import { declareProgram } from './program.js';

const HAN = /\p{Script=Han}/u;

function all(command: Command): Command[] {
  return [command, ...command.commands.flatMap(all)];
}

const pathOf = (command: Command): string => (command.parent === null ? '' : `${pathOf(command.parent)} ${command.name()}`.trim());

describe('the command line', () => {
  const guide = new URL('../../../docs/cli.md', import.meta.url);

  it('is described whole in docs/cli.md, in both languages', async () => {
    expect(existsSync(guide)).toBe(true);
    const [chinese = '', english = ''] = readFileSync(guide, 'utf8').split('## English');
    for (const text of [chinese, english])
      for (const command of all(await declareProgram('en', () => {}))) {
        const path = pathOf(command);
        if (path !== '' && path !== 'lint') expect(text, path).toContain(`perf-lint ${path}`);
        for (const { long } of command.options) if (long && long !== '--version') expect(text, `${path} ${long}`).toContain(long);
      }
  });

  it('has every format of lint in its section of the guide', () => {
    for (const text of readFileSync(guide, 'utf8').split('## English')) {
      const section = text.split('\n### ').find((part) => part.startsWith('lint\n')) ?? '';
      for (const name of FORMAT_NAMES) expect(section, name).toContain(`\`${name}\``);
    }
  });

  it('has help in one language at a time', async () => {
    for (const command of all(await declareProgram('en', () => {}))) {
      // Names of files and papers that are Chinese in either language stand in brackets.
      const help = command
        .helpInformation()
        .replace(/\([^()]*\)/g, '')
        .replace(/=[^, ]*/g, '');
      expect(HAN.test(help), help).toBe(false);
    }
    for (const command of all(await declareProgram('zh-CN', () => {}))) {
      expect(HAN.test(command.description()), pathOf(command)).toBe(true);
      for (const { long, description } of command.options)
        expect(HAN.test(description) || long === '--format', `${pathOf(command)} ${long}`).toBe(true);
    }
  });

  it('knows every command that may be misspelt', async () => {
    const names = (await declareProgram('en', () => {})).commands.map((command) => command.name());
    expect([...COMMANDS].sort()).toEqual(names.sort());
  });
});
