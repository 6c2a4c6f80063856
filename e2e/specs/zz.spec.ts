import { FRONT, wardLogin } from "@sansang/demo/accounts";
import { test } from "../fixtures.ts";
import { scriptWeight } from "../../bench/src/script-weight.ts";
import { Wire } from "../world/wire.ts";

test("weight", async ({ own }) => {
  for (const [login, path] of [[wardLogin(1), "/worklist"], [FRONT, "/board"]] as const) {
    const wire = await Wire.of(own.url, login);
    console.log("WEIGHT", path, await scriptWeight(own.url, path, wire.cookie));
  }
});
