/** 设置.xlsx: the settings as a workbook that a clerk edits. */
import type { Language } from '../language.js';
import type { PlaceOf } from './check.js';

export async function settingsWorkbook(language: Language): Promise<Uint8Array> {
  void language;
  throw new Error('not written yet');
}

export async function readSettingsWorkbook(
  path: string,
  language: Language,
): Promise<{ readonly content: unknown; readonly placeOf: PlaceOf }> {
  void path;
  void language;
  throw new Error('not written yet');
}
