import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { SampleOrder } from "./bounded-thread.sample.ts";
import { type BoundedThread, openBoundedThread } from "./bounded-thread.ts";
import { type ServedPerson, serving, servingOn } from "./served-person.ts";
import { openThreadPool, type PoolBounds } from "./thread-pool.ts";

const WORKER = join(import.meta.dirname, "bounded-thread.sample.ts");
const open = (bounds: PoolBounds, seconds = 60) =>
  openBoundedThread<SampleOrder, string>(WORKER, { seconds, megabytes: 32 }, openThreadPool(bounds));

const official = (person: string): ServedPerson => ({ group: "office", person });
const stranger = (person: string): ServedPerson => ({ group: "public", person });

let thread: BoundedThread<SampleOrder, string>;
/** Orders in the order in which they were answered, or what was wrong with them. */
let answered: string[];
beforeEach(() => {
  answered = [];
});
afterEach(() => thread.close());

interface Asked {
  readonly over: Promise<void>;
  /** Lets the worker answer. */
  finish(): void;
}

function ask(name: string, served: ServedPerson): Asked {
  const wait = new SharedArrayBuffer(4);
  const over = serving(served, () => thread.ask({ wait })).then(
    () => void answered.push(name),
    (error: Error) => void answered.push(`${name}: ${error.name}`),
  );
  return {
    over,
    finish() {
      Atomics.store(new Int32Array(wait), 0, 1);
      Atomics.notify(new Int32Array(wait), 0);
    },
  };
}

test("An order that takes too long, too much or everything down fails alone; the next one is answered", async () => {
  thread = open({ threads: 2, megabytes: 64 }, 3);
  const asked = await Promise.allSettled(
    (["answer", "spin", "answer", "hoard", "answer", "leave", "fail", "answer"] as const).map((work) =>
      thread.ask({ work }),
    ),
  );
  expect(asked.map((each) => (each.status === "fulfilled" ? each.value : each.reason.name))).toEqual([
    "done",
    "ThreadStopped",
    "done",
    "ThreadStopped",
    "done",
    "ThreadStopped",
    "Error",
    "done",
  ]);
});

test("Who closes while another one asks gets his end, and the other one his answer", async () => {
  thread = open({ threads: 2, megabytes: 1_000 });
  await thread.ask({ work: "answer" });
  const closed = thread.close();
  const answer = thread.ask({ work: "answer" });
  expect(await Promise.all([answer, closed])).toEqual(["done", undefined]);
});

describe("in turns", () => {
  test("Lan's forty photos hold a thread, Sen's one gets the other at once", async () => {
    thread = open({ threads: 2, megabytes: 1_000 });
    const forty = Array.from({ length: 40 }, (_, at) => ask(`Lan ${at}`, official("lan")));
    const one = ask("Sen", official("sen"));
    one.finish();
    await one.over;
    expect(answered).toEqual(["Sen"]);
    for (const { finish } of forty) finish();
    await Promise.all(forty.map(({ over }) => over));
    expect(answered).toEqual(["Sen", ...forty.map((_, at) => `Lan ${at}`)]);
  });

  test("Where memory lets only one run, Sen's one photo waits for one of Lan's", async () => {
    thread = open({ threads: 2, megabytes: 40 });
    const [first, second, third] = [1, 2, 3].map((at) => ask(`Lan ${at}`, official("lan")));
    const sen = ask("Sen", official("sen"));
    for (const { finish } of [third, second, first, sen] as Asked[]) finish();
    await Promise.all([first?.over, second?.over, third?.over, sen.over]);
    expect(answered).toEqual(["Lan 1", "Lan 2", "Sen", "Lan 3"]);
  });

  test("Strangers from many networks hold one thread; no official waits for them", async () => {
    thread = open({ threads: 3, megabytes: 1_000 });
    const crowd = Array.from({ length: 16 }, (_, at) => ask(`stranger ${at}`, stranger(`198.51.100.${at}`)));
    const officials = ["Lan", "Sen"].map((name) => ask(name, official(name)));
    for (const { finish, over } of officials) {
      finish();
      await over;
    }
    expect(answered).toEqual(["Lan", "Sen"]);
    for (const { finish } of crowd) finish();
    await Promise.all(crowd.map(({ over }) => over));
    expect(answered).toHaveLength(18);
  });
});

describe("what is not queued", () => {
  test("More than a person can mean is told to come later, and nobody else is", async () => {
    thread = open({ threads: 2, megabytes: 1_000 });
    const running = ask("Lan 0", official("lan"));
    const waiting = Array.from({ length: 64 }, (_, at) => ask(`Lan ${at + 1}`, official("lan")));
    const strangers = [1, 2, 3, 4].map((at) => ask(`stranger ${at}`, stranger("2001:db8::/64")));
    const over = ask("Lan 65", official("lan"));
    await Promise.all([over.over, strangers[3]?.over]);
    expect(answered).toEqual(["stranger 4: ThreadsBusy", "Lan 65: ThreadsBusy"]);
    for (const { finish } of [running, ...waiting, ...strangers]) finish();
    await Promise.all([running, ...waiting, ...strangers].map((each) => each.over));
    expect(answered.filter((name) => name.includes(":"))).toHaveLength(2);
  });

  test("Whoever leaves takes his orders out of the queue; what he wants done all the same goes on", async () => {
    thread = open({ threads: 2, megabytes: 1_000 });
    const leaving = new AbortController();
    const served = { ...official("lan"), signal: leaving.signal };
    const running = ask("first", served);
    const waiting = ask("second", served);
    const paper = serving(served, () => servingOn(() => thread.ask({ work: "answer" })));
    leaving.abort();
    await waiting.over;
    await ask("third", served).over;
    expect(answered).toEqual(["second: OrderGivenUp", "third: OrderGivenUp"]);
    running.finish();
    await running.over;
    expect(await paper).toBe("done");
    expect(answered.at(-1)).toBe("first");
  });
});
