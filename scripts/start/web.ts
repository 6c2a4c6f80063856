import { setTimeout as sleep } from "node:timers/promises";
import { buildWeb, WEB } from "../build-web.ts";
import { type Running, run } from "../processes.ts";
import { bin, inRoot } from "../root.ts";
import { actionKey } from "./action-key.ts";
import { storedSecret } from "./data-dir.ts";
import { stage, tell } from "./progress.ts";
import type { Settings } from "./settings.ts";
import { diskFull, StartProblem } from "./start-problem.ts";

/** Builds when the sources have changed since the last time. */
export async function ensureBuilt(settings: Settings): Promise<void> {
  await stage("Dựng trang web", "Building the web app", async () => {
    const authSecret = settings.authSecret ?? storedSecret(settings.dataDir, "auth-secret");
    const outcome = await buildWeb(() => {}, { NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: actionKey(authSecret) });
    if (!outcome || outcome.code === 0) return;
    if (/ENOSPC|no space left/i.test(outcome.output)) throw diskFull(settings.dataDir);
    // Stopped by us: nothing to show.
    if (outcome.code !== 143) tell(outcome.output);
    throw new StartProblem(
      "Không dựng được trang web; hãy xem thông báo trên.",
      "The web app could not be built; see above.",
    );
  });
}

/** How the founding says that the office is not one person's. */
const NOT_ALONE = 2;

const START_PATIENCE = 60_000;

/** Serves on 127.0.0.1 and waits until it answers. `onWeb` hears of the process as soon as there is one to stop. */
export async function serve(
  settings: Settings,
  given: {
    command: "start" | "dev";
    appUrl: string;
    authSecret: string;
    dataKey: string;
    onWeb: (web: Running) => void;
  },
): Promise<Running> {
  const port = String(settings.port);
  const address = ["--hostname", "127.0.0.1", "--port", port];
  const [program, args] =
    given.command === "dev"
      ? [bin("next", "apps/web"), ["dev", ...address]]
      : [process.execPath, [inRoot("apps/web/server.ts"), ...address]];
  const web = run(program, args, {
    cwd: WEB,
    env: {
      NODE_ENV: given.command === "dev" ? "development" : "production",
      NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ""} --import=${new URL("./end-with-parent.mjs", import.meta.url).href}`,
      PORT: port,
      DATABASE_URL: given.appUrl,
      AUTH_SECRET: given.authSecret,
      NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: actionKey(given.authSecret),
      AUTH_URL: settings.address,
      SANSANG_DATA_KEY: given.dataKey,
      SANSANG_MODE: settings.mode,
      SANSANG_DATA: settings.dataDir,
      SANSANG_LONE: settings.isLone ? "1" : "",
      SANSANG_PROXIES: settings.proxies,
    },
    onLine: (line) => {
      if (!/^\s*(▲|- Local|- Network|✓ (Starting|Ready|Running next\.config))/.test(line) && line.trim())
        tell(line);
    },
  });
  given.onWeb(web);
  let hasEnded = false;
  web.child.once("exit", () => {
    hasEnded = true;
  });
  for (const until = Date.now() + START_PATIENCE; Date.now() < until; await sleep(50)) {
    if (hasEnded) break;
    if (await answers(`http://127.0.0.1:${port}/api/health`)) return web;
  }
  throw new StartProblem(
    `Trang web không trả lời trên cổng ${port}; hãy xem thông báo trên.`,
    `The web app does not answer on port ${port}; see above.`,
  );
}

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(5_000), redirect: "manual" });
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
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
  tell(output);
  throw new StartProblem(
    "Không tạo được liên kết cho những người đầu tiên.",
    "The links for the first people could not be made.",
  );
}
