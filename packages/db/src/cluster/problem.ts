export type ClusterProblemCode =
  | "disk_full"
  | "port_taken"
  | "already_running"
  | "wrong_owner"
  | "no_binaries"
  | "no_account"
  | "no_password"
  | "not_started"
  | "other_major"
  | "newer_data"
  | "too_old"
  | "not_reachable";

/** Why there is no usable PostgreSQL: one sentence for the person at the terminal, with `code` to tell it apart. */
export class ClusterProblem extends Error {
  override readonly name = "ClusterProblem";
  readonly code: ClusterProblemCode;

  constructor(code: ClusterProblemCode, message: string) {
    super(message);
    this.code = code;
  }
}

const lastLines = (text: string): string => text.trim().split("\n").slice(-3).join(" / ");

/** Reads the reason out of what initdb or the server wrote before it gave up. */
export function problemIn(output: string, where: { dataDir: string; port?: number }): ClusterProblem {
  if (/no space left on device|disk quota exceeded/i.test(output)) {
    return new ClusterProblem(
      "disk_full",
      `The disk under ${where.dataDir} is full; make room and start again.`,
    );
  }
  if (/could not bind|address already in use/i.test(output)) {
    return new ClusterProblem(
      "port_taken",
      `Port ${where.port} is taken; choose another one or stop what listens there.`,
    );
  }
  if (/permission denied|wrong ownership|operation not permitted/i.test(output)) {
    return new ClusterProblem(
      "wrong_owner",
      `${where.dataDir} belongs to another account; start as that account.`,
    );
  }
  const major = output.match(/initialized by PostgreSQL version (\d+)/)?.[1];
  if (major) {
    return new ClusterProblem(
      "other_major",
      `${where.dataDir} was made by PostgreSQL ${major}; start the program that made it, or move the data over with its tools.`,
    );
  }
  return new ClusterProblem(
    "not_started",
    `PostgreSQL could not start on ${where.dataDir}: ${lastLines(output)}`,
  );
}
