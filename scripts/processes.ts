import { type ChildProcess, spawn } from "node:child_process";
import { constants, setPriority } from "node:os";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";

export interface ProcessOutcome {
  readonly code: number;
  readonly output: string;
  readonly seconds: number;
}

export interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<ProcessOutcome>;
}

/** Of what a program writes its last lines are remembered. */
const MOST_LINES = 20_000;

const running = new Set<ChildProcess>();

/**
 * Runs a program in its own process group, so that Ctrl-C in the terminal reaches only us and we stop things in order.
 * `onLine` hears every line it writes, and whether it came as a complaint (stderr). A program that cannot be run ends with code 127. One that `givesWay` takes what others
 * leave of the processors.
 */
export function run(
  command: string,
  args: readonly string[],
  options: {
    cwd?: string;
    env?: NodeJS.ProcessEnv;
    onLine?: (line: string, isComplaint: boolean) => void;
    givesWay?: boolean;
  } = {},
): Running {
  const started = Date.now();
  const child = spawn(command, args, {
    cwd: options.cwd,
    env: { ...process.env, FORCE_COLOR: undefined, NO_COLOR: "1", ...options.env },
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  running.add(child);
  if (options.givesWay && child.pid) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
  const lines: string[] = [];
  const hear = (line: string, isComplaint = true) => {
    if (lines.push(line) > MOST_LINES) lines.shift();
    options.onLine?.(line, isComplaint);
  };
  createInterface({ input: child.stdout }).on("line", (line) => hear(line, false));
  createInterface({ input: child.stderr }).on("line", (line) => hear(line));
  const ended = new Promise<ProcessOutcome>((resolve) => {
    const end = (code: number) => {
      running.delete(child);
      resolve({ code, output: lines.join("\n"), seconds: (Date.now() - started) / 1000 });
    };
    child.on("error", (problem) => {
      hear(String(problem));
      end(127);
    });
    child.on("close", (code) => end(code ?? 143));
  });
  return { child, ended };
}

function signal(child: ChildProcess, name: NodeJS.Signals): void {
  try {
    if (child.pid) process.kill(-child.pid, name);
  } catch {
    // Already gone.
  }
}

/** Asks this program and everything it started to end; kills what is still there after `patience` ms. */
export async function stop({ child, ended }: Running, patience: number): Promise<void> {
  signal(child, "SIGTERM");
  await Promise.race([ended, sleep(patience, undefined, { ref: false })]);
  signal(child, "SIGKILL");
}

/** Ends everything that is still running. */
export async function stopAll(patience = 1_000): Promise<void> {
  const children = [...running];
  for (const child of children) signal(child, "SIGTERM");
  const until = Date.now() + patience;
  while (running.size > 0 && Date.now() < until) await sleep(20);
  for (const child of children) signal(child, "SIGKILL");
}

/** Runs `clearUp` once on Ctrl-C, SIGTERM or SIGHUP and ends this process, at the latest after `patience` ms. */
export function onStop(clearUp: () => Promise<void>, patience = 3_000): void {
  let isStopping = false;
  const stopping = (code: number) => {
    if (isStopping) return;
    isStopping = true;
    setTimeout(() => process.exit(code), patience).unref();
    const exit = () => process.exit(code);
    clearUp().then(exit, exit);
  };
  process.on("SIGINT", () => stopping(130));
  process.on("SIGTERM", () => stopping(143));
  process.on("SIGHUP", () => stopping(129));
}
