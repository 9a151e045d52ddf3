/** `perf-lint study`: figures over a dataset, as found and corrected, each with the query that gives it. */
import { join } from 'node:path';
import type { Grouping, StudyDocument, StudyProject, StudyRow, ValidationRow } from '@perf-lint/study';
import type { Command } from 'commander';
import { EXIT, type ExitStatus, UsageError } from '../exit-status.js';
import { datasetRows } from '../inputs/dataset-rows.js';
import { listRows } from '../inputs/list-file.js';
import { readNamedFile } from '../inputs/named-file.js';
import type { Language } from '../language.js';
import { messagesIn } from '../messages/messages.js';
import { studyTextsIn } from '../messages/study-texts.js';
import { openSink } from '../output/open-sink.js';
import { writePanel } from '../output/panel-files.js';
import { contextOf, positive, type SharedOptions, writingOf } from '../run/context.js';
import { VERSION } from '../version.js';
import { addBasicOptions, addWritingOptions } from './options.js';
import type { Texts } from './texts.js';

interface StudyOptions extends SharedOptions {
  readonly output?: string;
  readonly validation?: string;
  readonly by: string;
  readonly seed: string;
  readonly resamples: string;
  readonly panel?: boolean;
}

const DOCUMENT_COLUMNS = [
  'documentId',
  'status',
  'year',
  'sector',
  'province',
  'level',
] as const satisfies readonly (keyof StudyDocument)[];
const PROJECT_COLUMNS = ['documentId', 'projectId', 'department', 'amount', 'rows'] as const satisfies readonly (keyof StudyProject)[];
const ROW_COLUMNS = [
  'documentId',
  'rowId',
  'projectId',
  'table',
  'template',
  'level1',
  'name',
  'value',
  'targetKind',
  'comparator',
  'number',
  'unit',
  'factor',
  'quantified',
  'scored',
  'measurability',
  'deductions',
  'rules',
  'rulesLenient',
  'rulesStrict',
] as const satisfies readonly (keyof StudyRow)[];

export function declareStudy(command: Command, texts: Texts, language: Language): Command {
  const own = studyTextsIn(language);
  return addWritingOptions(addBasicOptions(command, texts), texts)
    .argument('<dataset>', own.datasetOf)
    .description(own.study)
    .option('-o, --output <folder>', own.studyFolder)
    .option('--validation <file>', own.validation)
    .option('--by <columns>', own.studyBy, 'department,class,sector,year')
    .option('--seed <number>', own.studySeed, '1')
    .option('--resamples <number>', own.resamples, '1000')
    .option('--panel', own.panel);
}

export async function study(dataset: string, options: StudyOptions): Promise<ExitStatus> {
  const context = await contextOf(options);
  const { language } = context;
  const folder = options.output;
  if (folder === undefined) throw new UsageError(messagesIn(language).needsOutput('-o'));
  const { csvHeader, csvLine, FIGURES_TABLE, figureCells, figuresOf, prevalencePicture, StudyData, studyPage } = await import(
    '@perf-lint/study'
  );
  const by = await groupingsOf(options.by, language);
  const validation = await validationOf(options.validation, language);
  const data = new StudyData(by, validation);
  for await (const row of datasetRows(dataset, 'documents', DOCUMENT_COLUMNS, language)) data.document(row as unknown as StudyDocument);
  for await (const row of datasetRows(dataset, 'projects', PROJECT_COLUMNS, language)) data.project(row as unknown as StudyProject);
  for await (const row of datasetRows(dataset, 'indicators', ROW_COLUMNS, language)) data.row(row as unknown as StudyRow);
  data.finish();
  const seed = positive('--seed', options.seed, language);
  const resamples = positive('--resamples', options.resamples, language);
  const figures = figuresOf(data, { seed, resamples, by, validation });
  const writing = writingOf(context);
  const write = async (name: string, content: string, seal: 'markup' | null) => {
    const sink = await openSink(join(folder, name), writing, seal);
    await sink.write(content);
    await sink.finish();
  };
  const annotators = [...new Set(validation.flatMap((row) => row.annotators ?? []))];
  const page = { figures, language, annotators, version: VERSION };
  await write(
    'figures.csv',
    csvHeader(FIGURES_TABLE) + figures.map((figure, index) => csvLine(FIGURES_TABLE, figureCells(figure, index))).join(''),
    null,
  );
  await write('prevalence.svg', prevalencePicture(page), 'markup');
  await write('study.html', await studyPage(page, by), 'markup');
  if (options.validation !== undefined) await write('validation.csv', readNamedFile(options.validation, language).toString('utf8'), null);
  const panel = options.panel === true ? await writePanel(dataset, folder, writing) : null;
  if (options.quiet !== true && panel !== null) process.stderr.write(`${studyTextsIn(language).panelWritten(panel)}\n`);
  if (options.quiet !== true)
    process.stderr.write(
      `${studyTextsIn(language).studyWritten(folder, figures.length, figures.filter(({ corrected }) => corrected !== null).length)}\n`,
    );
  return EXIT.clean;
}

async function groupingsOf(text: string, language: Language): Promise<readonly Grouping[]> {
  const { GROUPINGS } = await import('@perf-lint/study');
  return text
    .split(/[,，]/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .map((name) => {
      const found = GROUPINGS.find((each) => each === name);
      if (found === undefined) throw new UsageError(messagesIn(language).badChoice('--by', name, GROUPINGS));
      return found;
    });
}

/** Rows that people labelled, as `agreement` wrote them. */
async function validationOf(file: string | undefined, language: Language): Promise<readonly ValidationRow[]> {
  if (file === undefined) return [];
  const { cellOfCsv, VALIDATION_TABLE } = await import('@perf-lint/study');
  const [header = [], ...rows] = await listRows(file, language);
  const missing = VALIDATION_TABLE.fields.map(({ name }) => name).filter((name) => !header.includes(name));
  if (missing.length > 0) throw new UsageError(studyTextsIn(language).noValidation(file, missing));
  return rows.flatMap((cells) => {
    const row = Object.fromEntries(
      VALIDATION_TABLE.fields.map((field) => [field.name, cellOfCsv(field, cells[header.indexOf(field.name)] ?? '')]),
    );
    return row.documentId === null ? [] : [row as unknown as ValidationRow];
  });
}
