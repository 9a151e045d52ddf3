/**
 * Words of the page itself. What is said about documents comes from the reports.
 */

import type { SessionProblem } from '../session-file/read-session.js';
import type { OnChosenCopy } from '../state/chosen-copy.js';
import type { Correction, PaperState } from '../state/papers.js';
import type { QueueOrder, QueueState } from '../state/queue.js';
import type { ReferenceRole } from '../state/references.js';
import type { RoundCounts } from '../state/round-counts.js';
import type { Screen } from '../state/session.js';
import type { Progress } from '../state/standing.js';
import type { Edition } from './page-parts.js';

export interface Texts {
  readonly titles: Readonly<Record<Edition, string>>;
  readonly offline: string;
  readonly screens: Readonly<Record<Screen, string>>;
  /** Of the opinions that wait for a decision; `focus`: not all of them do. */
  readonly settled: (settled: number, all: number, focus: boolean) => string;
  readonly save: string;
  readonly open: string;
  readonly end: string;
  readonly endQuestion: string;
  /** What a question of the page is answered with, where it has no words of its own. */
  readonly answers: Readonly<Record<'yes' | 'no', string>>;
  readonly replaceQuestion: string;
  readonly undo: string;
  readonly redo: string;
  readonly otherLanguage: string;
  readonly reviewers: Readonly<Record<Edition, string>>;
  readonly close: string;
  readonly recover: (when: string, rounds: readonly RoundCounts[]) => string;
  readonly recoverYes: string;
  readonly recoverNo: string;
  readonly savedFile: (name: string) => string;
  readonly exportedFile: (name: string) => string;
  readonly packed: string;
  readonly making: string;
  readonly progress: (done: number, all: number) => string;
  readonly stop: string;
  readonly stopped: string;
  readonly notMade: string;
  readonly nothingToExport: string;
  readonly notJudged: (path: string) => string;
  /** `file` is "" where the session was never made a file. */
  readonly emptied: (when: string, file: string) => string;
  readonly remind: string;
  readonly saving: string;
  readonly opening: string;
  readonly opened: (rounds: readonly RoundCounts[]) => string;
  readonly ended: string;
  readonly otherTab: string;
  readonly badAmounts: (path: string, rows: readonly number[]) => string;
  readonly noApproval: (path: string) => string;
  readonly lastYearOpened: (path: string, projects: number) => string;
  /** What became of the round before the one that begins, and which files come now. */
  readonly roundKept: (round: number, counts: Readonly<Record<'projects' | 'opinions' | 'staying', number>>, next: string) => string;
  readonly withdrawRound: string;
  readonly notKept: string;
  readonly refused: Readonly<Record<SessionProblem, string>>;
  /** What a file of the session is called. */
  readonly sessionName: Readonly<Record<Edition, string>>;
  readonly states: Readonly<Record<PaperState, string>>;
  readonly pdfUnreadable: string;
  /** Problems whose sentence in the reports speaks of options of the command line, by their id. */
  readonly problems: Readonly<Record<string, string>>;
  readonly intake: {
    readonly drop: string;
    readonly files: string;
    readonly folder: string;
    readonly hint: string;
    readonly file: string;
    readonly readAs: string;
    readonly projects: string;
    readonly rows: string;
    readonly checks: string;
    readonly state: string;
    readonly password: string;
    readonly unlock: string;
    readonly remove: string;
    readonly cancel: string;
    readonly reading: (done: number, all: number) => string;
    readonly toQueue: Readonly<Record<Edition, string>>;
    readonly empty: string;
    readonly correctedWhat: Readonly<Record<'fixed' | 'added', string>>;
    readonly sameAs: (path: string) => string;
    /** A corrected file in the place of another. */
    readonly corrected: (correction: Correction) => string;
    readonly checkPassed: (count: number) => string;
    readonly checkFailed: (count: number) => string;
    readonly noCheck: string;
    /** Values that look like targets and stand in no row that was read. */
    readonly left: (count: number) => string;
    readonly details: string;
    readonly places: string;
    readonly placesHint: string;
    readonly roles: Readonly<Record<ReferenceRole, string>>;
    readonly roleHints: Readonly<Record<ReferenceRole, string>>;
    readonly roleUseless: Readonly<Record<ReferenceRole, string>>;
    readonly previousRead: (documents: number, projects: number) => string;
    readonly lastYearHere: string;
    readonly lastYearRead: (projects: number) => string;
    readonly libraryRead: (entries: number, left: number) => string;
    readonly formRead: string;
    readonly listRead: (lines: number) => string;
    readonly settingsRead: string;
    readonly shared: (pairs: number) => string;
    readonly sharedHint: string;
    readonly sharedPair: (projects: number, different: number) => string;
    readonly counts: string;
    readonly countThis: string;
    readonly copyChosen: (path: string, counts: OnChosenCopy['counts']) => string;
    readonly units: (count: number) => string;
    readonly unitsHint: string;
    readonly asRead: string;
    readonly unitName: string;
    readonly owner: string;
    readonly office: string;
  };
  readonly queue: {
    readonly search: string;
    readonly unit: string;
    /** What a table was handed in for. */
    readonly subject: string;
    readonly state: string;
    readonly order: string;
    readonly all: string;
    readonly progresses: Readonly<Record<Progress, string>>;
    /** Of a project that has opinions, none of which the plan asks for. */
    readonly notAsked: string;
    readonly states: Readonly<Record<QueueState, string>>;
    /** Projects of which nothing is left to decide and which nobody has concluded on. */
    readonly unconcluded: (count: number) => string;
    readonly office: string;
    readonly person: string;
    readonly nobody: string;
    /** Sums that do not agree and that no opinion tells. */
    readonly checks: (count: number) => string;
    readonly due: (date: string) => string;
    readonly overdue: (date: string) => string;
    readonly focus: string;
    readonly plan: string;
    readonly planPerson: string;
    readonly planDue: string;
    readonly assign: Readonly<Record<'shown' | 'picked', (count: number) => string>>;
    readonly unassign: Readonly<Record<'shown' | 'picked', (count: number) => string>>;
    /** `hidden` of them are not among those shown. */
    readonly picked: (count: number, hidden: number) => string;
    readonly pickShown: string;
    readonly pickUnits: string;
    readonly pickNone: string;
    /** How many projects each person has, and how many nobody has. */
    readonly givenOut: (people: readonly (readonly [person: string, count: number])[], nobody: number) => string;
    readonly assigned: (count: number, person: string) => string;
    readonly focusAmount: string;
    readonly focusList: string;
    readonly focusHint: string;
    readonly orders: Readonly<Record<QueueOrder, string>>;
    readonly shown: (shown: number, all: number) => string;
    readonly reset: string;
    readonly project: string;
    readonly amount: string;
    readonly opinions: string;
    readonly pile: string;
    readonly keys: Readonly<Record<Edition, string>>;
    readonly empty: string;
    readonly nothing: string;
    readonly overall: string;
    readonly noName: string;
  };
  readonly project: {
    readonly back: string;
    readonly previous: string;
    readonly next: string;
    readonly table: Readonly<Record<Edition, string>>;
    readonly opinions: Readonly<Record<Edition, string>>;
    readonly checks: Readonly<Record<Edition, string>>;
    readonly none: Readonly<Record<Edition, string>>;
    readonly level: string;
    readonly name: string;
    readonly value: string;
    readonly definition: string;
    readonly weight: string;
    /** Columns of a self-evaluation. */
    readonly results: Readonly<Record<'actual' | 'score' | 'deviation', string>>;
    readonly evaluated: {
      readonly total: string;
      readonly execution: string;
      readonly points: (score: string, weight: string) => string;
    };
    readonly place: string;
    readonly score: string;
    readonly goal: string;
    readonly period: string;
    readonly whole: string;
    readonly rowsOf: (rows: string) => string;
    readonly reason: string;
    /** Beside a rejection without a reason: asked for, and not demanded. */
    readonly askReason: Readonly<Record<Edition, string>>;
    readonly wording: Readonly<Record<Edition, string>>;
    readonly undecide: string;
    readonly ours: Readonly<Record<Edition, string>>;
    readonly conclusion: string;
    /** Nobody has concluded, after all opinions were decided or where there are none. */
    readonly unconcluded: Readonly<Record<'decided' | 'clear', string>>;
    readonly remark: string;
    readonly keys: string;
    readonly empty: string;
    readonly unscored: string;
    readonly doubtful: string;
    readonly figures: { readonly measurability: string; readonly completeness: string; readonly consistency: string };
    readonly noFigures: Readonly<Record<'few-rows' | 'doubtful-rows', string>>;
    readonly judging: string;
    readonly folded: (count: number) => string;
    readonly before: string;
    /** Over the answers of several people, until one is chosen. */
    readonly differ: string;
    readonly choose: string;
    readonly chooseOf: (name: string) => string;
    readonly wrong: string;
    readonly selfKeys: string;
    readonly record: Readonly<Record<Edition, string>>;
    readonly noRecord: string;
    /** What stands where nothing is decided any more. */
    readonly undecided: string;
    readonly round: (round: number) => string;
    readonly grade: string;
    readonly alike: (count: number) => string;
    /** The same of all projects, whatever the queue shows. */
    readonly alikeAll: (count: number) => string;
    readonly sources: string;
    readonly unsigned: string;
    /** Where papers are made: `elsewhere` of them no name is put on later. */
    readonly nameless: (count: number, elsewhere: number) => string;
    /** A name was put on what was said before without one. */
    readonly signedEarlier: (count: number, name: string) => string;
    /** Behind a wording that is being typed. */
    readonly wordingKeys: string;
    readonly alikeDone: (count: number) => string;
    readonly row: (number: number) => string;
    readonly lastYear: string;
    readonly library: string;
    readonly addOpinion: string;
    readonly addToProject: string;
    readonly ownText: string;
    readonly severity: string;
    readonly add: string;
    readonly giveUp: string;
    readonly ownSaid: (who: string) => string;
    readonly remove: string;
    readonly misread: string;
    readonly misreadHint: string;
    readonly correct: string;
    readonly readRight: string;
    readonly corrected: string;
    readonly readAs: (text: string) => string;
    readonly uncorrect: string;
    readonly views: { readonly table: string; readonly page: string };
    readonly page: {
      readonly label: string;
      readonly of: (page: number, pages: number) => string;
      readonly previous: string;
      readonly next: string;
      readonly closer: string;
      readonly farther: string;
      readonly fit: string;
      readonly drawing: string;
      readonly rowsOn: (pages: string) => string;
      readonly noOriginal: (path: string) => string;
      readonly choose: string;
      readonly otherFile: (path: string) => string;
      readonly locked: string;
      readonly gaveUp: string;
      readonly noInk: string;
      readonly noPage: string;
    };
  };
  readonly about: {
    readonly version: string;
    readonly rules: string;
    readonly hash: string;
    readonly hashHow: string;
    readonly noHash: string;
    readonly network: string;
    readonly networkText: string;
    readonly storage: string;
    readonly storageText: string;
    readonly limits: string;
    readonly limitsText: string;
    readonly licences: string;
  };
}
