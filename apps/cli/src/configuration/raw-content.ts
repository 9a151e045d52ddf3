/** What a configuration file holds, before anything is checked: JSON, YAML, or what a module exports. */
import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { UsageError } from '../exit-status.js';
import type { Language } from '../language.js';
import { messagesIn } from '../messages/messages.js';

export async function rawContent(path: string, language: Language): Promise<unknown> {
  const extension = extname(path).toLowerCase();
  try {
    if (extension === '.mjs' || extension === '.js') {
      const module = (await import(pathToFileURL(path).href)) as { default?: unknown };
      // What a module computes is taken as data: it crosses threads and goes into the key of cached results.
      return JSON.parse(JSON.stringify(module.default ?? null));
    }
    const text = readFileSync(path, 'utf8').replace(/^\ufeff/, '');
    if (extension === '.json') return JSON.parse(text);
    const { parseYaml } = await import('./parse-yaml.js');
    return parseYaml(text) ?? {};
  } catch (error) {
    throw new UsageError(messagesIn(language).configSyntax(path, (error as Error).message.split('\n')[0] ?? ''));
  }
}
