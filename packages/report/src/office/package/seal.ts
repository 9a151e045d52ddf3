/** What the seal of a file says: left as we wrote it, written by us and changed since, or not ours. */
export type Seal = 'intact' | 'broken' | 'none';
