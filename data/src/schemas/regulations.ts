import { z } from 'zod';

const bilingual = z.object({ zh: z.string().min(1), en: z.string().min(1) }).strict();

/** One thing a rule says, in our own words. `verified` is false where its wording was not read in a public copy. */
const provisionSchema = z
  .object({
    /** Unique inside its regulation; a rule cites "regulation#provision". */
    id: z.string().regex(/^[a-z0-9-]+$/),
    /** Article or annex, "" where none is numbered. */
    article: z.string(),
    says: bilingual,
    verified: z.boolean(),
  })
  .strict();

/**
 * A regulation, form, paper or method that a rule of the linter leans on. What it says stands here in our own words, never as a quotation;
 * an unverified provision (known, but not read again in a public copy) must be shown as such.
 */
const regulationSchema = z
  .object({
    id: z.string().regex(/^[a-z0-9-]+$/),
    kind: z.enum(['law', 'party-state', 'ministry', 'local', 'form', 'paper', 'method']),
    title: bilingual,
    /** 文号, "" where none is known. */
    number: z.string(),
    /** Year, year-month or full date (ISO), "" where unknown. */
    date: z.string().regex(/^(\d{4}(-\d{2}(-\d{2})?)?)?$/),
    /** Address of the public copy that was read, "" if none was. */
    url: z.string().regex(/^(https?:\/\/\S+)?$/),
    /** True where at least the opening or the form itself was read in a public copy. */
    verified: z.boolean(),
    /** Whose page the copy stands on: an office's, a publisher's, somebody else's; none where no copy was read. */
    copy: z.enum(['office', 'publisher', 'third-party', 'none']),
    provisions: z.array(provisionSchema).min(1),
  })
  .strict()
  .refine((regulation) => !regulation.verified || regulation.url !== '' || regulation.kind === 'method', {
    message: 'a verified regulation names the address of the copy that was read',
  })
  .refine((regulation) => (regulation.copy === 'none') === (regulation.url === ''), {
    message: 'a copy has an address, and an address is that of a copy',
  })
  .refine((regulation) => regulation.verified || regulation.provisions.every((provision) => !provision.verified), {
    message: 'a provision cannot be verified where the regulation was not read',
  })
  .refine((regulation) => new Set(regulation.provisions.map((provision) => provision.id)).size === regulation.provisions.length, {
    message: 'two provisions share an id',
  });

export const regulationsSchema = z
  .array(regulationSchema)
  .refine((list) => new Set(list.map((regulation) => regulation.id)).size === list.length, { message: 'two regulations share an id' });

export type Regulation = z.infer<typeof regulationSchema>;
export type Regulations = z.infer<typeof regulationsSchema>;
