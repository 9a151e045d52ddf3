/** A row that an opinion is wrong about (这条说错了), for those who maintain the rules: without the names of unit and project, and without the file. */
import { type Card, levelOfCard } from '../state/cards.js';
import type { ReviewedProject } from '../state/projects.js';
import { type OutputFile, textFile } from './output-file.js';

/** Names that stand in the row itself as well. */
function anonymous(text: string, project: ReviewedProject): string {
  let result = text;
  for (const [name, stands] of [
    [project.name, '某项目'],
    [project.unit, '某单位'],
    [project.owner, '某部门'],
  ] as const)
    if (name.length > 1) result = result.replaceAll(name, stands);
  return result;
}

/** @param version of the program that said it */
export function wrongOpinionFile(card: Card, project: ReviewedProject, version: string, date: string): OutputFile {
  const [finding] = card.opinion.findings;
  const rows = card.rows.map(({ indicator: { level1, level2, name, value, definition, weight } }) => ({
    level1,
    level2: anonymous(level2, project),
    name: anonymous(name, project),
    value: anonymous(value, project),
    definition: anonymous(definition, project),
    weight,
  }));
  const said = {
    program: version,
    rule: finding?.ruleId ?? '',
    message: finding?.messageId ?? '',
    severity: levelOfCard(card),
    opinion: anonymous(card.opinion.full || card.opinion.text, project),
    rows,
  };
  return textFile(`说错了-${said.rule}-${date}.json`, `${JSON.stringify(said, null, 2)}\n`);
}
