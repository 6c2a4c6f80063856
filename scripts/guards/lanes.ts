import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import type { Template } from "@sansang/testing/template";
import type { LaneAnswer, Request } from "./lane.ts";

export type LaneReply = LaneAnswer | "hang" | "broken";

/** A process of its own that runs tests; one that hangs or breaks is replaced at the next request. */
export class Lane {
  readonly #notes: string;
  readonly #env: Readonly<Record<string, string>>;
  #child: ChildProcess | null = null;
  #isClosed = false;

  /** `template`: from which each test file takes its database. `notes`: where the probes of this lane write. */
  constructor({ ownerUrl, appUrl, seedUrl }: Template, notes: string) {
    this.#env = {
      TEST_TEMPLATE_OWNER_URL: ownerUrl,
      TEST_TEMPLATE_APP_URL: appUrl,
      TEST_TEMPLATE_SEED_URL: seedUrl,
    };
    this.#notes = notes;
  }

  /** The answer, asked for once more where no test failed: a room may be swept while somebody is still in it. */
  async ask(request: Request, limit: number): Promise<LaneReply> {
    const reply = await this.#askOnce(request, limit);
    const isOdd = reply === "broken" || (reply !== "hang" && !reply.passed && !reply.isTest);
    return isOdd && !this.#isClosed ? this.#askOnce(request, limit) : reply;
  }

  async #askOnce(request: Request, limit: number): Promise<LaneReply> {
    const child = this.#child ?? this.#start();
    const unheard = new AbortController();
    const { signal } = unheard;
    const heard: Promise<LaneReply> = Promise.race([
      once(child, "message", { signal }).then(([answer]) => answer as LaneAnswer),
      once(child, "exit", { signal }).then(() => "broken" as const),
      sleep(limit * 1000, "hang" as const, { signal }),
    ]);
    child.send(request);
    const answer = await heard.finally(() => unheard.abort());
    if (typeof answer === "string") this.#end();
    return answer;
  }

  close(): void {
    this.#isClosed = true;
    this.#end();
  }

  #end(): void {
    try {
      // Its group: also the workers in which tests run.
      if (this.#child?.pid) process.kill(-this.#child.pid, "SIGKILL");
    } catch {
      // Already gone.
    }
    this.#child = null;
  }

  #start(): ChildProcess {
    this.#child = fork(new URL("./lane.ts", import.meta.url), [this.#notes], {
      execArgv: [],
      detached: true,
      env: { ...process.env, ...this.#env, NODE_ENV: "test" },
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    });
    return this.#child;
  }
}
