import { expect, test } from "vitest";
import { reopeningOf } from "./item-events.ts";

type Story = Parameters<typeof reopeningOf>[0];

const overrule = (seq: number, action: string, at: string) => ({
  seq,
  at,
  actor: "Lê Văn Quản",
  action,
  detail: { after: { reason: "thiếu trang 2" } },
});
const story = (status: Story["status"], sent: readonly string[], history: readonly object[]) =>
  ({
    status,
    version: 1,
    versions: sent.map((submittedAt) => ({ submittedAt })),
    verdicts: [],
    decisions: [],
    history,
  }) as unknown as Story;
const REOPENED = overrule(2, "checklist.item.reopen", "2022-04-26T02:00:00.000Z");

test.each(["draft", "submitted"] as const)(
  "the reason of a reopening is read while the dossier is %s",
  (status) => {
    const sent = ["2022-04-20T02:00:00.000Z", "2022-04-26T02:00:00.000Z"];
    expect(reopeningOf(story(status, sent, [REOPENED]))).toMatchObject({
      reason: "thiếu trang 2",
      by: "Lê Văn Quản",
    });
  },
);

test("it is answered by the next version, by an exemption and by a verdict", () => {
  expect(reopeningOf(story("submitted", ["2022-04-27T02:00:00.000Z"], [REOPENED]))).toBeNull();
  const exempted = overrule(3, "checklist.item.exempt", "2022-04-27T02:00:00.000Z");
  expect(reopeningOf(story("draft", [], [REOPENED, exempted]))).toBeNull();
  for (const status of ["verified", "returned", "disputed"] as const)
    expect(reopeningOf(story(status, [], [REOPENED]))).toBeNull();
  expect(reopeningOf(story("draft", [], []))).toBeNull();
});
