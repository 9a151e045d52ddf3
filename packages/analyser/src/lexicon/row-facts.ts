import type { HierarchyModel, Indicator } from '@perf-lint/core';
import type { RowFacts } from '../frame/facts.js';
import { foldText } from './fold.js';
import type { Lexicon } from './lexicon.js';

/** Facts about a row, see RowFacts. */
export function factsOf(indicator: Indicator, _model: HierarchyModel, _lexicon: Lexicon): RowFacts {
  return {
    name: foldText(indicator.name),
    value: foldText(indicator.value),
    target: indicator.target,
    aspect: null,
    number: null,
    nature: 'unknown',
    head: '',
    direction: { direction: 'unknown', evidence: '', quota: false },
    nameNumbers: [],
    readable: indicator.doubt === '' && !indicator.template && indicator.target.kind !== 'empty',
    garbled: false,
    generic: false,
  };
}
