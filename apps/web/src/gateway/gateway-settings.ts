import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Proxies, proxiesIn } from "./client-address.ts";

export interface GatewaySettings {
  /** The one origin of this installation. */
  readonly origin: string;
  /** Whose word on where a request comes from is believed; nobody's where none is named. */
  readonly isProxy: Proxies;
}

/** Read when the gateway starts; it stops with a sentence where one of them is missing or wrong. */
export function gatewaySettings(): GatewaySettings {
  const { AUTH_URL = "", SANSANG_PROXIES = "" } = process.env;
  if (!URL.canParse(AUTH_URL))
    throw new Error("AUTH_URL is missing: the address under which people reach this");
  return { origin: new URL(AUTH_URL).origin, isProxy: proxiesIn(SANSANG_PROXIES) };
}

/** Tells the framework by which name the build in this folder goes: the same in every process that serves it. */
export function nameBuild(dir: string): void {
  const manifest = readFileSync(join(dir, ".next/required-server-files.json"), "utf8");
  const { config } = JSON.parse(manifest) as { config: { deploymentId?: string } };
  process.env.NEXT_DEPLOYMENT_ID = config.deploymentId ?? "";
}
