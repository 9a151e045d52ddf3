/** The codebook: every table, column and code in words. The same content as Markdown and as a page. */
import { html, type Language, MARKDOWN_MARK, type Markup, page } from '@perf-lint/report';
import type { CodeList, Field, Table } from '../tables/field.js';
import { DATASET_SCHEMA_VERSION, TABLES } from '../tables/tables.js';
import { datasetNotes } from './notes.js';

const WORDS = {
  'zh-CN': {
    title: '数据集说明（codebook）',
    column: '列',
    type: '类型',
    meaning: '含义',
    codes: '取值',
    key: '主键',
    refers: '引用',
    always: '必有',
    version: '表结构版本',
    types: { string: '文字', integer: '整数', number: '数', boolean: '是否', list: '列表', array: 'JSON 列表', object: 'JSON 对象' },
  },
  en: {
    title: 'Codebook',
    column: 'column',
    type: 'type',
    meaning: 'meaning',
    codes: 'codes',
    key: 'primary key',
    refers: 'refers to',
    always: 'never missing',
    version: 'version of the tables',
    types: {
      string: 'text',
      integer: 'integer',
      number: 'number',
      boolean: 'boolean',
      list: 'list',
      array: 'JSON list',
      object: 'JSON object',
    },
  },
} as const;

function typeText({ type, required, unit }: Field, language: Language): string {
  const words = WORDS[language];
  return [words.types[type], unit?.[language] ?? '', required === true ? words.always : ''].filter((part) => part !== '').join(' · ');
}

const codeLines = (codes: CodeList | undefined, language: Language): readonly (readonly [string, string])[] =>
  Object.entries(codes ?? {}).map(([code, words]) => [code, words[language] === code ? '' : words[language]]);

function keyText({ primaryKey, foreignKeys }: Table, language: Language): string {
  const words = WORDS[language];
  const keys = [`${words.key}: ${primaryKey.join(', ')}`];
  for (const { fields, table, references } of foreignKeys)
    keys.push(`${fields.join(', ')} ${words.refers} ${table} (${references.join(', ')})`);
  return keys.join('; ');
}

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

/** As Markdown. */
export function codebookMarkdown(language: Language): string {
  const words = WORDS[language];
  const notes = datasetNotes(language);
  const lines = [MARKDOWN_MARK, `# ${words.title}`, '', `${words.version} ${DATASET_SCHEMA_VERSION}`, ''];
  for (const note of [notes.about, notes.missing, notes.csv, notes.personal, notes.judged, notes.licence]) lines.push(note, '');
  for (const table of TABLES as readonly Table[]) {
    lines.push(`## ${table.name} · ${table.title[language]}`, '', table.description[language], '', keyText(table, language), '');
    lines.push(`| ${words.column} | ${words.type} | ${words.meaning} | ${words.codes} |`, '|---|---|---|---|');
    for (const field of table.fields) {
      const codes = codeLines(field.codes, language).map(([code, meaning]) => (meaning === '' ? `\`${code}\`` : `\`${code}\` ${meaning}`));
      const cells = [`\`${field.name}\``, typeText(field, language), field.description[language], codes.join('; ')];
      lines.push(`| ${cells.map(cell).join(' | ')} |`);
    }
    lines.push('');
  }
  return `${lines.join('\n').trimEnd()}\n`;
}

function fieldRow(field: Field, language: Language): Markup {
  const codes = codeLines(field.codes, language);
  const list =
    codes.length > 0 && html`<ul class="plain">${codes.map(([code, meaning]) => html`<li><code>${code}</code> ${meaning}</li>`)}</ul>`;
  return html`<tr><th scope="row"><code>${field.name}</code></th><td>${typeText(field, language)}</td><td>${field.description[language]}</td><td>${list}</td></tr>`;
}

function tableSection(table: Table, language: Language): Markup {
  const words = WORDS[language];
  const heads = [words.column, words.type, words.meaning, words.codes].map((head) => html`<th scope="col">${head}</th>`);
  return html`<section class="card" id="${table.name}"><h2>${table.name} · ${table.title[language]}</h2>
<p>${table.description[language]}</p><p class="soft small">${keyText(table, language)}</p>
<div class="scroll" tabindex="0" role="region" aria-label="${table.title[language]}"><table><thead><tr>${heads}</tr></thead><tbody>${table.fields.map((field) => fieldRow(field, language))}</tbody></table></div></section>`;
}

/** As a page in one file. @param version of the tool, for the foot */
export async function codebookPage(language: Language, version: string): Promise<string> {
  const words = WORDS[language];
  const notes = datasetNotes(language);
  const paragraphs = [notes.about, notes.missing, notes.csv, notes.personal, notes.judged, notes.licence];
  const main = html`<section class="card">${paragraphs.map((note) => html`<p>${note}</p>`)}</section>
${(TABLES as readonly Table[]).map((table) => tableSection(table, language))}`;
  const lead = html`<p class="soft">${words.version} ${DATASET_SCHEMA_VERSION}</p>`;
  return page({ title: words.title, crumbs: [], lead, main, wide: true }, { language, version });
}
