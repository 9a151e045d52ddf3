/** What documents are judged with where there is nothing beside them. */
import { DEFAULT_CONFIGURATION } from '@perf-lint/analyser';
import type { Beside } from '../src/engine/examine.js';

export const BESIDE: Beside = {
  language: 'zh-CN',
  configuration: DEFAULT_CONFIGURATION,
  previous: [],
  lastYear: null,
  approved: null,
  library: null,
  forms: [],
};
