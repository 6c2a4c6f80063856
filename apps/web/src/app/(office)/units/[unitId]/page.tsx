import type { Metadata } from "next";
import { cache } from "react";
import { UnitScreen } from "../../../../features/org/history/unit-screen.tsx";
import { serverApi } from "../../../../lib/api.ts";

const unitHistory = cache(async (unitId: string) => (await serverApi()).org.unitHistory({ unitId }));

export async function generateMetadata({ params }: PageProps<"/units/[unitId]">): Promise<Metadata> {
  return { title: (await unitHistory((await params).unitId)).name };
}

export default async function UnitPage({ params }: PageProps<"/units/[unitId]">) {
  return <UnitScreen unit={await unitHistory((await params).unitId)} />;
}
