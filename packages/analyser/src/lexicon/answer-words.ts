/** Words by which what people write about an opinion is understood: those who print it have no lexicons of their own. */
import { type AnswerWords, ANSWER_WORDS as COMPILED } from '@perf-lint/data';

export const ANSWER_WORDS: AnswerWords = COMPILED;
