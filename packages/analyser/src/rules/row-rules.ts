/** Rules that look at one row. To add one: `npm run new-rule`, then a line here. */
import type { Rule } from '../frame/rule.js';
import { emptyValue } from './empty-value/rule.js';

export const ROW_RULES: readonly Rule[] = [emptyValue];
