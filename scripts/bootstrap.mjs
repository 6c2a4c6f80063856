import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, join, resolve } from "node:path";

const ROOT = resolve(import.meta.dirname, "..");
const PNPM = "12.21.0";
const TOOLS = join(ROOT, ".tools");
const BIN = join(ROOT, "node_modules", ".bin");
const STAMP = join(ROOT, "node_modules", ".installed");

/** What can be run: the command after `npm run`, and the program that does it. */
const PROGRAMS = {
  start: "scripts/start.ts",
  dev: "scripts/dev.ts",
  test: "scripts/test.ts",
  check: "scripts/check.ts",
  bench: "bench/src/main.ts",
  docs: "scripts/generate-docs.ts",
  guards: "scripts/guards.ts",
  faults: "e2e/faults/main.ts",
  doctor: "scripts/doctor.ts",
  fuzz: "scripts/fuzz.ts",
};

const print = (vi, en) => console.log(`▸ ${vi} / ${en}`);

function fail(vi, en) {
  console.error(`✖ ${vi}`);
  console.error(`✖ ${en}`);
  process.exit(1);
}

/** Runs to the end with a sign of life every 10 s; its output appears only when it fails. */
function quietly(command, args, cwd) {
  const started = Date.now();
  const seconds = () => `${Math.round((Date.now() - started) / 1000)} s`;
  const child = spawn(command, args, {
    cwd,
    stdio: ["ignore", "pipe", "pipe"],
    shell: process.platform === "win32",
  });
  const beat = setInterval(() => console.log(`  … ${seconds()}`), 10_000);
  const stop = () => child.kill("SIGTERM");
  process.once("SIGTERM", stop);
  let output = "";
  child.stdout.on("data", (part) => (output += part));
  child.stderr.on("data", (part) => (output += part));
  return new Promise((done) => {
    child.on("error", (problem) => done({ code: 1, output: String(problem) }));
    child.on("close", (code) => done({ code, output }));
  }).then(({ code, output: comment }) => {
    clearInterval(beat);
    process.removeListener("SIGTERM", stop);
    if (code === 0) return console.log(`  ${seconds()}`);
    console.error(comment);
    if (/ENOSPC|no space left/i.test(comment))
      fail("Đĩa đã đầy; hãy dọn chỗ rồi chạy lại.", "The disk is full; make room and run this again.");
    return fail(
      "Không cài được các gói; hãy xem thông báo trên và kiểm tra mạng rồi chạy lại.",
      "The packages could not be installed; see above, check the network and run this again.",
    );
  });
}

async function ensurePnpm() {
  const home = join(TOOLS, "node_modules", "pnpm");
  const stamp = join(home, ".ready");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === PNPM) return;
  print("Chuẩn bị trình quản lý gói", "Fetching the package manager");
  const npm = process.env.npm_execpath?.endsWith(".js")
    ? [process.execPath, process.env.npm_execpath]
    : ["npm"];
  const [command, ...before] = npm;
  await quietly(command, [...before, "install", "--prefix", TOOLS, "--ignore-scripts", `pnpm@${PNPM}`], ROOT);
  // Without its install script the package holds only a placeholder that nothing but a shell can run.
  await quietly(process.execPath, ["install.js"], home);
  writeFileSync(stamp, PNPM);
}

const digest = () => {
  const hash = createHash("sha256");
  for (const file of ["pnpm-lock.yaml", "pnpm-workspace.yaml", "package.json"])
    hash.update(readFileSync(join(ROOT, file)));
  return hash.digest("hex");
};

async function ensurePackages() {
  const wanted = digest();
  if (existsSync(STAMP) && readFileSync(STAMP, "utf8") === wanted) return;
  print("Cài các gói (lần đầu khoảng một phút)", "Installing packages (about a minute the first time)");
  await quietly(
    join(TOOLS, "node_modules", ".bin", "pnpm"),
    ["install", "--frozen-lockfile", "--reporter=append-only"],
    ROOT,
  );
  writeFileSync(STAMP, wanted);
}

/** The Node that comes along, or this one when it can run TypeScript. */
function node() {
  const bundled = join(BIN, "node");
  if (existsSync(bundled)) return bundled;
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major < 22 || major === 23 || (major === 22 && minor < 19)) {
    fail(
      `Trên hệ máy này cần Node 24; đang dùng ${process.versions.node}.`,
      `This platform needs Node 24 installed; ${process.versions.node} is running.`,
    );
  }
  return process.execPath;
}

/** Our parent, and its parent when it is only the shell through which npm runs us. */
function ancestors() {
  const parent = process.ppid;
  try {
    const isShellOfNpm = readFileSync(`/proc/${parent}/cmdline`, "utf8").includes("run.mjs");
    const stat = readFileSync(`/proc/${parent}/stat`, "utf8");
    return isShellOfNpm ? `${parent} ${stat.slice(stat.lastIndexOf(")")).split(" ")[2]}` : `${parent}`;
  } catch {
    return `${parent}`;
  }
}

/** Whoever stops npm alone does not reach us: that our ancestors have changed is the only sign of it. */
function whenOrphaned(act) {
  const before = ancestors();
  return setInterval(() => ancestors() !== before && act(), 500);
}

/** Hands over, passes signals on, and does not outlive the npm that started it. */
function handOver(program, args) {
  const path = [BIN, join(TOOLS, "node_modules", ".bin"), process.env.PATH].join(delimiter);
  // Programs may load server files, which refuse to be loaded for a browser.
  const child = spawn(node(), ["--conditions=react-server", join(ROOT, program), ...args], {
    cwd: ROOT,
    stdio: "inherit",
    env: { ...process.env, PATH: path, NEXT_TELEMETRY_DISABLED: "1", TURBO_TELEMETRY_DISABLED: "1" },
  });
  // Ctrl-C reaches the child by itself; we stay until it has cleared up.
  process.on("SIGINT", () => {});
  for (const signal of ["SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill("SIGTERM"));
  const watch = whenOrphaned(() => child.kill("SIGTERM"));
  child.on("error", (problem) => fail(String(problem), String(problem)));
  child.on("exit", (code, signal) => {
    clearInterval(watch);
    process.exit(code ?? (signal === "SIGINT" ? 130 : 143));
  });
}

/** From a bare checkout to the running program. */
export async function bootstrap(command, args) {
  const program = Object.hasOwn(PROGRAMS, command ?? "") ? PROGRAMS[command] : undefined;
  if (!program)
    fail(
      `Không có lệnh «${command}».`,
      `There is no command "${command}"; there are: ${Object.keys(PROGRAMS).join(", ")}.`,
    );
  const watch = whenOrphaned(() => process.exit(143));
  await ensurePnpm();
  await ensurePackages();
  clearInterval(watch);
  handOver(program, args);
}
