/** 审核结论 and 综合意见 of a project, and who writes them. */
import type { Desk } from '../../shell/desk.js';
import { CONCLUSIONS, NO_VERDICT } from '../../state/review.js';

export function VerdictForm({ desk, projectKey }: { readonly desk: Desk; readonly projectKey: string }) {
  const { session, texts } = desk;
  const words = texts.project;
  const verdict = session.review.verdicts.get(projectKey) ?? NO_VERDICT;
  return (
    <div class="card verdict">
      <fieldset>
        <legend>{words.conclusion}</legend>
        {CONCLUSIONS.map((conclusion) => (
          <button
            type="button"
            key={conclusion}
            data-conclusion={conclusion}
            aria-pressed={verdict.conclusion === conclusion}
            onClick={() => {
              const chosen = verdict.conclusion === conclusion ? '' : conclusion;
              desk.dispatch({ kind: 'said', changes: { verdicts: new Map([[projectKey, { ...verdict, conclusion: chosen }]]) } });
            }}
          >
            {words.conclusions[conclusion]}
          </button>
        ))}
      </fieldset>
      <label>
        {words.remark}
        <textarea
          rows={3}
          id="remark"
          value={verdict.remark}
          onInput={({ currentTarget }) =>
            desk.dispatch({
              kind: 'said',
              changes: { verdicts: new Map([[projectKey, { ...verdict, remark: currentTarget.value }]]) },
              typing: `remark ${projectKey}`,
            })
          }
        />
      </label>
      <label>
        {texts.reviewer}
        <input
          type="text"
          id="reviewer"
          value={session.reviewer}
          onInput={({ currentTarget }) => desk.dispatch({ kind: 'signed', reviewer: currentTarget.value })}
        />
      </label>
    </div>
  );
}
