/** Patterns made of words: of core, where every package finds them. */
export { anyCasePattern, everyPattern, pattern, spacedPattern, stickyPattern } from '@perf-lint/core';
