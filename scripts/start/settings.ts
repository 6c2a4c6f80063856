import { resolve } from "node:path";
import { SEASON_NAMES, type SeasonName } from "@sansang/demo/demo-season";
import { inRoot } from "../root.ts";
import { StartProblem } from "./start-problem.ts";

export interface Settings {
  readonly mode: "demo" | "production";
  readonly port: number;
  /** Where people find it. */
  readonly address: string;
  /** Absolute. Holds the embedded database, the stored files and what was generated once. */
  readonly dataDir: string;
  /** Owner of the database; null for the server that comes along. */
  readonly databaseUrl: string | null;
  /** null: generated once and kept in `dataDir`. */
  readonly authSecret: string | null;
  /** null: generated once and kept in `dataDir`. */
  readonly dataKey: string | null;
  /** Addresses and networks of the proxies in front, with commas between; empty: none. */
  readonly proxies: string;
  readonly isReset: boolean;
  /** The seasons of the demo that are to be there. */
  readonly seasons: readonly SeasonName[];
  /** One person runs the office. */
  readonly isLone: boolean;
}

const missing = (name: string): StartProblem =>
  new StartProblem(
    `Chế độ production cần ${name}; hãy đặt biến môi trường này rồi chạy lại.`,
    `Production mode needs ${name}; set it in the environment and start again.`,
  );

const tooShort = (name: string): StartProblem =>
  new StartProblem(`${name} phải có ít nhất 32 ký tự.`, `${name} must have at least 32 characters.`);

const SEASON_CHOICES: Readonly<Record<string, readonly SeasonName[]>> = {
  ...Object.fromEntries(SEASON_NAMES.map((name) => [name, [name]])),
  both: SEASON_NAMES,
};

interface Arguments {
  readonly isReset: boolean;
  readonly seasons: readonly SeasonName[];
}

function readArguments(args: readonly string[]): Arguments {
  const [first, ...rest] = args;
  if (first === undefined) return { isReset: false, seasons: SEASON_NAMES };
  if (first === "--reset-demo") return { ...readArguments(rest), isReset: true };
  const [name, told] = first.split("=");
  const [value = "", ...others] = told === undefined ? rest : [told, ...rest];
  if (name !== "--season")
    throw new StartProblem(
      `Không hiểu «${first}».`,
      `There is no option "${first}"; there are: --reset-demo, --season.`,
    );
  const seasons = SEASON_CHOICES[value];
  if (!seasons)
    throw new StartProblem(`--season phải là 2022, 2026 hoặc both.`, `--season must be 2022, 2026 or both.`);
  return { ...readArguments(others), seasons };
}

/** Reads what the operator has chosen. Throws a Problem for what is missing or impossible. */
export function readSettings(env: NodeJS.ProcessEnv, args: readonly string[]): Settings {
  const { isReset, seasons } = readArguments(args);
  const mode = env.SANSANG_MODE || "demo";
  if (mode !== "demo" && mode !== "production") {
    throw new StartProblem(
      `SANSANG_MODE phải là demo hoặc production.`,
      `SANSANG_MODE must be demo or production.`,
    );
  }
  const port = Number(env.PORT || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new StartProblem(`PORT phải là số từ 1 đến 65535.`, `PORT must be a number from 1 to 65535.`);
  }
  if (!["", "0", "1", undefined].includes(env.SANSANG_LONE)) {
    throw new StartProblem(`SANSANG_LONE phải là 0 hoặc 1.`, `SANSANG_LONE must be 0 or 1.`);
  }
  if (mode === "production") {
    for (const name of ["DATABASE_URL", "AUTH_SECRET", "SANSANG_DATA_KEY", "AUTH_URL"])
      if (!env[name]) throw missing(name);
    for (const name of ["AUTH_SECRET", "SANSANG_DATA_KEY"])
      if ((env[name] ?? "").length < 32) throw tooShort(name);
  }
  if (isReset && (mode === "production" || env.DATABASE_URL)) {
    throw new StartProblem(
      "--reset-demo chỉ dùng cho bản demo với cơ sở dữ liệu kèm theo.",
      "--reset-demo is only for the demo on the database that comes along.",
    );
  }
  return {
    mode,
    port,
    address: env.AUTH_URL || `http://127.0.0.1:${port}`,
    dataDir: resolve(inRoot(), env.SANSANG_DATA || ".data"),
    databaseUrl: env.DATABASE_URL || null,
    authSecret: env.AUTH_SECRET || null,
    dataKey: env.SANSANG_DATA_KEY || null,
    proxies: env.SANSANG_PROXIES || "",
    isReset,
    seasons,
    isLone: env.SANSANG_LONE === "1",
  };
}
