import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CycleActs } from "../../../../features/elections/cycle-acts.tsx";
import { CycleHead } from "../../../../features/elections/cycle-head.tsx";
import { GuidanceList } from "../../../../features/elections/guidance-list.tsx";
import { TermCard } from "../../../../features/elections/heads/term-card.tsx";
import { RuleTable } from "../../../../features/elections/rule-table.tsx";
import { StepTable } from "../../../../features/elections/step-table.tsx";
import { SuspensionList } from "../../../../features/elections/suspension-list.tsx";
import { ClientWords } from "../../../../i18n/client-words.tsx";
import { serverApi } from "../../../../lib/api.ts";
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("elections"))("title") };
}

export default async function CyclePage({ params }: PageProps<"/elections/[cycleId]">) {
  const [api, { cycleId }] = await Promise.all([serverApi(), params]);
  const cycle = await api.elections.show({ cycleId });
  return (
    <div className="flex flex-col gap-3.5">
      <CycleHead cycle={cycle}>
        <CycleActs cycle={cycle} />
      </CycleHead>
      <SuspensionList suspensions={cycle.suspensions} />
      {!cycle.closed && <TermCard unitId={cycle.unitId} />}
      <ClientWords of={["elections.checklist", "form"]}>
        <StepTable cycle={cycle} />
      </ClientWords>
      <RuleTable rules={cycle.rules} pack={cycle.pack} readsTags={cycle.readsTags} />
      <GuidanceList guidance={cycle.guidance} readsTags={cycle.readsTags} />
    </div>
  );
}
