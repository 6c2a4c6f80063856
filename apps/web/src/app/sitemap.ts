import { answerPublic } from "@sansang/api/kernel/public-query";
import { publicCity } from "@sansang/api/postings/portal/public-city";
import type { MetadataRoute } from "next";
import { portalServices, publicContext } from "../portal/portal-services.ts";

export const dynamic = "force-dynamic";

/** The doors of the portal: the first page and every ward. People's names are one step further. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const home = await portalServices();
  const city = await answerPublic(publicCity, publicContext(home), {});
  const wards = city?.elections.flatMap((election) => election.wards) ?? [];
  return ["/bau-cu", "/kiem-tra", ...new Set(wards.map(({ slug }) => `/bau-cu/${slug}`))].map((path) => ({
    url: home.installation.origin + path,
  }));
}
