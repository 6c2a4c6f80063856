import { join } from "node:path";
import { expect, test } from "vitest";
import { openBoundedThread, ThreadStopped } from "./bounded-thread.ts";

const WORKER = join(import.meta.dirname, "bounded-thread.sample.ts");
type Order = { readonly work: "answer" | "fail" | "spin" | "hoard" | "leave" };

test("An order that takes too long, too much or everything down fails alone; the next one is answered", async () => {
  const thread = openBoundedThread<Order, string>(WORKER, { seconds: 3, megabytes: 32 });
  const asked = await Promise.allSettled(
    (["answer", "spin", "answer", "hoard", "answer", "leave", "fail", "answer"] as const).map((work) =>
      thread.ask({ work }),
    ),
  );
  expect(
    asked.map((each) =>
      each.status === "fulfilled" ? each.value : each.reason instanceof ThreadStopped ? "stopped" : "failed",
    ),
  ).toEqual(["done", "stopped", "done", "stopped", "done", "stopped", "failed", "done"]);
  await thread.close();
});
