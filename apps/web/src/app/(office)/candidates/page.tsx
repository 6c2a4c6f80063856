import { grantsFor } from "@sansang/rules/access/can";
import { COMMUNE_LEVEL } from "@sansang/rules/org/unit";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { readCandidateQuery } from "../../../features/candidates/list/candidate-query.ts";
import { CandidatesScreen } from "../../../features/candidates/list/candidates-screen.tsx";
import { serverApi } from "../../../lib/api.ts";
import { requireSession } from "../../../lib/session.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("candidates"))("title") };
}

export default async function CandidatesPage({ searchParams }: PageProps<"/candidates">) {
  const [{ actor }, api, asked] = await Promise.all([
    requireSession(),
    serverApi(),
    searchParams.then(readCandidateQuery),
  ]);
  const { ward, neighbourhood: area, q: search, statuses, group, after } = asked;
  const [list, { units }] = await Promise.all([
    api.candidates.list({ unitId: area ?? ward, search, statuses: statuses && [...statuses], group, after }),
    api.org.listUnits({ kinds: [...COMMUNE_LEVEL] }),
  ]);
  const isOneWard = ward !== undefined || units.length <= 1;
  const rows = isOneWard ? (await api.candidates.listNominations({ unitId: ward ?? area })).rows : [];
  return (
    <CandidatesScreen
      list={list}
      asked={asked}
      wards={units.map(({ id, name }) => ({ value: id, label: name }))}
      neighbourhoods={rows}
      mayEnter={!list.cycle.closed && grantsFor(actor, "candidates.candidate.enter").length > 0}
      byDigits={grantsFor(actor, "candidates.sensitive.reveal").length > 0}
    />
  );
}
