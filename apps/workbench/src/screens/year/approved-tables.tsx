/** The approved tables: as they print, as files, in the office's own form, and taken back where nothing came after. */
import { approvalPage, filledForms, formRefusalSentence, type Language, leftOpenSentences, type PrintedApproval } from '@perf-lint/report';
import { stageName, versionName } from '@perf-lint/review';
import { useState } from 'preact/hooks';
import { approvalFiles, formFile, printedApproval } from '../../outputs/approvals.js';
import { together, typeOf } from '../../outputs/output-file.js';
import type { Desk } from '../../shell/desk.js';
import { download, todayText } from '../../shell/download.js';
import type { DroppedFile } from '../../shell/dropped-files.js';
import { FileButton } from '../../shell/file-button.js';
import { give } from '../../shell/giving.js';
import { PaperPreview } from '../../shell/paper-preview.js';
import type { KeptApproval } from '../../state/history.js';
import { canWithdraw, withoutLastApproval } from '../../state/year.js';
import { YEAR } from './texts.js';

export function ApprovedTables({ desk }: { readonly desk: Desk }) {
  const { session } = desk;
  const { language, history } = session;
  const words = YEAR[language];
  const [shown, setShown] = useState<number | null>(null);
  const printed = shown === null ? null : printedApproval(history, shown);
  if (history.approvals.length === 0) return null;
  return (
    <section class="card" id="approved">
      <h2>{words.frozenTables}</h2>
      <p class="soft small">{words.printHint}</p>
      <ul class="plain">
        {history.approvals.map((approval, index) => (
          <li key={stageName(approval.stage, 'en')} class="row" data-approval={approval.stage.kind}>
            <b>{versionName(approval, language)}</b> {approval.number}
            <Times approval={approval} language={language} />
            <ApprovalActions
              desk={desk}
              position={index}
              isShown={shown === index}
              onShow={(isShown) => setShown(isShown ? index : null)}
            />
          </li>
        ))}
      </ul>
      {printed !== null && (
        <PaperPreview label={words.frozenTables} print={words.print} make={() => approvalPage(printed, language)} of={[printed.approval]} />
      )}
      <p class="soft small">{words.ownFormHint}</p>
      <p>
        <button
          type="button"
          class="link"
          id="new-form"
          onClick={() => void give(desk, words.newForm, async () => [await formFile(language)])}
        >
          {words.newForm}
        </button>
      </p>
    </section>
  );
}

/** What was approved later than the rest, or under another number: each time with its projects. */
function Times({ approval, language }: { readonly approval: KeptApproval; readonly language: Language }) {
  const times = new Map<string, number>();
  for (const project of approval.tables.projects) {
    const { date, number } = project.approval ?? approval;
    const name = [date, number].filter((part) => part !== '').join(' ');
    times.set(name, (times.get(name) ?? 0) + 1);
  }
  const words = YEAR[language];
  if (times.size < 2) return <span class="soft small">{words.projects(approval.tables.projects.length)}</span>;
  return (
    <span class="soft small">{[...times].map(([name, count]) => words.time(name, count)).join(language === 'zh-CN' ? '；' : '; ')}</span>
  );
}

interface ActionsProps {
  readonly desk: Desk;
  readonly position: number;
  readonly isShown: boolean;
  readonly onShow: (isShown: boolean) => void;
}

function ApprovalActions({ desk, position, isShown, onShow }: ActionsProps) {
  const { session } = desk;
  const { language, history } = session;
  const words = YEAR[language];
  const printed = printedApproval(history, position);
  if (printed === null) return null;
  const isLast = position === history.approvals.length - 1;
  const withdraw = async (): Promise<void> => {
    const [name, projects] = [versionName(printed.approval, language), printed.approval.tables.projects.length];
    if (!(await desk.asking.ask(words.withdrawQuestion(name, projects)))) return;
    desk.dispatch({ kind: 'recorded', history: { approvals: withoutLastApproval(desk.session.history).approvals } });
    desk.say('done', words.withdrawn(name, projects));
  };
  return (
    <>
      <button type="button" id={`print-approval-${position}`} aria-pressed={isShown} onClick={() => onShow(!isShown)}>
        {words.preview}
      </button>
      <button
        type="button"
        id={`export-approval-${position}`}
        onClick={() => void give(desk, `${words.frozenTables}-${todayText()}`, () => approvalFiles(printed, language, todayText()))}
      >
        {words.give}
      </button>
      <FileButton
        label={words.ownForm}
        id={`own-form-${position}`}
        accept=".docx,.xlsx"
        onFiles={([file]) => file !== undefined && void fillForm(desk, printed, file)}
      />
      {isLast && canWithdraw(session) && (
        <button type="button" class="link" id="withdraw" onClick={() => void withdraw()}>
          {words.withdraw}
        </button>
      )}
    </>
  );
}

/** Fills the office's own form and says what of it stayed empty. */
async function fillForm(desk: Desk, printed: PrintedApproval, { path, file }: DroppedFile): Promise<void> {
  const { language } = desk.session;
  const words = YEAR[language];
  await desk.during(desk.texts.making, async () => {
    const filled = await filledForms(new Uint8Array(await file.arrayBuffer()), printed, language);
    if (filled.kind === 'refused') return desk.say('problem', `${path}：${formRefusalSentence(filled.reason, language)}`);
    const made = together(`${words.fileName}-${todayText()}`, filled.files);
    if (made === null) return desk.say('problem', desk.texts.nothingToExport);
    download(made.name, made.bytes, typeOf(made.name));
    const open = leftOpenSentences(filled, language);
    desk.say(open.length === 0 ? 'done' : 'problem', [words.formDone(made.name), ...open].join(''));
  });
}
