import { z } from 'zod';

/** Points off the measurability of a row, by "rule-id" or "rule-id/message-id"; whole numbers from 1 to 100. */
export const pointsSchema = z.record(z.string().regex(/^[a-z]+(-[a-z]+)*(\/[a-z]+(-[a-z]+)*)?$/), z.int().min(1).max(100));

export type Points = Readonly<z.infer<typeof pointsSchema>>;
