import { candidates } from "@sansang/db/tables/candidates";
import type { PersonKey } from "@sansang/testing/people";
import { electingNeighbourhood, publish } from "@sansang/testing/posted-lists";
import { listSubmitted } from "@sansang/testing/posting-road";
import { openTestApp, type TestApp } from "@sansang/testing/test-app";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { answer } from "../../kernel/query.ts";
import { assessApprovals } from "./assess-approvals.ts";
import { showPosting } from "./show-posting.ts";

let app: TestApp;
let list: Awaited<ReturnType<typeof listSubmitted>>;
beforeAll(async () => {
  app = await openTestApp();
  list = await listSubmitted(app);
  const [teacher = ""] = list.people;
  await app.db
    .update(candidates)
    .set({ occupation: "Giáo viên kiêm Bí thư chi bộ", position: "SĐT 0912.345.678" })
    .where(eq(candidates.id, teacher));
});
afterAll(() => app.close());

const show = (who: PersonKey) => answer(showPosting, app.as(who), { postingId: list.postingId });

test("who sends and who approves see what will not be printed beside what will, before it freezes", async () => {
  for (const who of ["lan", "quan"] as const) {
    const { hidden, content } = await show(who);
    expect(hidden).toEqual([
      {
        key: list.people[0],
        name: "Nguyễn Văn Mít",
        shown: "Giáo viên",
        hidden: [
          { text: "Bí thư chi bộ", kind: "party" },
          { text: "SĐT 0912.345.678", kind: "contact" },
        ],
      },
    ]);
    expect(JSON.stringify(content)).not.toMatch(/chi bộ|0912/u);
  }
  const [assessed] = await answer(assessApprovals, app.as("quan"), { versionIds: [list.versionId] });
  expect(assessed?.hidden).toBe(1);
});

test("nobody else is told, and of a published list nothing is", async () => {
  expect((await show("minh")).hidden).toEqual([]);
  const hanging = await publish(app, electingNeighbourhood(app, 0, 1));
  const { hidden } = await answer(showPosting, app.as("quan"), { postingId: hanging.postingId });
  expect(hidden).toEqual([]);
});
