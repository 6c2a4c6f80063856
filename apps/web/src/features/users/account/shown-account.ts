import type { RouterOutputs } from "../../../lib/api.ts";

export type ShownAccount = RouterOutputs["users"]["showAccount"];
