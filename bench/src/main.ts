import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { startThrowawayCluster } from "@sansang/db/cluster/throwaway";
import { Pool } from "pg";
import { boardsOfCycles } from "./boards-of-cycles.ts";
import { insertRegister, measureRegister } from "./composition.ts";
import { type BenchDatabase, makeDatabase } from "./database.ts";
import { measureGrowth } from "./growth.ts";
import { type Measured, sideBySide, type Target } from "./load.ts";
import { measureMemory } from "./memory.ts";
import { measurePortal, measureRoad } from "./postings.ts";
import { rollUp } from "./roll-up.ts";
import { scriptWeight } from "./script-weight.ts";
import { type Server, startApp, startBareRoute, startFloor } from "./servers.ts";
import { measureVerdicts } from "./verdicts.ts";

/** `--verdicts`: nothing but what recording its change adds to a verdict. `--quick`: fewer requests and rounds, to see that everything runs. */
const quick = process.argv.includes("--quick");
/** `--pages`: nothing but the pages of the office. `--built`: the app is built already. */
const onlyPages = process.argv.includes("--pages");
const onlyVerdicts = process.argv.includes("--verdicts");
/** `--cycles`: nothing but the board of a province whose communes elect each by itself. */
const onlyCycles = process.argv.includes("--cycles");
/** `--memory`: nothing but what the app holds while it is read from, `--minutes 10` long. */
const onlyMemory = process.argv.includes("--memory");
const isBuilt = process.argv.includes("--built");
const EFFORT = quick ? { requests: 320, rounds: 1 } : { requests: 800, rounds: 3 };

const at = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const print = (line: string) => process.stdout.write(`${line}\n`);
const figure = (value: number, digits = 2) => value.toFixed(digits).padStart(9);

const input = (value: object) => encodeURIComponent(JSON.stringify(value));
const DATA_ROUTES: Record<string, string> = {
  worklist: `/api/trpc/checklist.list?input=${input({ awaits: "fatherland_front" })}`,
  board: `/api/trpc/reports.board?input=${input({})}`,
  candidates: `/api/trpc/candidates.list?input=${input({ search: "sen" })}`,
};
const PAGES: Record<string, string> = {
  worklist: "/worklist?awaits=fatherland_front",
  board: "/board",
  candidates: "/candidates?q=sen",
};

const SCRIPTED = [
  "/board",
  "/today",
  "/worklist",
  "/candidates",
  "/postings",
  "/reports/composition",
  "/reports/figures",
];

function table(read: string, measured: readonly Measured[]): void {
  const floor = measured[0]?.cpuPerRequest ?? 1;
  print(`\n${read}: 16 connections, CPU of application and PostgreSQL for one request, medians`);
  print("                        CPU ms   × floor       req/s     bytes");
  for (const { name, cpuPerRequest, requestsPerSecond, bytes } of measured)
    print(
      `${name.padEnd(20)} ${figure(cpuPerRequest)} ${figure(cpuPerRequest / floor)}   ${figure(requestsPerSecond, 0)} ${figure(bytes, 0)}`,
    );
}

async function measureRead(
  read: string,
  postmaster: number,
  token: string,
  servers: { floor: Server; bare: Server; app: Server },
  write: () => Promise<unknown>,
) {
  const cookie = { cookie: `sansang.session=${token}` };
  const session = { "x-session": token };
  const page = { url: servers.app.origin + PAGES[read], headers: cookie, pid: servers.app.pid };
  const targets: Target[] = [
    {
      name: "floor (node:http)",
      url: `${servers.floor.origin}/${read}`,
      headers: session,
      pid: servers.floor.pid,
    },
    { name: "page", ...page },
    { name: "page after a write", ...page, before: write },
    {
      name: "bare Next route",
      url: `${servers.bare.origin}/${read}`,
      headers: session,
      pid: servers.bare.pid,
    },
    {
      name: "tRPC procedure",
      url: servers.app.origin + DATA_ROUTES[read],
      headers: cookie,
      pid: servers.app.pid,
    },
  ];
  table(read, await sideBySide(targets, postmaster, EFFORT));
}

/** `--growth`: nothing but how work grows with what somebody sends. */
if (process.argv.includes("--growth")) {
  const bad = await measureGrowth(print);
  process.exit(bad.length > 0 ? 1 : 0);
}

const next = at("apps/web/node_modules/next/dist/bin/next");
const unbuilt =
  onlyVerdicts || onlyCycles
    ? []
    : ["bench/bare-route", "apps/web"].filter((place) => (place === "apps/web" ? !isBuilt : !onlyMemory));
for (const place of unbuilt)
  execFileSync(process.execPath, [next, "build"], { cwd: at(place), stdio: ["ignore", "ignore", "inherit"] });

const cluster = await startThrowawayCluster();
const servers: Server[] = [];

/** A verdict with the row of its change costs at most 1.1 × one without. */
async function printVerdicts(): Promise<void> {
  const offices = [
    await makeDatabase(cluster, "demo", "bench_recorded"),
    await makeDatabase(cluster, "demo", "bench_bare"),
  ] as const;
  const { verdicts, recorded, bare } = await measureVerdicts(offices, quick ? 200 : 2000);
  print(`\n${verdicts} verdicts, medians`);
  print("                             ms   × bare");
  print(`without its change   ${figure(bare)}  ${figure(1)}`);
  print(`with its change      ${figure(recorded)}  ${figure(recorded / bare)}`);
}

/** The board of a hundred cycles takes at most twice as long as that of one cycle over the same communes. */
async function printCycles(): Promise<void> {
  const provinces = [
    await makeDatabase(cluster, "province", "bench_one_cycle"),
    await makeDatabase(cluster, "apart", "bench_apart"),
  ] as const;
  const { cycles, one, apart } = await boardsOfCycles(...provinces, quick ? 40 : 200);
  print(`\nboard of ${provinces[1].neighbourhoods} khóm, medians`);
  print("                             ms     × one");
  print(`one cycle            ${figure(one)}  ${figure(1)}`);
  print(`${String(cycles).padEnd(4)}cycles           ${figure(apart)}  ${figure(apart / one)}`);
}

/** The smallest resident memory of a minute grows by a tenth at most after the fifth. */
async function printMemory(): Promise<void> {
  const demo = await makeDatabase(cluster, "demo");
  await insertRegister(demo.ownerUrl, { path: "/1/", neighbourhood: 60, people: 600 });
  const at = process.argv.indexOf("--minutes");
  const minutes = at < 0 ? 10 : Number(process.argv[at + 1]);
  const mb = (bytes: number) => figure(bytes / 1e6, 0);
  print("\nmemory under mixed reads of five people, 4 connections");
  print("minute   smallest rss MB  requests");
  let minute = 0;
  const start: Parameters<typeof measureMemory>[1] = (flags, env) => startApp(demo, flags, env);
  const held = await measureMemory(demo, start, minutes, ({ least, requests }) => {
    minute += 1;
    print(`${String(minute).padStart(6)}         ${mb(least)} ${figure(requests, 0)}`);
  });
  print("after a collection, MB   rss      heap  external   buffers");
  print(
    `                 ${mb(held.rss)} ${mb(held.heapUsed)} ${mb(held.external)} ${mb(held.arrayBuffers)}`,
  );
}

/** The pages of the office, then the scripts they ask for. */
async function measurePages(demo: BenchDatabase): Promise<void> {
  const floor = await startFloor(demo);
  const bare = await startBareRoute(demo);
  const app = await startApp(demo);
  servers.push(floor, bare, app);
  const office = new Pool({ connectionString: demo.ownerUrl });
  // Takes a number as every transaction that writes does, so nothing that was drawn before stands any longer.
  const write = () => office.query("select pg_current_xact_id()");
  for (const read of Object.keys(PAGES))
    await measureRead(read, cluster.pid, demo.token, { floor, bare, app }, write);
  await office.end();

  const cookie = `sansang.session=${demo.token}`;
  print("\nscript before the first interaction, gzip kB");
  for (const path of SCRIPTED)
    print(`${path.padEnd(12)} ${figure((await scriptWeight(app.origin, path, cookie)) / 1000, 1)}`);
}

async function measureTheRest(demo: BenchDatabase): Promise<void> {
  const nation = await makeDatabase(cluster, "nation");
  for (const each of [demo, nation])
    print(`generated ${each.neighbourhoods} khóm, ${each.items} items in ${each.seconds.toFixed(1)} s`);
  const [small = 1, large = 0] = await rollUp([demo, nation]);
  print(
    `\nroll-up of the city: ${small.toFixed(2)} ms among 60 khóm, ${large.toFixed(2)} ms among ${nation.neighbourhoods}: × ${(large / small).toFixed(2)}`,
  );
  await measureRegister(cluster, print, quick);
  await measureRoad(demo, print, quick);
  await printVerdicts();
  await printCycles();
  const pages = ["/bau-cu/phuong-10/khom-6", "/km/bau-cu/phuong-10/khom-6", "/bau-cu"];
  const gateway = await startApp(demo);
  servers.push(gateway);
  await measurePortal(gateway, pages, cluster.pid, print, EFFORT);
}

try {
  if (onlyVerdicts) await printVerdicts();
  else if (onlyCycles) await printCycles();
  else if (onlyMemory) await printMemory();
  else {
    const demo = await makeDatabase(cluster, "demo");
    await insertRegister(demo.ownerUrl, { path: "/1/", neighbourhood: 60, people: 600 });
    await measurePages(demo);
    if (!onlyPages) await measureTheRest(demo);
  }
} finally {
  for (const server of servers) await server.stop();
  await cluster.stop();
}
