import "server-only";
import type { Db } from "@sansang/db/client";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { Refusal } from "../kernel/refusal.ts";

/** Wrong passwords that one person at one address, and one address altogether, may offer within the window. */
const PER_PERSON = 5;
const PER_ADDRESS = 60;
const WINDOW_SECONDS = 15 * 60;

interface Limits {
  readonly person: RateLimiterPostgres;
  readonly address: RateLimiterPostgres;
}

const known = new WeakMap<Db, Limits>();

const limiter = (db: Db, keyPrefix: string, points: number) =>
  new RateLimiterPostgres({
    storeClient: db.$client,
    storeType: "pool",
    tableName: "rate_limits",
    tableCreated: true,
    keyPrefix,
    points,
    duration: WINDOW_SECONDS,
    blockDuration: WINDOW_SECONDS,
  });

function limitsOf(db: Db): Limits {
  const limits = known.get(db) ?? {
    person: limiter(db, "person", PER_PERSON),
    address: limiter(db, "address", PER_ADDRESS),
  };
  known.set(db, limits);
  return limits;
}

async function take(limiter: RateLimiterPostgres, key: string): Promise<void> {
  await limiter.consume(key).catch((cause: unknown) => {
    if (!(cause instanceof RateLimiterRes)) throw cause;
    throw new Refusal("too_many_attempts", { minutes: Math.max(1, Math.ceil(cause.msBeforeNext / 60_000)) });
  });
}

/** Counts an attempt before it is looked at, in real time. Throws `too_many_attempts` with the minutes to wait. */
export async function countAttempt(db: Db, person: string, address: string): Promise<void> {
  const limits = limitsOf(db);
  await take(limits.address, address);
  await take(limits.person, `${person}|${address}`);
}

/** A right password gives the attempt back. */
export async function forgetAttempts(db: Db, person: string, address: string): Promise<void> {
  const limits = limitsOf(db);
  await Promise.all([limits.person.delete(`${person}|${address}`), limits.address.reward(address)]);
}
