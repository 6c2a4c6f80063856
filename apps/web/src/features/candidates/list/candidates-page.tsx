import { grantsFor } from "@sansang/rules/access/can";
import { COMMUNE_LEVEL } from "@sansang/rules/org/unit";
import { serverApi } from "../../../lib/api.ts";
import { cachedMarkup } from "../../../lib/cached-markup.ts";
import { chosenCycles } from "../../../lib/cycles/chosen-cycles.ts";
import { DrawnList, type ListMarkup } from "../../../lib/drawn-list.tsx";
import { readAsAt } from "../../../lib/read-as-at.ts";
import { requireSession } from "../../../lib/session.ts";
import { MarkupCache } from "../../../markup/markup-cache.ts";
import type { CandidateQuery } from "./candidate-query.ts";
import { CandidatesScreen } from "./candidates-screen.tsx";

const cache = new MarkupCache<ListMarkup>();

/** Reads the candidates that are asked for and draws the list; again only when something it rests on is another. */
export async function CandidatesPage({ asked }: { readonly asked: CandidateQuery }) {
  const [{ actor }, api, { markup, store }] = await Promise.all([
    requireSession(),
    serverApi(),
    cachedMarkup(cache, asked),
  ]);
  if (markup) return <DrawnList {...markup} />;
  const cycles = await chosenCycles();
  const { ward, neighbourhood: area, q: search, statuses, group, after } = asked;
  const inUnit = { cycles, unitId: area ?? ward, search, statuses: statuses && [...statuses], group, after };
  const [{ data: list, problem }, { units }] = await Promise.all([
    readAsAt(asked.asAt, (asAt) => api.candidates.list({ ...inUnit, asAt })),
    api.org.listUnits({ kinds: [...COMMUNE_LEVEL] }),
  ]);
  const isOneWard = ward !== undefined || units.length <= 1;
  const rows = isOneWard ? (await api.candidates.listNominations({ cycles, unitId: ward ?? area })).rows : [];
  return (
    <CandidatesScreen
      list={list}
      asked={{ ...asked, asAt: list.asAt ?? undefined }}
      problem={problem}
      wards={units.map(({ id, name }) => ({ value: id, label: name }))}
      neighbourhoods={rows}
      mayEnter={
        list.cycles.some(({ closed }) => !closed) && grantsFor(actor, "candidates.candidate.enter").length > 0
      }
      byDigits={grantsFor(actor, "candidates.sensitive.reveal").length > 0}
      onDrawn={store}
    />
  );
}
