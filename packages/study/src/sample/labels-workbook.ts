/** The workbook that people label in: a drop-down for every defect, and the stretches to count on a sheet of their own. */
import { LANGUAGES, type Language, type SheetColumn, tableSheet, workbookBytes } from '@perf-lint/report';
import { DEFECTS } from '../labels/defects.js';
import type { FilledHeadings } from '../labels/labelled.js';
import type { ExcerptLine, RowItem, SampleItem, StretchItem } from './sample.js';
import { LABEL_WORDS } from './words.js';

const excerptText = (excerpt: readonly ExcerptLine[]): string =>
  excerpt.map(({ text, marked }) => `${marked ? '▶ ' : ''}${text}`).join('\n');

/** Headings by which filled columns are found again, in either language. */
export const FILLED_HEADINGS: FilledHeadings = {
  item: LANGUAGES.map((language) => LABEL_WORDS[language].item),
  name: LANGUAGES.map((language) => LABEL_WORDS[language].name),
  value: LANGUAGES.map((language) => LABEL_WORDS[language].value),
  sound: LANGUAGES.map((language) => LABEL_WORDS[language].sound),
  unsure: LANGUAGES.map((language) => LABEL_WORDS[language].unsure),
  comment: LANGUAGES.map((language) => LABEL_WORDS[language].comment),
  count: LANGUAGES.map((language) => LABEL_WORDS[language].count),
};

function itemColumns<Item extends SampleItem>(language: Language): SheetColumn<Item>[] {
  const words = LABEL_WORDS[language];
  return [
    { heading: words.item, width: 9, value: ({ itemId }) => itemId },
    { heading: words.file, width: 24, value: ({ path }) => path },
    { heading: words.place, width: 14, value: ({ place }) => place },
    { heading: words.excerpt, width: 70, value: ({ excerpt }) => excerptText(excerpt) },
  ];
}

function blank<Item>(heading: string, width: number, choices?: readonly string[]): SheetColumn<Item> {
  return { heading, width, value: () => null, editable: true, ...(choices === undefined ? {} : { choices }) };
}

/** The workbook. The same items give the same bytes. */
export function labelsWorkbook(items: readonly SampleItem[], language: Language): Promise<Uint8Array> {
  const words = LABEL_WORDS[language];
  const rows = items.filter((item): item is RowItem => item.kind === 'row');
  const stretches = items.filter((item): item is StretchItem => item.kind === 'stretch');
  const yes = [words.yes];
  const rowSheet = tableSheet<RowItem>({
    name: words.rows,
    columns: [
      ...itemColumns<RowItem>(language),
      { heading: words.anchor, width: 14, value: ({ anchor }) => anchor },
      blank(words.name, 26),
      blank(words.value, 22),
      blank(words.sound, 8, yes),
      ...DEFECTS.map(({ code, title }) => blank<RowItem>(`${code} ${title[language]}`, 9, yes)),
      blank(words.unsure, 8, yes),
      blank(words.comment, 24),
    ],
    rows,
    frozenColumns: 1,
    refusal: words.refusal,
    paper: 'a3',
  });
  const stretchSheet = tableSheet<StretchItem>({
    name: words.stretches,
    columns: [...itemColumns<StretchItem>(language), blank(words.count, 14), blank(words.comment, 24)],
    rows: stretches,
    frozenColumns: 1,
  });
  const guideSheet = tableSheet({
    name: words.guide,
    columns: [
      { heading: words.item, width: 12, value: ({ code }: (typeof DEFECTS)[number]) => code },
      { heading: words.rows, width: 14, value: ({ title }: (typeof DEFECTS)[number]) => title[language] },
      { heading: words.guide, width: 110, value: ({ guide }: (typeof DEFECTS)[number]) => guide[language] },
    ],
    rows: DEFECTS,
  });
  return workbookBytes([rowSheet, stretchSheet, guideSheet], words.title);
}
