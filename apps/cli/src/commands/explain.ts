/** `perf-lint explain <rule-id>`: what a rule looks for, what it says, what it rests on, what can be set. */
import { RULES, type RuleDescription } from '@perf-lint/analyser';
import { joinedSentences, nearest, ruleNamed, SEVERITY } from '@perf-lint/report';
import type { Command } from 'commander';
import { EXIT, type ExitStatus, UsageError } from '../exit-status.js';
import type { Language } from '../language.js';
import { messagesIn } from '../messages/messages.js';
import { contextOf, type SharedOptions } from '../run/context.js';
import { explainedSources } from '../sources.js';
import { colours, colourWanted } from '../terminal/colour.js';
import { wrap } from '../terminal/width.js';
import { addBasicOptions } from './options.js';
import type { Texts } from './texts.js';

export function declareExplain(command: Command, texts: Texts): Command {
  return addBasicOptions(command.argument('<rule-id>', texts.ruleId), texts).description(texts.explain);
}

export async function explain(id: string, options: SharedOptions): Promise<ExitStatus> {
  const { language, settings } = await contextOf(options);
  const messages = messagesIn(language);
  const wanted = ruleNamed(id);
  const rule = RULES.find(({ meta }) => meta.id === wanted);
  if (rule === undefined) {
    const known = RULES.flatMap(({ meta, texts }) => [meta.id, texts.title['zh-CN']]);
    const near = nearest(id, known).map((name) => RULES.find(({ texts }) => texts.title['zh-CN'] === name)?.meta.id ?? name);
    throw new UsageError(joinedSentences([messages.unknownRule(id), messages.didYouMean([...new Set(near)])], language));
  }
  process.stdout.write(
    explanation(
      rule,
      explainedSources(settings.analysis.sources, rule.meta.id, language),
      language,
      colourWanted(options.color, process.stdout),
    ),
  );
  return EXIT.clean;
}

/** @param titles titles of what the rule rests on, those of the office first */
function explanation({ meta, texts }: RuleDescription, titles: readonly string[], language: Language, colour: boolean): string {
  const messages = messagesIn(language);
  const words = messages.explain;
  const paint = colours(colour);
  const severity = meta.severity === 'off' ? messages.off : SEVERITY[meta.severity][language];
  const lines = [
    paint.bold(`${meta.id}  ${texts.title[language]}`),
    ...wrap(texts.summary[language], 96),
    '',
    `${words.severity}${messages.colon}${severity}`,
  ];
  lines.push('', `${words.messages}${messages.colon}`);
  for (const [id, message] of Object.entries(texts.messages)) lines.push(`  - ${id}${messages.colon}${message[language]}`);
  lines.push(`  ${words.braces}`);
  if (meta.options.length > 0) {
    lines.push('', `${words.options}${messages.colon}`);
    for (const option of meta.options) {
      lines.push(`  ${option.name}${messages.colon}${option.description[language]} (${words.defaultIs} ${JSON.stringify(option.default)})`);
    }
  }
  if (titles.length > 0) lines.push('', `${words.source}${messages.colon}`, ...titles.map((title) => `  - ${title}`));
  lines.push(
    '',
    `${words.configure} (perf-lint.config.yaml)${messages.colon}`,
    '  rules:',
    `    ${meta.id}: ${meta.severity === 'off' ? 'warning' : 'off'}`,
  );
  return `${lines.join('\n')}\n`;
}
