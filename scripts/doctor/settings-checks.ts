import { existsSync, readFileSync } from "node:fs";
import { isIP } from "node:net";
import { join } from "node:path";
import { livingProcess } from "@sansang/db/cluster/postmaster";
import { holdPort } from "../start/port.ts";
import { StartProblem } from "../start/start-problem.ts";
import { type Check, good, unknown, wrong } from "./check.ts";

const isLocal = ({ hostname }: URL): boolean => /^(localhost|127\.|\[::1\])/.test(hostname);

const mode: Check = {
  name: { vi: "Chế độ", en: "Mode" },
  look: ({ settings }) =>
    settings.mode === "production"
      ? good("production", "production")
      : unknown(
          "demo: mật khẩu của mọi tài khoản ai cũng biết; vận hành thật cần SANSANG_MODE=production",
          "demo: everybody knows its passwords; real work needs SANSANG_MODE=production",
        ),
};

const address: Check = {
  name: { vi: "Địa chỉ (AUTH_URL)", en: "Address (AUTH_URL)" },
  look({ settings }) {
    if (!URL.canParse(settings.address))
      return wrong(
        `«${settings.address}» không phải là địa chỉ; hãy ghi như https://bau-cu.example.vn.`,
        `"${settings.address}" is no address; write it like https://bau-cu.example.vn.`,
      );
    const url = new URL(settings.address);
    if (url.protocol === "https:" || (isLocal(url) && settings.mode === "demo"))
      return good(url.origin, url.origin);
    return wrong(
      `${url.origin} không mã hóa đường truyền; hãy đặt AUTH_URL bắt đầu bằng https://.`,
      `${url.origin} is not encrypted; set an AUTH_URL that begins with https://.`,
    );
  },
};

const isNetwork = (text: string): boolean => {
  const [ip = "", bits, ...rest] = text.split("/");
  const most = { 4: 32, 6: 128 }[isIP(ip)];
  if (!most || rest.length > 0) return false;
  return bits === undefined || (/^\d+$/.test(bits) && Number(bits) <= most);
};

const proxies: Check = {
  name: { vi: "Máy chủ phía trước (SANSANG_PROXIES)", en: "Proxies in front (SANSANG_PROXIES)" },
  look({ settings }) {
    const named = settings.proxies
      .split(",")
      .map((each) => each.trim())
      .filter(Boolean);
    const odd = named.filter((each) => !isNetwork(each));
    if (odd.length > 0)
      return wrong(
        `«${odd.join(", ")}» không phải là địa chỉ IP hoặc mạng; hãy ghi như 127.0.0.1, 10.0.0.0/8.`,
        `"${odd.join(", ")}" is no address or network; write it like 127.0.0.1, 10.0.0.0/8.`,
      );
    if (named.length > 0) return good(named.join(", "), named.join(", "));
    return settings.mode === "demo"
      ? good("không có", "none")
      : unknown(
          "không có; nếu trước trang web có máy chủ khác thì phải ghi địa chỉ của nó, nếu không mọi người bị đếm chung khi gõ sai mật khẩu",
          "none; if another server stands in front, name its address, or everybody is counted as one when passwords are wrong",
        );
  },
};

const port: Check = {
  name: { vi: "Cổng", en: "Port" },
  async look({ settings }) {
    const lock = join(settings.dataDir, "start.pid");
    const holder = existsSync(lock) ? livingProcess(readFileSync(lock, "utf8")) : null;
    const number = String(settings.port);
    try {
      await (await holdPort(settings.port))();
      return good(`${number} còn trống`, `${number} is free`);
    } catch (problem) {
      if (holder)
        return good(`${number}, bản đang chạy (${holder})`, `${number}, the office that runs (${holder})`);
      if (problem instanceof StartProblem) return wrong(problem.vi, problem.en);
      throw problem;
    }
  },
};

export const settingsChecks: readonly Check[] = [mode, address, proxies, port];
