import { randomUUID } from "node:crypto";
import { cycles } from "@sansang/db/tables/elections";
import { evidence } from "@sansang/testing/evidence";
import type { PersonKey } from "@sansang/testing/people";
import { refusalOf } from "@sansang/testing/refused";
import {
  freshItem,
  itemSubmitted,
  LONG_REASON,
  rowOf,
  stepOfItem,
  upload,
} from "@sansang/testing/situations";
import { openTestApp, type TestApp } from "@sansang/testing/test-app";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { exemptItem } from "../checklist/overrule-item.ts";
import { execute } from "../kernel/command.ts";
import { authoriseNewUpload, authoriseUpload } from "./authorise-upload.ts";

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());

const asked = async (itemId: string, more: Record<string, unknown> = {}) => ({
  itemId,
  slot: (await stepOfItem(app, itemId)).slots[0]?.code,
  fileName: "Quyết định 12.pdf",
  size: 20_000_000,
  ...more,
});
const begin = async (who: PersonKey | null, itemId: string, more?: Record<string, unknown>) =>
  authoriseNewUpload(app.as(who), await asked(itemId, more));

describe("an upload begins", () => {
  test.each(["lan", "minh", "hoa"] as const)("for %s, bound to person and item", async (who) => {
    const itemId = await freshItem(app);
    expect(await begin(who, itemId)).toMatchObject({
      note: {
        userId: app.people[who].userId,
        purpose: `item ${itemId} ${(await stepOfItem(app, itemId)).slots[0]?.code}`,
        fileName: "Quyết định 12.pdf",
      },
    });
  });

  test("for Tư in her own khóm, and her neighbour's items do not exist", async () => {
    const [own, next] = app.city.wards[0]?.neighbourhoods ?? [];
    await begin("tu", await freshItem(app, { unit: own?.path }));
    expect(await refusalOf(begin("tu", await freshItem(app, { unit: next?.path })))).toBe("not_found");
  });

  test("not for a stranger, not for another ward, not for those who only look", async () => {
    const itemId = await freshItem(app);
    expect(await refusalOf(begin(null, itemId))).toBe("not_signed_in");
    expect(await refusalOf(begin("sen", itemId))).toBe("not_found");
    expect(
      await refusalOf(authoriseNewUpload(app.as("sen"), { ...(await asked(itemId)), itemId: randomUUID() })),
    ).toBe("not_found");
    for (const who of ["quan", "thanh"] as const)
      expect(await refusalOf(begin(who, itemId))).toBe("forbidden");
  });

  test.each([
    ["more than 100 MB", { size: 100 * 1024 * 1024 + 1 }, "too_large"],
    ["an empty file", { size: 0 }, "empty_file"],
    ["a slot the step does not have", { slot: "poem" }, "no_such_slot"],
    ["no length", { size: Number.NaN }, "bad_input"],
    ["a length below nothing", { size: -1 }, "bad_input"],
    ["no name", { fileName: undefined }, "bad_input"],
    ["an item that is no id", { itemId: "1 or 1=1" }, "bad_input"],
    ["a name without end", { fileName: `${"a".repeat(300)}.pdf` }, "bad_input"],
  ])("not for %s", async (_, more, reason) => {
    expect(await refusalOf(begin("lan", await freshItem(app), more))).toBe(reason);
  });

  test("exactly 100 MB may begin", async () => {
    await begin("lan", await freshItem(app), { size: 100 * 1024 * 1024 });
  });

  test.each([
    "Quyết định",
    "Quyết định số 15.QĐ-UBND",
    "Bien ban 12.4.2022",
    "anh.jpg_large",
    "IMG_0412.HEIC",
    "setup.exe",
  ])("whatever it is called, its content will tell: «%s»", async (fileName) => {
    await begin("lan", await freshItem(app), { fileName });
  });

  test("not where the step does not apply", async () => {
    const itemId = await freshItem(app);
    await execute(exemptItem, app.as("quan"), { itemId, reason: LONG_REASON });
    expect(await refusalOf(begin("lan", itemId))).toBe("not_possible_now");
  });

  test("beside a submitted version too", async () => {
    await begin("lan", await itemSubmitted(app));
  });
});

describe("an upload goes on", () => {
  test("only for whoever began it", async () => {
    const itemId = await freshItem(app);
    const spoolId = await upload(app, "lan", itemId, "decision", evidence());
    await authoriseUpload(app.as("lan"), spoolId);
    for (const who of ["sen", "minh", "quan"] as const)
      expect(await refusalOf(authoriseUpload(app.as(who), spoolId))).toBe("upload_gone");
    expect(await refusalOf(authoriseUpload(app.as(null), spoolId))).toBe("not_signed_in");
  });

  test("only while he may still prepare the item", async () => {
    const itemId = await freshItem(app);
    const spoolId = await upload(app, "lan", itemId, "decision", evidence());
    expect(await refusalOf(authoriseUpload(app.as({ ...app.people.lan, grants: [] }), spoolId))).toBe(
      "not_found",
    );
  });

  test.each(["", "x", "../../etc/passwd", "..%2f", "0".repeat(32)])("never for %j", async (spoolId) => {
    expect(await refusalOf(authoriseUpload(app.as("lan"), spoolId))).toBe("upload_gone");
  });

  test("not in a closed cycle", async () => {
    const itemId = await freshItem(app);
    const spoolId = await upload(app, "lan", itemId, "decision", evidence());
    await app.db
      .update(cycles)
      .set({ closedAt: new Date() })
      .where(eq(cycles.id, (await rowOf(app, itemId)).cycleId));
    expect(await refusalOf(authoriseUpload(app.as("lan"), spoolId))).toBe("cycle_closed");
    expect(await refusalOf(begin("lan", itemId))).toBe("cycle_closed");
  });
});
