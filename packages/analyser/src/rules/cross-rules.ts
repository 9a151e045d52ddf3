/** Rules that look across rows, projects, documents and years. */
import type { Rule } from '../frame/rule.js';

export const CROSS_RULES: readonly Rule[] = [];
