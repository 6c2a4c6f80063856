import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { startThrowawayCluster } from "@sansang/db/cluster/throwaway";
import { migrate } from "@sansang/db/migrate";
import { Client } from "pg";
import type { Answer, Cluster, Request } from "./lane.ts";

const TEMPLATE = "sansang_template";

/** One server for all lanes, with a migrated template from which each test file takes its own database. */
export async function openCluster(): Promise<Cluster & { stop(): Promise<void> }> {
  const server = await startThrowawayCluster();
  const client = new Client({ connectionString: server.url("postgres") });
  await client.connect();
  await client.query(`create database ${TEMPLATE} template template0 encoding 'UTF8'`);
  await client.end();
  const ownerUrl = server.url(TEMPLATE);
  return { ownerUrl, ...(await migrate({ ownerUrl })), stop: () => server.stop() };
}

export type Said = Answer | "hang" | "broken";

/** A process of its own that runs tests; one that hangs or breaks is replaced at the next request. */
export class Lane {
  readonly #given: readonly string[];
  #child: ChildProcess | null = null;
  #isClosed = false;

  /** `notes`: where the probes of this lane write. */
  constructor({ ownerUrl, appUrl }: Cluster, notes: string) {
    this.#given = [JSON.stringify({ ownerUrl, appUrl }), notes];
  }

  /** The answer, asked for once more where no test failed: a room may be swept while somebody is still in it. */
  async ask(request: Request, limit: number): Promise<Said> {
    const said = await this.#askOnce(request, limit);
    const isOdd = said === "broken" || (said !== "hang" && !said.passed && !said.isTest);
    return isOdd && !this.#isClosed ? this.#askOnce(request, limit) : said;
  }

  async #askOnce(request: Request, limit: number): Promise<Said> {
    const child = this.#child ?? this.#start();
    const unheard = new AbortController();
    const { signal } = unheard;
    const heard: Promise<Said> = Promise.race([
      once(child, "message", { signal }).then(([answer]) => answer as Answer),
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
    this.#child = fork(new URL("./lane.ts", import.meta.url), this.#given, {
      execArgv: [],
      detached: true,
      env: { ...process.env, NODE_ENV: "test" },
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    });
    return this.#child;
  }
}
