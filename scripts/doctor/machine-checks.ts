import { existsSync } from "node:fs";
import { findBinaries } from "@sansang/db/cluster/binaries";
import { openTypesetter } from "@sansang/documents/kit/typesetter";
import { inRoot } from "../root.ts";
import { type Check, good, unknown, wrong } from "./check.ts";

const supports = (version: string): boolean => {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return major >= 24 || (major === 22 && minor >= 19);
};

export const nodeVersion = (version: string): Check => ({
  name: { vi: "Node", en: "Node" },
  look: () =>
    supports(version)
      ? good(version, version)
      : wrong(`${version} quá cũ; hãy cài Node 24.`, `${version} is too old; install Node 24.`),
});

const postgres: Check = {
  name: { vi: "PostgreSQL kèm theo", en: "PostgreSQL that comes along" },
  look({ settings }) {
    if (settings.databaseUrl)
      return good("không dùng, vì có DATABASE_URL", "not used, as DATABASE_URL is set");
    try {
      const { version } = findBinaries();
      return good(version, version);
    } catch {
      return wrong(
        "không có cho hệ máy này; hãy đặt DATABASE_URL tới PostgreSQL 18 trở lên.",
        "there is none for this platform; set DATABASE_URL to PostgreSQL 18 or newer.",
      );
    }
  },
};

const typesetter: Check = {
  name: { vi: "Bộ dàn trang và phông chữ", en: "Typesetter and fonts" },
  look() {
    try {
      openTypesetter();
      return good("nạp được", "they load");
    } catch (problem) {
      const why = problem instanceof Error ? problem.message.split("\n")[0] : String(problem);
      return wrong(
        `không nạp được (${why}); hãy xóa node_modules rồi chạy lại.`,
        `they do not load (${why}); remove node_modules and run this again.`,
      );
    }
  },
};

const browser: Check = {
  name: { vi: "Trình duyệt", en: "Browser" },
  look: ({ env }) =>
    env.CHROMIUM_PATH || existsSync(inRoot(".tools/browser"))
      ? good("có, cho npm test", "there is one for npm test")
      : unknown("chỉ npm test cần, và sẽ tự tải", "only npm test needs one, and finds or fetches it"),
};

export const machineChecks: readonly Check[] = [
  nodeVersion(process.versions.node),
  postgres,
  typesetter,
  browser,
];
