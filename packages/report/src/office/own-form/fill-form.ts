/**
 * Approved tables put into an office's own form (.docx, .xlsx): files, and what of the form stayed empty.
 */

import { plainFileNames } from '../../batch/file-name.js';
import type { Language } from '../../language.js';
import { Parts, Refused } from '../annotated/package-parts.js';
import {
  type ApprovalForm,
  approvalForms,
  FORM_FIELD,
  type FormField,
  type PrintedApproval,
  ROW_FIELD,
} from '../approval/approval-form.js';
import { fileKindOf } from '../package/file-kind.js';
import { sealedPackage } from '../package/seal-package.js';
import { zipDirectory } from '../package/zip-patch.js';
import { type Filling, filledWord, wordFormTexts } from './fill-word.js';
import { fillWorkbook, workbookFormTexts } from './fill-workbook.js';
import { type Place, placesIn, type Values } from './places.js';
import { type FormRefusal, FormRefused, type LeftOpen } from './refusal.js';

export interface FilledFile {
  /** With its extension; folders with "/". */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export type FilledForms =
  | ({ readonly kind: 'filled'; readonly files: readonly FilledFile[] } & LeftOpen)
  | { readonly kind: 'refused'; readonly reason: FormRefusal };

/** A form of more text than that over all projects is none. */
const MOST_CHARACTERS = 300_000_000;

function fillingOf({ fields, rows }: ApprovalForm): Filling {
  const values: Values = (place) => (place.kind === 'form' ? fields[place.field] : null);
  return {
    values,
    rows: rows.map(
      (row): Values =>
        (place) =>
          place.kind === 'row' ? row[place.field] : values(place),
    ),
  };
}

interface Asked {
  readonly texts: readonly string[];
  readonly places: readonly Place[];
}

function asked(texts: readonly string[]): Asked {
  return { texts, places: texts.flatMap((text) => placesIn(text).map(({ place }) => place)) };
}

/** Fields that the form asks for and that projects leave empty. */
function emptyIn({ places }: Asked, forms: readonly ApprovalForm[], language: Language): ReadonlyMap<string, number> {
  const empty = new Map<string, number>();
  const fields = new Set(places.flatMap((place) => (place.kind === 'form' ? [place.field] : [])));
  // Most tables were never adjusted: nothing is missing there.
  for (const field of fields as ReadonlySet<FormField>) {
    const count = field === 'changes' ? 0 : forms.filter((form) => form.fields[field] === '').length;
    if (count > 0) empty.set(FORM_FIELD[field][language], count);
  }
  for (const field of new Set(places.flatMap((place) => (place.kind === 'row' ? [place.field] : [])))) {
    const count = forms.filter(({ rows }) => rows.length === 0 || rows.every((row) => row[field] === '')).length;
    if (count > 0) empty.set(ROW_FIELD[field][language], count);
  }
  return empty;
}

function partsOf(bytes: Uint8Array): Parts {
  const directory = zipDirectory(bytes);
  if (directory === null || directory === 'zip64') throw new Refused('no-package');
  return new Parts(bytes, directory);
}

/** Files by the unit whose projects they hold. */
function byUnit(forms: readonly ApprovalForm[]): ReadonlyMap<string, readonly ApprovalForm[]> {
  const units = new Map<string, ApprovalForm[]>();
  for (const form of forms) {
    const unit = form.fields.unit || form.fields.department;
    units.set(unit, [...(units.get(unit) ?? []), form]);
  }
  return units;
}

async function wordFiles(bytes: Uint8Array, forms: readonly ApprovalForm[], title: string): Promise<readonly FilledFile[]> {
  const units = [...byUnit(forms)];
  const names = plainFileNames(units.map(([unit]) => ({ parts: [title, unit], key: unit })));
  const files: FilledFile[] = [];
  for (const [index, [, own]] of units.entries())
    files.push({ name: `${names[index] ?? ''}.docx`, bytes: await sealedPackage(await filledWord(bytes, own.map(fillingOf))) });
  return files;
}

async function workbookFiles(bytes: Uint8Array, forms: readonly ApprovalForm[], title: string): Promise<readonly FilledFile[]> {
  const names = plainFileNames(
    forms.map(({ fields }, index) => ({ parts: [title, fields.unit || fields.department, fields.project], key: String(index) })),
  );
  const files: FilledFile[] = [];
  for (const [index, form] of forms.entries()) {
    const parts = partsOf(bytes);
    await fillWorkbook(parts, fillingOf(form));
    files.push({ name: `${names[index] ?? ''}.xlsx`, bytes: await sealedPackage(await parts.patched('')) });
  }
  return files;
}

/**
 * Puts an approval into the office's own form, in which {{项目名称}} and the like say what belongs where: a Word file a unit with all its projects, or
 * a workbook a project.
 */
export async function filledForms(bytes: Uint8Array, printed: PrintedApproval, language: Language): Promise<FilledForms> {
  const kind = fileKindOf(bytes);
  if (kind !== 'word' && kind !== 'workbook') return { kind: 'refused', reason: 'kind' };
  // The form is one of a project; a department's overall targets have another.
  const forms = approvalForms(printed, language).filter(({ project }) => project.table === 'project');
  const title = language === 'zh-CN' ? '绩效目标批复表' : 'approved targets';
  try {
    const form = asked(kind === 'word' ? await wordFormTexts(bytes) : await workbookFormTexts(partsOf(bytes)));
    if (!form.places.some((place) => place.kind !== 'unknown')) return { kind: 'refused', reason: 'no-places' };
    const characters = form.texts.reduce((sum, text) => sum + text.length, 0);
    if (Math.max(characters, bytes.length) * forms.length > MOST_CHARACTERS) return { kind: 'refused', reason: 'too-large' };
    const files = kind === 'word' ? await wordFiles(bytes, forms, title) : await workbookFiles(bytes, forms, title);
    return {
      kind: 'filled',
      files,
      empty: emptyIn(form, forms, language),
      unknown: [...new Set(form.places.flatMap((place) => (place.kind === 'unknown' ? [place.name] : [])))],
      withoutRows: !form.places.some((place) => place.kind === 'row'),
    };
  } catch (error) {
    if (error instanceof Refused || error instanceof FormRefused) return { kind: 'refused', reason: error.reason };
    throw error;
  }
}
