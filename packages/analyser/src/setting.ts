/** What may be set about a rule, without the rule itself: configuration and rules both speak of it. */
import type { Severity } from './finding.js';

/** How strict to be: which rules speak, and how loudly. */
export type Preset = 'lenient' | 'default' | 'strict';

/** How people are spoken to. */
export type Tone = 'official' | 'plain';

export type SeveritySetting = Severity | 'off';

export type OptionValue = number | boolean | readonly string[];
