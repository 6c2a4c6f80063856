import type { Outage } from "./scenarios.ts";
import type { Journal, Write } from "./writes.ts";

const s = (seconds: number): string => `${seconds.toFixed(1)} s`;

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const formatOutages = ([what, outages]: readonly [string, readonly Outage[]]): string => {
  const seconds = outages.map((each) => each.seconds);
  return `  ${what}: ${outages.length}, serving again after ${s(median(seconds))} (median), ${s(Math.max(...seconds))} (longest)`;
};

const countOf = (writes: readonly Write[], outcome: Write["outcome"]): number =>
  writes.filter((write) => write.outcome === outcome).length;

const formatWrites = ([kind, writes]: readonly [string, readonly Write[]]): string =>
  `  ${kind}: ${countOf(writes, "acknowledged")} acknowledged, ${countOf(writes, "refused")} refused, ${countOf(writes, "pending")} without an answer`;

/** What was done, what it cost, and what is wrong. */
export const formatReport = (
  outages: readonly Outage[],
  { writes, repeated }: Journal,
  seen: number,
  faults: readonly string[],
): string =>
  [
    "Faults:",
    ...[...Map.groupBy(outages, ({ what }) => what)].map(formatOutages),
    `Writes (${repeated} times asked again), ${seen} pages seen:`,
    ...[...Map.groupBy(writes, ({ kind }) => kind)].map(formatWrites),
    faults.length === 0
      ? `✓ Every one of ${countOf(writes, "acknowledged")} acknowledged writes is there, none is there twice; roll-up, storage and spool are sound.`
      : `✖ ${faults.length} faults:`,
    ...faults.slice(0, 50).map((fault) => `  ${fault}`),
  ].join("\n");
