/**
 * Compiles what experts edit (YAML and JSON under lexicons, places, regulations, library) into plain modules under src/generated,
 * each validated by its schema first: a mistake is named with file and path, and nothing is written.
 *
 * To add a list of words to a source: name it in the source's schema, too. To add a source: write its schema in src/schemas, add a line to SOURCES, export it in src/index.ts.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import type { z } from 'zod';
import { answerWordsSchema } from '../src/schemas/answers.js';
import { categoryLexiconSchema } from '../src/schemas/categories.js';
import { costHeadLexiconSchema } from '../src/schemas/cost-heads.js';
import { directionLexiconSchema } from '../src/schemas/directions.js';
import { headingLexiconSchema } from '../src/schemas/headings.js';
import { libraryIndicatorsSchema } from '../src/schemas/library.js';
import { measureLexiconSchema, objectLexiconSchema } from '../src/schemas/measures.js';
import { namePartsSchema, predicatesSchema } from '../src/schemas/name-parts.js';
import { personalSchema } from '../src/schemas/personal.js';
import { divisionsSchema, sectorsSchema } from '../src/schemas/places.js';
import { pointsSchema } from '../src/schemas/points.js';
import { projectOriginLexiconSchema } from '../src/schemas/project-origins.js';
import { cellWordsSchema, formReadingSchema, projectReadingSchema } from '../src/schemas/reading.js';
import { regulationsSchema } from '../src/schemas/regulations.js';
import { rewriteLexiconSchema } from '../src/schemas/rewrites.js';
import { formWordsSchema, judgingSchema, unitWordsSchema } from '../src/schemas/rule-words.js';
import { genericLexiconSchema, rateNameLexiconSchema, typoLexiconSchema, vagueLexiconSchema } from '../src/schemas/wording.js';
import { problemSentence } from './problem-sentence.js';

interface Source {
  /** A file, or a folder whose .yml files are joined into one list in the order of their names. */
  readonly from: string;
  readonly schema: z.ZodType;
  /** Module under src/schemas that exports the type, and the type's name. */
  readonly type: readonly [module: string, name: string];
  readonly constant: string;
}

const SOURCES: readonly Source[] = [
  { from: 'lexicons/judging.yml', schema: judgingSchema, type: ['rule-words', 'JudgingWords'], constant: 'JUDGING' },
  { from: 'lexicons/unit-words.yml', schema: unitWordsSchema, type: ['rule-words', 'UnitWords'], constant: 'UNIT_WORDS' },
  { from: 'lexicons/forms.yml', schema: formWordsSchema, type: ['rule-words', 'FormWords'], constant: 'FORM_WORDS' },
  { from: 'lexicons/rewrites.yml', schema: rewriteLexiconSchema, type: ['rewrites', 'RewriteLexicon'], constant: 'REWRITES' },
  { from: 'lexicons/directions.yml', schema: directionLexiconSchema, type: ['directions', 'DirectionLexicon'], constant: 'DIRECTIONS' },
  { from: 'lexicons/measures.yml', schema: measureLexiconSchema, type: ['measures', 'MeasureLexicon'], constant: 'MEASURES' },
  { from: 'lexicons/objects.yml', schema: objectLexiconSchema, type: ['measures', 'ObjectLexicon'], constant: 'OBJECTS' },
  { from: 'lexicons/rate-names.yml', schema: rateNameLexiconSchema, type: ['wording', 'RateNameLexicon'], constant: 'RATE_NAMES' },
  { from: 'lexicons/vague.yml', schema: vagueLexiconSchema, type: ['wording', 'VagueLexicon'], constant: 'VAGUE' },
  { from: 'lexicons/generic.yml', schema: genericLexiconSchema, type: ['wording', 'GenericLexicon'], constant: 'GENERIC' },
  { from: 'lexicons/typos.yml', schema: typoLexiconSchema, type: ['wording', 'TypoLexicon'], constant: 'TYPOS' },
  { from: 'lexicons/categories.yml', schema: categoryLexiconSchema, type: ['categories', 'CategoryLexicon'], constant: 'CATEGORIES' },
  { from: 'lexicons/name-parts.yml', schema: namePartsSchema, type: ['name-parts', 'NameParts'], constant: 'NAME_PARTS' },
  { from: 'lexicons/predicates.yml', schema: predicatesSchema, type: ['name-parts', 'Predicates'], constant: 'PREDICATES' },
  { from: 'lexicons/personal.yml', schema: personalSchema, type: ['personal', 'PersonalLexicon'], constant: 'PERSONAL' },
  { from: 'lexicons/answers.yml', schema: answerWordsSchema, type: ['answers', 'AnswerWords'], constant: 'ANSWER_WORDS' },
  { from: 'lexicons/points.yml', schema: pointsSchema, type: ['points', 'Points'], constant: 'POINTS' },
  { from: 'lexicons/reading-cells.yml', schema: cellWordsSchema, type: ['reading', 'CellWords'], constant: 'CELL_WORDS' },
  { from: 'lexicons/reading-forms.yml', schema: formReadingSchema, type: ['reading', 'FormReading'], constant: 'FORM_READING' },
  { from: 'lexicons/reading-projects.yml', schema: projectReadingSchema, type: ['reading', 'ProjectReading'], constant: 'PROJECT_READING' },
  { from: 'lexicons/headings.yml', schema: headingLexiconSchema, type: ['headings', 'HeadingLexicon'], constant: 'HEADINGS' },
  {
    from: 'lexicons/project-origins.yml',
    schema: projectOriginLexiconSchema,
    type: ['project-origins', 'ProjectOriginLexicon'],
    constant: 'PROJECT_ORIGINS',
  },
  { from: 'library', schema: libraryIndicatorsSchema, type: ['library', 'LibraryGroups'], constant: 'LIBRARY' },
  { from: 'regulations', schema: regulationsSchema, type: ['regulations', 'Regulations'], constant: 'REGULATIONS' },
  { from: 'places/divisions.yml', schema: divisionsSchema, type: ['places', 'Divisions'], constant: 'DIVISIONS' },
  { from: 'places/sectors.yml', schema: sectorsSchema, type: ['places', 'Sectors'], constant: 'SECTORS' },
  { from: 'lexicons/cost-heads.yml', schema: costHeadLexiconSchema, type: ['cost-heads', 'CostHeadLexicon'], constant: 'COST_HEADS' },
];

const root = fileURLToPath(new URL('..', import.meta.url));

/** Reads a source whole; a folder gives the concatenation of its files' lists. */
function load(from: string): unknown {
  if (/\.(yml|json)$/.test(from)) return parse(readFileSync(join(root, from), 'utf8'));
  const files = readdirSync(join(root, from)).filter((name) => name.endsWith('.yml'));
  return files.sort().flatMap((name) => parse(readFileSync(join(root, from, name), 'utf8')) as unknown[]);
}

const problems: string[] = [];
const modules = new Map<string, string>();
for (const source of SOURCES) {
  const result = source.schema.safeParse(load(source.from));
  if (!result.success) {
    const checked = { path: `data/${source.from}`, schema: source.type[0] };
    for (const issue of result.error.issues) problems.push(problemSentence(checked, issue));
    continue;
  }
  const [module, type] = source.type;
  modules.set(
    basename(source.from).replace(/\.\w+$/, ''),
    `// Made by scripts/compile.ts from ${source.from}; edit that file.\n` +
      `import type { ${type} } from '../schemas/${module}.js';\n\n` +
      `export const ${source.constant}: ${type} = ${JSON.stringify(result.data, null, 2)};\n`,
  );
}
if (problems.length > 0) {
  console.error(problems.join('\n'));
  process.exit(1);
}
mkdirSync(join(root, 'src/generated'), { recursive: true });
for (const [name, text] of modules) writeIfChanged(join(root, 'src/generated', `${name}.ts`), text);

// Words taken from others bring their notice along: it stands beside the compiled module, where bundles look for it.
mkdirSync(join(root, 'dist/generated'), { recursive: true });
for (const folder of ['lexicons', 'places'])
  for (const file of readdirSync(join(root, folder)).filter((name) => name.endsWith('.LICENSES.txt')))
    writeIfChanged(join(root, 'dist/generated', file), readFileSync(join(root, folder, file), 'utf8'));

/** Leaves an unchanged file alone, so that incremental builds stay incremental. */
function writeIfChanged(path: string, text: string): void {
  try {
    if (readFileSync(path, 'utf8') === text) return;
  } catch {
    // not there yet
  }
  writeFileSync(path, text);
}
