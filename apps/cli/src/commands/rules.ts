/** `perf-lint rules`: all rules with default severity and title. */
import { RULES, ruleSummary, ruleTitle } from '@perf-lint/analyser';
import { SEVERITY } from '@perf-lint/report';
import type { Command } from 'commander';
import { EXIT, type ExitStatus } from '../exit-status.js';
import { messagesIn } from '../messages/messages.js';
import { contextOf, type SharedOptions } from '../run/context.js';
import { colours, colourWanted } from '../terminal/colour.js';
import { displayWidth, padEnd } from '../terminal/width.js';
import { addBasicOptions } from './options.js';
import type { Texts } from './texts.js';

interface RulesOptions extends SharedOptions {
  readonly json?: boolean;
}

export function declareRules(command: Command, texts: Texts): Command {
  return addBasicOptions(command, texts).description(texts.rules).option('--json', texts.json);
}

export async function rules(options: RulesOptions): Promise<ExitStatus> {
  const { language, settings } = await contextOf(options);
  const messages = messagesIn(language);
  if (options.json === true) {
    const list = RULES.map(({ meta, scope }) => ({
      id: meta.id,
      severity: settings.analysis.rules[meta.id]?.severity ?? meta.presets?.[settings.analysis.preset] ?? meta.severity,
      scope,
      title: ruleTitle(meta.id, language),
      summary: ruleSummary(meta.id, language),
      sources: meta.sources,
      options: meta.options,
    }));
    process.stdout.write(`${JSON.stringify(list, null, 2)}\n`);
    return EXIT.clean;
  }
  const paint = colours(colourWanted(options.color, process.stdout));
  const rows = RULES.map(({ meta }) => ({
    id: meta.id,
    severity: meta.severity === 'off' ? messages.off : SEVERITY[meta.severity][language],
    title: ruleTitle(meta.id, language),
  }));
  const idWidth = Math.max(...rows.map(({ id }) => id.length));
  const severityWidth = Math.max(...rows.map(({ severity }) => displayWidth(severity)));
  process.stdout.write(`${messages.rulesHeading(rows.length)}\n\n`);
  for (const { id, severity, title } of rows)
    process.stdout.write(`${paint.bold(padEnd(id, idWidth))}  ${padEnd(severity, severityWidth)}  ${title}\n`);
  return EXIT.clean;
}
