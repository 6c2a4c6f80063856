import { POSTING_STATUS_WORDS } from "@sansang/rules/postings/posting-status";
import { LEAST_SITES } from "@sansang/rules/postings/site";
import { Banner } from "@sansang/ui/banner";
import { Chip } from "@sansang/ui/chip";
import { useLocale, useTranslations } from "next-intl";
import { ClientWords } from "../../../i18n/client-words.tsx";
import type { RouterOutputs } from "../../../lib/api.ts";
import { Crumbs } from "../../../lib/navigation/crumbs.tsx";
import { POSTING_STATUS_LOOKS } from "../status-look.ts";
import { ConditionsCard } from "./conditions-card.tsx";
import { ContentCard } from "./content-card.tsx";
import { DecideCard } from "./decide-card.tsx";
import { DocumentCard } from "./document-card.tsx";
import { PapersCard } from "./papers-card.tsx";
import { PathSteps } from "./path-steps.tsx";
import { PlacementsCard } from "./placements-card.tsx";
import type { PostingView } from "./posting-query.ts";
import { ViewsCard } from "./views-card.tsx";

type Props = { posting: RouterOutputs["postings"]["show"]; view: PostingView | undefined; now: Date };

/** One list on its way to the wall: what it says, what stands in its way, and what may be done now. */
export function PostingScreen({ posting, view, now }: Props) {
  const t = useTranslations("postings.list");
  const room = useTranslations("postings");
  const language = useLocale();
  const { shown, neighbourhood, ward, wardId, posted, placements, isOnItsWay, isAsApproved } = posting;
  return (
    <ClientWords of={["postings.list", "postings.preview", "form"]}>
      <Crumbs
        links={[
          { href: "/postings", label: room("title") },
          { href: `/postings?ward=${wardId}`, label: `${ward} · ${neighbourhood}` },
        ]}
        title={t("titleOf", { version: shown.version })}
        note={
          <Chip {...POSTING_STATUS_LOOKS[shown.status]}>{POSTING_STATUS_WORDS[shown.status][language]}</Chip>
        }
      >
        <PathSteps status={shown.status} posted={posted} places={Math.max(placements.length, LEAST_SITES)} />
      </Crumbs>
      {shown.status === "draft" && shown.returnReason && (
        <Banner
          tone="back"
          icon="undo-2"
          title={t("returnedFor", { reason: shown.returnReason })}
          className="mb-3"
        />
      )}
      {shown.status === "approved" && !isAsApproved && (
        <Banner tone="late" role="alert" title={t("approveBinds")} className="mb-3" />
      )}
      <div className="grid items-start gap-3.5 xl:grid-cols-[minmax(0,1fr)_432px]">
        <ContentCard posting={posting} view={view} now={now} />
        <div className="flex min-w-0 flex-col gap-3">
          {isOnItsWay && <ConditionsCard posting={posting} />}
          <DecideCard posting={posting} />
          <PapersCard posting={posting} />
          <DocumentCard posting={posting} />
          <PlacementsCard posting={posting} />
          <ViewsCard posting={posting} />
        </div>
      </div>
    </ClientWords>
  );
}
