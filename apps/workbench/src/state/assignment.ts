/** Who looks at a project (分派), and until when. */
export interface Assignment {
  readonly person: string;
  /** "2026-12-05", "" without a date. */
  readonly due: string;
}
