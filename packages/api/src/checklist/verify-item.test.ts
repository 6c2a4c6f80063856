import { verdicts } from "@sansang/db/tables/checklist";
import { refusalOf } from "@sansang/testing/refused";
import {
  attach,
  describeCurrentEvidence,
  freshItem,
  itemAwaitingSecondVerdict,
  itemDisputed,
  itemInDraft,
  itemReturned,
  itemSubmitted,
  itemVerified,
  LONG_REASON,
  layComplete,
  rowOf,
  sendBack,
  verify,
} from "@sansang/testing/situations";
import { openTestApp, type TestApp } from "@sansang/testing/test-app";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { execute } from "../kernel/command.ts";
import { verifyItem } from "./give-verdict.ts";
import { replaceItem, submitItem } from "./hand-in.ts";

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());

const given = (itemId: string) => app.db.select().from(verdicts).where(eq(verdicts.itemId, itemId));

describe("joint verification", () => {
  test("Minh's verdict is half of it, Hoà's makes it whole", async () => {
    const itemId = await itemAwaitingSecondVerdict(app);
    expect(await rowOf(app, itemId)).toMatchObject({
      status: "submitted",
      verifiedBy: "fatherland_front",
      version: 1,
    });
    await verify(app, "home_affairs", itemId);
    expect(await rowOf(app, itemId)).toMatchObject({ status: "verified", verifiedBy: "none", version: 1 });
  });

  test("nobody speaks for the other institution", async () => {
    const itemId = await itemSubmitted(app);
    const verdict = execute(verifyItem, app.as("minh"), {
      itemId,
      institution: "home_affairs",
      seenVersion: 1,
    });
    expect(await refusalOf(verdict)).toBe("not_your_institution");
    expect(await given(itemId)).toEqual([]);
  });

  test("a verdict is given on the version that was seen, not on a newer one", async () => {
    const itemId = await itemReturned(app);
    await execute(submitItem, app.as("lan"), { itemId, reason: LONG_REASON });
    expect(await refusalOf(verify(app, "fatherland_front", itemId, 1))).toBe("evidence_changed");
    await verify(app, "fatherland_front", itemId, 2);
    expect(await rowOf(app, itemId)).toMatchObject({ verifiedBy: "fatherland_front", version: 2 });
  });

  test("the same verdict is not given twice", async () => {
    const itemId = await itemAwaitingSecondVerdict(app);
    expect(await refusalOf(verify(app, "fatherland_front", itemId))).toBe("already_given");
    expect(await given(itemId)).toHaveLength(1);
  });

  test("until both agree an institution may think again", async () => {
    const itemId = await itemDisputed(app);
    expect((await rowOf(app, itemId)).status).toBe("disputed");
    await verify(app, "home_affairs", itemId);
    expect((await rowOf(app, itemId)).status).toBe("verified");
    expect(await given(itemId)).toHaveLength(3);
  });

  test("what has been verified is not returned any more", async () => {
    const itemId = await itemVerified(app);
    expect(await refusalOf(sendBack(app, "home_affairs", itemId))).toBe("not_possible_now");
  });

  test("nothing is verified before it was submitted", async () => {
    const itemId = await itemInDraft(app);
    expect(await refusalOf(verify(app, "fatherland_front", itemId))).toBe("not_possible_now");
  });
});

describe("nobody verifies what he had a hand in", () => {
  test("Minh uploaded on behalf of the ward, so the Front needs somebody else", async () => {
    const itemId = await freshItem(app);
    await layComplete(app, "minh", itemId, "phường mất mạng cả ngày hôm nay");
    await execute(submitItem, app.as("lan"), { itemId });
    expect(await refusalOf(verify(app, "fatherland_front", itemId))).toBe("touched_evidence");
    await verify(app, "home_affairs", itemId);
  });

  test("Hoà only pressed the button on behalf of the ward: that is enough", async () => {
    const itemId = await itemInDraft(app);
    await execute(submitItem, app.as("hoa"), { itemId, reason: "gửi thay vì phường mất mạng" });
    expect(await refusalOf(verify(app, "home_affairs", itemId))).toBe("touched_evidence");
  });

  test("a new version without his hand does not free him: he had a hand in the dossier", async () => {
    const itemId = await itemInDraft(app);
    await execute(submitItem, app.as("hoa"), { itemId, reason: "gửi thay vì phường mất mạng" });
    await attach(app, "lan", itemId);
    await describeCurrentEvidence(app, "lan", itemId);
    await execute(replaceItem, app.as("lan"), { itemId, reason: LONG_REASON });
    expect(await refusalOf(verify(app, "home_affairs", itemId, 2))).toBe("touched_evidence");
  });
});

describe("at the same moment", () => {
  test("both supervisors verify: both count, the item is verified", async () => {
    for (let round = 0; round < 5; round++) {
      const itemId = await itemSubmitted(app);
      await Promise.all([verify(app, "fatherland_front", itemId), verify(app, "home_affairs", itemId)]);
      expect((await rowOf(app, itemId)).status).toBe("verified");
      expect(await given(itemId)).toHaveLength(2);
    }
  });

  test("one verifies and the other returns: disputed, never half", async () => {
    const itemId = await itemSubmitted(app);
    await Promise.all([verify(app, "fatherland_front", itemId), sendBack(app, "home_affairs", itemId)]);
    expect(await rowOf(app, itemId)).toMatchObject({ status: "disputed", verifiedBy: "none" });
  });

  test("a verdict races a replacement: it lands on the version it was given on, or nowhere", async () => {
    for (let round = 0; round < 8; round++) {
      const itemId = await itemAwaitingSecondVerdict(app);
      await attach(app, "lan", itemId);
      await describeCurrentEvidence(app, "lan", itemId);
      const replace = () => execute(replaceItem, app.as("lan"), { itemId, reason: LONG_REASON });
      const speak = () => verify(app, "home_affairs", itemId, 1);
      const [first, second] = await Promise.allSettled(
        round % 2 ? [replace(), speak()] : [speak(), replace()],
      );
      const spoken = round % 2 ? second : first;
      const row = await rowOf(app, itemId);
      expect(row, "the replacement always wins the item").toMatchObject({
        status: "submitted",
        verifiedBy: "none",
        version: 2,
      });
      const comment = await given(itemId);
      if (spoken?.status === "fulfilled") expect(comment.map(({ version }) => version)).toEqual([1, 1]);
      else expect(spoken?.reason).toMatchObject({ reason: "evidence_changed" });
      expect(comment.every(({ version }) => version === 1)).toBe(true);
    }
  });

  test("the same supervisor in two windows gives one verdict", async () => {
    const itemId = await itemSubmitted(app);
    const clicks = await Promise.allSettled([1, 2, 3].map(() => verify(app, "fatherland_front", itemId)));
    expect(clicks.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await given(itemId)).toHaveLength(1);
  });
});
