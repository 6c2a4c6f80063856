import { serverApi } from "../../../lib/api.ts";
import { readAsAt } from "../../../lib/read-as-at.ts";
import { readCompositionQuery, type SearchParams } from "./composition-query.ts";
import { CompositionScreen } from "./composition-screen.tsx";

/** Reads who stands in a unit and shows it. */
export async function CompositionPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const query = readCompositionQuery(searchParams);
  const api = await serverApi();
  const { unit, rounding, decimals, asAt } = query;
  const { data, problem } = await readAsAt(asAt, (day) =>
    api.reports.composition({ unitId: unit, rounding, decimals, asAt: day }),
  );
  return (
    <CompositionScreen data={data} query={{ ...query, asAt: data.asAt ?? undefined }} problem={problem} />
  );
}
