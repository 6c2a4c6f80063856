import { expect, test } from "vitest";
import { CAMERA_TICKET_MINUTES, isGoodTicket } from "./camera-ticket.ts";

const openedAt = new Date(Date.UTC(2022, 4, 2, 1, 0));
const after = (minutes: number) => new Date(openedAt.getTime() + minutes * 60_000);

test.each([
  ["at once", false, after(0), true],
  ["at the last moment", false, after(CAMERA_TICKET_MINUTES), true],
  ["too late", false, new Date(after(CAMERA_TICKET_MINUTES).getTime() + 1), false],
  ["before the camera was opened", false, after(-1), false],
  ["for a second photo", true, after(1), false],
])("a ticket that comes %s", (_, isUsed, now, good) => {
  expect(isGoodTicket({ openedAt, isUsed }, now)).toBe(good);
});
