/** Sums of a project that do not agree and that no opinion tells: what to hold against the original, and where it stands. */
import type { ReadingCheck, SourceReference } from '@perf-lint/core';
import { openCheckTexts } from '@perf-lint/report';
import type { Desk } from '../../shell/desk.js';
import { InOriginal } from '../../shell/in-original.js';
import { edition } from '../../shell/page-parts.js';
import type { ReviewedProject } from '../../state/projects.js';

export function OpenChecks({ desk, project }: { readonly desk: Desk; readonly project: ReviewedProject }) {
  const { paper, result } = project;
  const checks = result?.checks ?? [];
  if (result === null || checks.length === 0) return null;
  const texts = openCheckTexts(result, desk.session.language);
  return (
    <div class="card opinion" data-checks={checks.length}>
      {texts.map((text, index) => {
        const references = placesOf(checks[index], project);
        return (
          <p key={text}>
            <span class="chip warning">{desk.texts.queue.checks(1)}</span> {text}{' '}
            {references.length > 0 && <InOriginal {...{ desk, paper, references }} label={text} />}
          </p>
        );
      })}
      <p class="soft small">{desk.texts.project.checks[edition()]}</p>
    </div>
  );
}

/** Of a sum of weights the weights, which are what is to be added up anew. */
function placesOf(check: ReadingCheck | undefined, { place }: ReviewedProject): readonly SourceReference[] {
  const weights = check?.kind === 'weight-sum' ? (place?.project.indicators ?? []).flatMap((row) => row.weightReferences ?? []) : [];
  return weights.length > 0 ? weights : (check?.references ?? []);
}
