import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ActivityScreen } from "../../../../features/reports/activity/activity-screen.tsx";
import { serverApi } from "../../../../lib/api.ts";
import { chosenCycles } from "../../../../lib/cycles/chosen-cycles.ts";
import { oneOf } from "../../../../lib/one-of.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("reports.activity"))("title") };
}

export default async function Page({ searchParams }: PageProps<"/reports/activity">) {
  const [{ reports }, cycles, asked] = await Promise.all([serverApi(), chosenCycles(), searchParams]);
  const unit = oneOf(asked.unit) || undefined;
  const level = oneOf(asked.level) === "commune" ? "commune" : undefined;
  const shown = await reports.activity({ cycles, unitId: unit, level });
  return <ActivityScreen shown={shown} query={{ unit, level }} />;
}
