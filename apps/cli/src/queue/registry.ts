/** Who is at the queue: workers and runs say so every few seconds, and are forgotten when they no longer do. */
import type { Redis } from 'ioredis';
import { z } from 'zod';
import { PREFIX } from './job.js';
import { TERMS, type Terms } from './terms.js';

const NAME = z.string().max(300);
const Announced = z.strictObject({
  /** Host and process. */
  name: NAME,
  /** Documents that it works on at a time; 0 for a run. */
  places: z.number().int().min(0).max(10_000),
  terms: z.strictObject(Object.fromEntries(TERMS.map((term) => [term, NAME])) as Record<(typeof TERMS)[number], typeof NAME>),
});

/** A worker, or a run that hands out work. */
export interface Present {
  readonly name: string;
  readonly places: number;
  readonly terms: Terms;
}

export type Kind = 'workers' | 'runs';

/** Milliseconds after which somebody who says nothing is gone. */
const GONE_MS = 15_000;
/** How often to say that one is there. */
export const PRESENT_MS = 3_000;
/** Of those who are there, so many are looked at. */
const LOOKED_AT = 10_000;

const keyOf = (kind: Kind): string => `${PREFIX}:${kind}`;

/** Says that somebody is there. The server's clock counts: those of the machines may differ. */
export async function announce(client: Redis, kind: Kind, present: Present): Promise<void> {
  await client.zadd(keyOf(kind), (await serverTime(client)) + GONE_MS, JSON.stringify(present));
}

export async function leave(client: Redis, kind: Kind, present: Present): Promise<void> {
  await client.zrem(keyOf(kind), JSON.stringify(present));
}

/** Those who are there. What was not written by a worker or a run is passed over. */
export async function listPresent(client: Redis, kind: Kind): Promise<readonly Present[]> {
  await client.zremrangebyscore(keyOf(kind), 0, await serverTime(client));
  const members = await client.zrange(keyOf(kind), '0', `${LOOKED_AT - 1}`);
  return members.flatMap((text) => {
    const read = Announced.safeParse(parsed(text));
    return read.success ? [read.data] : [];
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

async function serverTime(client: Redis): Promise<number> {
  const [seconds, microseconds] = await client.time();
  return Number(seconds) * 1000 + Math.floor(Number(microseconds) / 1000);
}
