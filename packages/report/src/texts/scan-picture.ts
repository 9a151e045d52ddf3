/**
 * The picture of a cell of a scan, as pages show it beside what was read.
 */
import type { PerformanceDocument } from '@perf-lint/core';
import type { Language } from '../language.js';

/** Addresses of the pictures of a row's name and value, "" where none was kept. */
export interface ScanPicture {
  readonly name: string;
  readonly value: string;
}

/** What the pictures are called, for those who do not see them, and what is said of a row without one. */
export const SCAN_PICTURE: Readonly<Record<'name' | 'value' | 'missing', Readonly<Record<Language, string>>>> = {
  name: { 'zh-CN': '扫描件上的三级指标', en: 'the name on the scan' },
  value: { 'zh-CN': '扫描件上的指标值', en: 'the value on the scan' },
  missing: { 'zh-CN': '扫描件识别，没有留存画面，请看原件', en: 'recognised on a scan; its picture was not kept, please see the original' },
};

const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/;

/** The pictures of a row; null for a row that was not read from a scan. A document may come from anywhere: what is no base64 is no picture. */
export function scanPicture(
  { pictures }: PerformanceDocument,
  { id, source }: { readonly id: string; readonly source?: 'scan' },
): ScanPicture | null {
  if (source !== 'scan') return null;
  const kept = pictures?.[id];
  const address = (data: unknown): string => (typeof data === 'string' && BASE64.test(data) ? `data:image/png;base64,${data}` : '');
  return { name: address(kept?.name), value: address(kept?.value) };
}
