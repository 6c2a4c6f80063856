import { existsSync } from "node:fs";
import { join } from "node:path";
import { readPassword } from "@sansang/db/cluster/password";
import { readPostmaster } from "@sansang/db/cluster/postmaster";
import { type Check, examine, formatAnswer, type Office } from "./doctor/check.ts";
import { dataChecks } from "./doctor/data-checks.ts";
import { databaseChecks } from "./doctor/database-checks.ts";
import { machineChecks } from "./doctor/machine-checks.ts";
import { settingsChecks } from "./doctor/settings-checks.ts";
import { readSettings, type Settings } from "./start/settings.ts";
import { toldAs } from "./start/start-problem.ts";

/** The owner's address: given, or that of the server that runs on the data. */
function ownerUrlOf({ databaseUrl, dataDir }: Settings): string | null {
  if (databaseUrl) return databaseUrl;
  const place = join(dataDir, "postgres");
  const server = existsSync(place) ? readPostmaster(place) : null;
  return server && `postgresql://sansang:${readPassword(place)}@127.0.0.1:${server.port}/sansang`;
}

const CHECKS: readonly Check[] = [...machineChecks, ...dataChecks, ...settingsChecks, ...databaseChecks];

/** `npm run doctor`: what is missing or unsafe, line by line, with the settings of `npm start`; nothing is changed. */
try {
  const settings = readSettings(process.env, []);
  const office: Office = { settings, env: process.env, ownerUrl: ownerUrlOf(settings) };
  const answers = await examine(CHECKS, office, (check, answer) => console.log(formatAnswer(check, answer)));
  const count = (verdict: string): number => answers.filter((each) => each.verdict === verdict).length;
  console.log(
    `\n✓ ${count("good")} tốt / good, ✖ ${count("wrong")} sai / wrong, ? ${count("unknown")} không biết / cannot tell`,
  );
  process.exitCode = count("wrong") > 0 ? 1 : 0;
} catch (problem) {
  const { vi, en } = toldAs(problem, ".data");
  console.error(`✖ ${vi}\n✖ ${en}`);
  process.exitCode = 1;
}
