import { buildWeb, WEB } from "../build-web.ts";
import { run } from "../processes.ts";
import { bin, inRoot } from "../root.ts";
import { actionKey } from "./action-key.ts";
import { portTaken } from "./port.ts";
import { stage, tell } from "./progress.ts";
import type { Settings } from "./settings.ts";
import { log, startLogFile } from "./start-log.ts";
import { diskFull, StartProblem, saysDiskFull } from "./start-problem.ts";
import type { Service } from "./supervise.ts";
import { programService } from "./supervised-program.ts";

/** Builds when the sources have changed since the last time. */
export async function ensureBuilt(authSecret: string): Promise<void> {
  await stage("Dựng trang web", "Building the web app", async () => {
    const outcome = await buildWeb(() => {}, { NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: actionKey(authSecret) });
    if (!outcome || outcome.code === 0) return;
    if (saysDiskFull(outcome.output)) throw diskFull(WEB);
    log(outcome.output);
    throw new StartProblem(
      "Không dựng được trang web; hãy xem start.log trong thư mục dữ liệu.",
      "The web app could not be built; see start.log in the data directory.",
    );
  });
}

/** How the founding says that the office is not one person's. */
const NOT_ALONE = 2;

const PULSE_PATIENCE = 10_000;

async function statusAt(url: string): Promise<number> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(PULSE_PATIENCE), redirect: "manual" });
    await response.arrayBuffer();
    return response.status;
  } catch {
    return 0;
  }
}

/** While everything fails for one reason nobody reads a number for each, ms. */
const BETWEEN_NUMBERS = 10_000;
let lastNumber = 0;

/** What nobody expected is told by its number; the rest of it is for whoever reads the log. */
function tellNumber(line: string): void {
  const [, number] = line.match(/^\{.*"level":"error".*"number":"([^"]+)"/) ?? [];
  if (!number || Date.now() - lastNumber < BETWEEN_NUMBERS) return;
  lastNumber = Date.now();
  const file = startLogFile();
  tell(`✖ Có lỗi số ${number}, chi tiết trong ${file} / Something failed, number ${number}: see ${file}`);
}

const BANNER = /^\s*(▲|- Local|- Network|✓ (Starting|Ready|Running next\.config))/;
const tellAll = (line: string): void => {
  if (line.trim() && !BANNER.test(line)) tell(line);
};

/** Serves on 127.0.0.1; ready when its database answers too. */
export function webService(
  { port, address, isLone, proxies }: Settings,
  command: "start" | "dev",
  env: NodeJS.ProcessEnv,
  authSecret: string,
): Service {
  const where = ["--hostname", "127.0.0.1", "--port", String(port)];
  const at = (path: string): string => `http://127.0.0.1:${port}${path}`;
  const isDev = command === "dev";
  return programService({
    name: { vi: "Trang web", en: "The web app" },
    command: isDev ? bin("next", "apps/web") : process.execPath,
    args: isDev ? ["dev", ...where] : [inRoot("apps/web/server.ts"), ...where],
    cwd: WEB,
    env: {
      ...env,
      NODE_ENV: isDev ? "development" : "production",
      PORT: String(port),
      AUTH_SECRET: authSecret,
      NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: actionKey(authSecret),
      SANSANG_LONE: isLone ? "1" : "",
      SANSANG_PROXIES: proxies,
      AUTH_URL: address,
    },
    onLine: isDev ? tellAll : tellNumber,
    isReady: async () => (await statusAt(at("/api/health"))) === 200,
    // Whatever it answers, it lives; while pages are being made anew it may be silent for long.
    ...(!isDev && { answers: async () => (await statusAt(at("/api/health/alive"))) > 0 }),
    problemIn: (output) =>
      output.includes("EADDRINUSE") ? portTaken(port) : saysDiskFull(output) ? diskFull(WEB) : null,
    stopPatience: 1_500,
  });
}

/** The links of those with whom an office begins, as text; a Problem where one person is to run an office that more do. */
export async function foundingLinks(settings: Settings, ownerUrl: string): Promise<string> {
  const { code, output } = await run(
    process.execPath,
    ["--conditions=react-server", inRoot("scripts/start/print-founding-links.ts")],
    {
      env: {
        DATABASE_URL: ownerUrl,
        AUTH_URL: settings.address,
        SANSANG_LONE: settings.isLone ? "1" : "",
        SANSANG_MODE: settings.mode,
      },
    },
  ).ended;
  if (code === 0) return output;
  if (code === NOT_ALONE)
    throw new StartProblem(
      "SANSANG_LONE=1 nhưng đã có người thứ hai giữ quyền phê duyệt hoặc quản trị; bỏ biến này rồi chạy lại.",
      "SANSANG_LONE=1, but a second approver or administrator is active; take the variable away and start again.",
    );
  log(output);
  throw new StartProblem(
    "Không tạo được liên kết cho những người đầu tiên; hãy xem start.log trong thư mục dữ liệu.",
    "The links for the first people could not be made; see start.log in the data directory.",
  );
}
