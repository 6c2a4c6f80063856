import * as z from "zod";
import { openedWith } from "../kernel/edit.input.ts";
import { PhoneInput } from "../kernel/phone.input.ts";
import { plainText } from "../kernel/plain-text.ts";
import { LEAST_CLUSTERS, MOST_CLUSTERS } from "./notice/meeting-cluster.ts";

/** An hour of the day as `HH:MM`. */
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
const time = z.string({ error: "missing" }).regex(TIME, "not_time");

const Cluster = z.object({
  name: plainText(2, 80),
  chair: plainText(2, 60),
  place: plainText(3, 120),
  address: plainText(3, 160),
  opensAt: time,
});

/** Where and when a khóm votes. The one wording that portal, paper and invitations carry; the day is the cycle's. */
export const SaveNoticeInput = z
  .object({
    cycleId: z.uuid(),
    unitId: z.uuid(),
    place: plainText(3, 120),
    address: plainText(3, 200),
    opensAt: time,
    /** Of a polling day; a meeting ends when it is done. */
    closesAt: time.nullish(),
    clusters: z.array(Cluster).max(MOST_CLUSTERS, "too_many_clusters").optional(),
    /** The person says that the households of a small khóm lie far apart. */
    dispersed: z.boolean().optional(),
    opened: openedWith(["place", "address", "opensAt", "closesAt", "clusters"]),
  })
  .superRefine(({ opensAt, closesAt, clusters = [] }, context) => {
    const wrong = (path: (string | number)[], message: string) =>
      context.addIssue({ code: "custom", path, message });
    if (closesAt && TIME.test(opensAt) && TIME.test(closesAt) && opensAt >= closesAt)
      wrong(["closesAt"], "hours_reversed");
    if (clusters.length > 0 && clusters.length < LEAST_CLUSTERS) wrong(["clusters"], "one_cluster");
    for (const [index, { name }] of clusters.entries())
      if (clusters.findIndex((other) => other.name === name) < index)
        wrong(["clusters", index, "name"], "cluster_twice");
  });

/** Somebody other than its writer says that it is so; `seen` is the wording he was looking at. */
export const ConfirmNoticeInput = z.object({
  cycleId: z.uuid(),
  unitId: z.uuid(),
  seen: z.object({
    place: z.string(),
    address: z.string(),
    opensAt: z.string(),
    closesAt: z.string().nullish(),
    clusters: z
      .array(
        z.object({
          name: z.string(),
          chair: z.string(),
          place: z.string(),
          address: z.string(),
          opensAt: z.string(),
        }),
      )
      .max(MOST_CLUSTERS)
      .optional(),
  }),
});

/** What a ward tells its people beside the dates, and the number to call. */
export const SaveWardNoteInput = z.object({
  cycleId: z.uuid(),
  wardId: z.uuid(),
  phone: PhoneInput,
  note: plainText(0, 1000),
  opened: openedWith(["phone", "note"]),
});
