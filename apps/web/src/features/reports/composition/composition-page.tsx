import { serverApi } from "../../../lib/api.ts";
import { chosenCycles } from "../../../lib/cycles/chosen-cycles.ts";
import { readAsAt } from "../../../lib/read-as-at.ts";
import { readCompositionQuery, type SearchParams } from "./composition-query.ts";
import { CompositionScreen } from "./composition-screen.tsx";

/** Reads who stands in a unit and shows it. */
export async function CompositionPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const query = readCompositionQuery(searchParams);
  const [api, cycles] = await Promise.all([serverApi(), chosenCycles()]);
  const { unit, rounding, decimals, asAt } = query;
  const { data, problem } = await readAsAt(asAt, (day) =>
    api.reports.composition({ cycles, unitId: unit, rounding, decimals, asAt: day }),
  );
  return (
    <CompositionScreen
      data={data}
      query={{ ...query, asAt: data.asAt ?? undefined }}
      chosen={cycles}
      problem={problem}
    />
  );
}
