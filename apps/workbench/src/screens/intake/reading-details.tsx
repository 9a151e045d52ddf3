/** How a file was read: what was found in it, what was not taken into any row, and where that stands. */
import { type ReadingSection, readingSections } from '@perf-lint/report';
import { useState } from 'preact/hooks';
import type { Desk } from '../../shell/desk.js';
import { InOriginal } from '../../shell/in-original.js';
import type { ReadPaper } from '../../state/papers.js';

interface ReadingDetailsProps {
  readonly desk: Desk;
  readonly paper: ReadPaper;
}

/** Made only where somebody asks for it: a list of 300 files is drawn at once. */
export function ReadingDetails({ desk, paper }: ReadingDetailsProps) {
  const [open, setOpen] = useState(false);
  const { language } = desk.session;
  return (
    <details class="small" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{desk.texts.intake.details}</summary>
      {open &&
        readingSections(paper.analysis, { language }).map((section) => <Section key={section.title} {...{ desk, paper, section }} />)}
    </details>
  );
}

interface SectionProps extends ReadingDetailsProps {
  readonly section: ReadingSection;
}

function Section({ desk, paper, section: { title, lines, places = [] } }: SectionProps) {
  return (
    <section>
      <h2>{title}</h2>
      <ul class="plain">
        {lines.map((line, index) => {
          const references = places[index] ?? [];
          return (
            <li key={`${index} ${line}`}>
              {line} {references.length > 0 && <InOriginal {...{ desk, paper, references }} label={line} />}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
