import { setTimeout as sleep } from "node:timers/promises";
import { run, stop } from "../processes.ts";
import { log } from "./start-log.ts";
import { StartProblem } from "./start-problem.ts";
import type { Service, ServiceRun } from "./supervise.ts";
import type { Words } from "./words.ts";

/** A program of ours that runs as long as we do. */
export interface Program {
  readonly name: Words;
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd?: string;
  readonly env: NodeJS.ProcessEnv;
  /** Hears every line it writes; without it they lie in the log alone. */
  readonly onLine?: (line: string) => void;
  /** Is it ready for those who need it? Without it: as soon as it runs. */
  readonly isReady?: () => Promise<boolean>;
  /** Does it still answer at all? One that stops answering for long is ended. */
  readonly answers?: () => Promise<boolean>;
  /** The sentence for what it wrote before it ended on its way up. */
  readonly problemIn?: (output: string) => StartProblem | null;
  /** How long it may take to end in order, ms. */
  readonly stopPatience: number;
}

const START_PATIENCE = 60_000;
const LOOK_AGAIN = 50;
/** Between two looks whether it still answers, ms, and how many in a row it may miss. */
const PULSE = 5_000;
const MISSED_PULSES = 6;

const END_WITH_US = `--import=${new URL("./end-with-parent.mjs", import.meta.url).href}`;

const NOT_ANSWERING: Words = { vi: "không còn trả lời", en: "stopped answering" };
const endedBy = (how: string): Words => ({ vi: `đã dừng (${how})`, en: `ended (${how})` });

const notReady = ({ name }: Program): StartProblem =>
  new StartProblem(
    `${name.vi} không trả lời; hãy xem start.log trong thư mục dữ liệu.`,
    `${name.en} does not answer; see start.log in the data directory.`,
  );

/** It ends with us, also when we are killed; nothing it started outlives it. */
export function programService(program: Program, pulse = PULSE): Service {
  const { name, command, args, stopPatience, isReady, answers } = program;

  async function start(signal: AbortSignal): Promise<ServiceRun> {
    const running = run(command, args, {
      ...(program.cwd && { cwd: program.cwd }),
      env: { ...program.env, NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ""} ${END_WITH_US}` },
      onLine: (line) => {
        log(`${name.en}: ${line}`);
        program.onLine?.(line);
      },
    });
    let hasEnded = false;
    let how: Words | null = null;
    const ended = new Promise<Words>((resolve) => {
      const end = (words: Words): void => {
        hasEnded = true;
        resolve(how ?? words);
      };
      running.child.once("error", ({ message }) => end(endedBy(message)));
      running.child.once("exit", (code, killedBy) => end(endedBy(killedBy ?? `${code}`)));
    });
    const halt = (): Promise<void> => stop(running, stopPatience);
    void ended.then(halt);

    const until = Date.now() + START_PATIENCE;
    while (isReady && !(await isReady())) {
      if (signal.aborted || Date.now() > until) await halt();
      if (hasEnded || signal.aborted || Date.now() > until) {
        const { output } = await running.ended;
        throw program.problemIn?.(output) ?? notReady(program);
      }
      await sleep(LOOK_AGAIN);
    }
    if (answers) void feelPulse(answers);
    return { ended, stop: halt };

    /** Ends it after it has missed too many in a row. */
    async function feelPulse(ask: () => Promise<boolean>): Promise<void> {
      for (let missed = 0; !hasEnded; missed = (await ask()) ? 0 : missed + 1) {
        if (missed === MISSED_PULSES) {
          how = NOT_ANSWERING;
          return stop(running, 0);
        }
        await sleep(pulse, undefined, { ref: false });
      }
    }
  }

  return { name, start };
}
