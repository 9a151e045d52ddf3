import { z } from 'zod';

/**
 * Who can change a project's targets, read from its name or type. Every entry is text to be found in the name (NFKC, no spaces);
 * `type` entries are found in 项目类别. Order of judgement: carried-over, handed-down, personnel-template, else own.
 */
export const projectOriginLexiconSchema = z
  .object({
    /** 结转: money and targets of an earlier year. */
    carriedOver: z.object({ name: z.array(z.string().min(2)), funding: z.array(z.string().min(2)) }).strict(),
    /** 上级下达: money and targets come from above. */
    handedDown: z
      .object({
        name: z.array(z.string().min(2)),
        /** Marks of a document number of a province or ministry: 豫财社〔2023〕218号. A name with one of these pairs is handed down. */
        documentNumber: z.array(z.string().min(1)),
        /** One-character names of provinces that may stand before such a mark; before a city's number the origin stays unknown. */
        provinces: z.array(z.string().length(1)),
        type: z.array(z.string().min(2)),
        /** Words that make it the unit's own share after all (市级配套): they overrule `name`. */
        notName: z.array(z.string().min(2)),
      })
      .strict(),
    /** 人员类、公用经费: the system fills their targets from a template. */
    personnelTemplate: z
      .object({ name: z.array(z.string().min(2)), notName: z.array(z.string().min(2)), type: z.array(z.string().min(2)) })
      .strict(),
    /** 涉密、人员类: need no published targets, so that a missing table is no finding. */
    noTargetsNeeded: z.object({ name: z.array(z.string().min(2)), type: z.array(z.string().min(2)) }).strict(),
    /** Projects that face the public, so that satisfaction is expected of them. */
    publicFacing: z.array(z.string().min(2)),
    /** Projects that serve the office itself: satisfaction need not be set. */
    inward: z.array(z.string().min(2)),
  })
  .strict();

export type ProjectOriginLexicon = z.infer<typeof projectOriginLexiconSchema>;
