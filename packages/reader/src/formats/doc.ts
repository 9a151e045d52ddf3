import type { ReadingNote } from '@perf-lint/core';
import type { ReadLimits } from '../read.js';
import type { Block } from '../source-document.js';
import type { CompoundFile } from './ole/compound.js';
export function readDoc(_file: CompoundFile, _limits: ReadLimits): { readonly blocks: Block[]; readonly notes: ReadingNote[] } {
  return { blocks: [], notes: [] };
}
