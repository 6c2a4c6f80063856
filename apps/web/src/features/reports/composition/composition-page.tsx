import { serverApi } from "../../../lib/api.ts";
import { readCompositionQuery, type SearchParams } from "./composition-query.ts";
import { CompositionScreen } from "./composition-screen.tsx";

/** Reads who stands in a unit and shows it. */
export async function CompositionPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const query = readCompositionQuery(searchParams);
  const api = await serverApi();
  const { unit, rounding, decimals } = query;
  return (
    <CompositionScreen
      data={await api.reports.composition({ unitId: unit, rounding, decimals })}
      query={query}
    />
  );
}
