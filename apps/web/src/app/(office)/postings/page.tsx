import { grantsFor } from "@sansang/rules/access/can";
import { COMMUNE_LEVEL } from "@sansang/rules/org/unit";
import { OPEN_POSTING_STATUSES } from "@sansang/rules/postings/posting-status";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { readQueueQuery, stateShown } from "../../../features/postings/queue/queue-query.ts";
import { QueueScreen } from "../../../features/postings/queue/queue-screen.tsx";
import { serverApi } from "../../../lib/api.ts";
import { chosenCycles } from "../../../lib/cycles/chosen-cycles.ts";
import { requireSession } from "../../../lib/session.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("postings"))("title") };
}

export default async function PostingsPage({ searchParams }: PageProps<"/postings">) {
  const [{ actor }, api, cycles, asked] = await Promise.all([
    requireSession(),
    serverApi(),
    chosenCycles(),
    searchParams.then(readQueueQuery),
  ]);
  const approves = grantsFor(actor, "postings.list.approve").length > 0;
  const shown = stateShown(asked, approves);
  const [queue, { units: wards }] = await Promise.all([
    api.postings.list({
      cycles,
      unitId: asked.ward,
      status: shown === "all" ? undefined : shown,
      cursor: asked.after,
    }),
    api.org.listUnits({ kinds: [...COMMUNE_LEVEL] }),
  ]);
  const versionIds = queue.rows.flatMap(({ status, versionId }) =>
    versionId && OPEN_POSTING_STATUSES.some((open) => open === status) ? [versionId] : [],
  );
  const assessed = new Map((await api.postings.assessApproval({ versionIds })).map((v) => [v.versionId, v]));
  return <QueueScreen {...{ queue, assessed, asked, shown, wards, approves }} chosen={cycles} />;
}
