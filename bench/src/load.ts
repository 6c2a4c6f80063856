import { Agent, get } from "node:http";
import { cpuSeconds } from "./cpu.ts";

const CONNECTIONS = 16;

export interface Target {
  readonly name: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The server process; everything below it counts. */
  readonly pid: number;
  /** Done before each request, its CPU counted with it. */
  readonly before?: () => Promise<unknown>;
}

export interface Measured {
  readonly name: string;
  /** CPU milliseconds of server and database for one request. */
  readonly cpuPerRequest: number;
  readonly requestsPerSecond: number;
  readonly bytes: number;
}

const one = (target: Target, agent: Agent): Promise<number> =>
  new Promise((resolve, reject) => {
    get(target.url, { agent, headers: target.headers }, (response) => {
      let bytes = 0;
      response.on("data", (chunk: Buffer) => (bytes += chunk.length));
      response.on("end", () =>
        response.statusCode === 200
          ? resolve(bytes)
          : reject(new Error(`${target.name} answered ${response.statusCode}`)),
      );
    }).on("error", reject);
  });

async function run(target: Target, requests: number): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  let left = requests;
  let bytes = 0;
  const lane = async (): Promise<void> => {
    while (left-- > 0) {
      await target.before?.();
      bytes = await one(target, agent);
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, lane));
  agent.destroy();
  return bytes;
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Each target in turn, A B C A B C …, after a warm-up; medians. The load itself runs in this process and is not counted. */
export async function sideBySide(
  targets: readonly Target[],
  postmaster: number,
  { requests, rounds }: { requests: number; rounds: number },
): Promise<Measured[]> {
  const samples = new Map(targets.map(({ name }) => [name, [] as Measured[]]));
  for (const target of targets) await run(target, Math.min(requests, 400));
  for (let round = 0; round < rounds; round++)
    for (const target of targets) {
      const before = cpuSeconds([target.pid, postmaster]);
      const started = performance.now();
      const bytes = await run(target, requests);
      const seconds = (performance.now() - started) / 1000;
      const cpuPerRequest = ((cpuSeconds([target.pid, postmaster]) - before) * 1000) / requests;
      samples
        .get(target.name)
        ?.push({ name: target.name, cpuPerRequest, requestsPerSecond: requests / seconds, bytes });
    }
  return targets.map(({ name }) => {
    const all = samples.get(name) ?? [];
    return {
      name,
      cpuPerRequest: median(all.map((each) => each.cpuPerRequest)),
      requestsPerSecond: median(all.map((each) => each.requestsPerSecond)),
      bytes: all[0]?.bytes ?? 0,
    };
  });
}
