/** How heavy a severity is beside the others. */
import type { Severity } from '@perf-lint/analyser';

export const SEVERITY_RANK: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };
