import { existsSync, readFileSync, type Stats, statSync } from "node:fs";
import { join } from "node:path";
import { LEAST_SECRET, roomIn } from "../start/data-dir.ts";
import { type Answer, type Check, good, type Office, unknown, wrong } from "./check.ts";

const octal = ({ mode }: Stats): string => (mode & 0o777).toString(8).padStart(3, "0");

const notYet = (place: string): Answer =>
  unknown(`${place} chưa có; npm start sẽ tạo`, `${place} is not there yet; npm start makes it`);

const owner: Check = {
  name: { vi: "Thư mục dữ liệu", en: "Data directory" },
  look({ settings: { dataDir } }) {
    if (!existsSync(dataDir)) return notYet(dataDir);
    const found = statSync(dataDir);
    const self = process.getuid?.();
    if (self !== undefined && found.uid !== self)
      return wrong(
        `${dataDir} thuộc về tài khoản số ${found.uid}; hãy chạy bằng tài khoản đó (đang là ${self}).`,
        `${dataDir} belongs to account ${found.uid}; start as that account (this is ${self}).`,
      );
    if (found.mode & 0o022)
      return wrong(
        `người khác ghi được vào ${dataDir} (${octal(found)}); hãy chạy: chmod go-w ${dataDir}`,
        `others may write to ${dataDir} (${octal(found)}); run: chmod go-w ${dataDir}`,
      );
    return good(`${dataDir} (${octal(found)})`, `${dataDir} (${octal(found)})`);
  },
};

const STORES = ["files", "spool"];

const stores: Check = {
  name: { vi: "Kho tệp", en: "Stored files" },
  look({ settings: { dataDir } }) {
    const places = STORES.map((name) => join(dataDir, name)).filter((place) => existsSync(place));
    if (places.length < STORES.length) return notYet(STORES.join(", "));
    const open = places.filter((place) => statSync(place).mode & 0o077);
    return open.length === 0
      ? good("chỉ tài khoản này đọc được", "this account alone reads them")
      : wrong(
          `người khác đọc được; hãy chạy: chmod 700 ${open.join(" ")}`,
          `others may read them; run: chmod 700 ${open.join(" ")}`,
        );
  },
};

const GIGABYTE = 1024 ** 3;

/** `least` bytes: below that it is time to act. */
export const room = (least: number): Check => ({
  name: { vi: "Chỗ trống", en: "Free room" },
  look({ settings: { dataDir } }) {
    if (!existsSync(dataDir)) return notYet(dataDir);
    const free = `${(roomIn(dataDir) / GIGABYTE).toFixed(1)} GB`;
    return roomIn(dataDir) >= least
      ? good(free, free)
      : wrong(
          `chỉ còn ${free}; hãy dọn chỗ hoặc chuyển dữ liệu sang đĩa lớn hơn.`,
          `only ${free} left; make room, or move the data to a larger disk.`,
        );
  },
});

/** Secrets that are made at the first start, with the variable that stands for them. */
const SECRETS = [
  { file: "auth-secret", variable: "AUTH_SECRET" },
  { file: "data-key", variable: "SANSANG_DATA_KEY" },
  { file: "app-role-password", variable: null },
  { file: "postgres/owner-password", variable: "DATABASE_URL" },
] as const;

function faultOf({ settings, env }: Office, { file, variable }: (typeof SECRETS)[number]): Answer | null {
  const given = variable && env[variable];
  if (given)
    return given.length >= LEAST_SECRET || variable === "DATABASE_URL"
      ? null
      : wrong(
          `${variable} ngắn hơn ${LEAST_SECRET} ký tự; hãy đặt dài hơn.`,
          `${variable} is shorter than ${LEAST_SECRET} signs; set a longer one.`,
        );
  const place = join(settings.dataDir, file);
  if (!existsSync(place)) return notYet(place);
  if (statSync(place).mode & 0o077)
    return wrong(
      `người khác đọc được ${place}; hãy chạy: chmod 600 ${place}`,
      `others may read ${place}; run: chmod 600 ${place}`,
    );
  return readFileSync(place, "utf8").trim().length >= LEAST_SECRET
    ? null
    : wrong(
        `${place} bị hỏng; hãy chép lại từ bản sao lưu.`,
        `${place} is damaged; put it back from a copy of the data.`,
      );
}

const secrets: Check = {
  name: { vi: "Khóa bí mật", en: "Secrets" },
  look(office) {
    const faults = SECRETS.map((secret) => faultOf(office, secret)).filter((fault) => fault !== null);
    return (
      faults.find(({ verdict }) => verdict === "wrong") ??
      faults[0] ??
      good("có đủ, đủ dài, chỉ tài khoản này đọc được", "all there, long enough, and closed to others")
    );
  },
};

const backup: Check = {
  name: { vi: "Sao lưu", en: "Backup" },
  look({ settings: { dataDir, databaseUrl } }) {
    const what = databaseUrl
      ? `DATABASE_URL, ${join(dataDir, "files")}, AUTH_SECRET, SANSANG_DATA_KEY`
      : dataDir;
    return unknown(
      `không biết được từ đây; bản sao lưu phải có: ${what}. Mất SANSANG_DATA_KEY (data-key) là mất số định danh cá nhân.`,
      `cannot be told from here; a copy must hold: ${what}. Without SANSANG_DATA_KEY (data-key) personal numbers are lost.`,
    );
  },
};

export const dataChecks: readonly Check[] = [owner, stores, room(GIGABYTE), secrets, backup];
