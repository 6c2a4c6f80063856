import { LEAST_SITES } from "@sansang/rules/postings/site";
import { Card } from "@sansang/ui/card";
import { useLocale, useTranslations } from "next-intl";
import { type Offered, offered } from "../../../forms/offered.ts";
import type { RouterOutputs } from "../../../lib/api.ts";
import { PostingActs } from "./posting-acts.tsx";

const DEEDS = ["submit", "approve", "publish", "return", "withdraw", "correct", "take_down"] as const;
export type DecisionDeed = (typeof DEEDS)[number];

/** What may be done with the version at hand, with what follows from it said first. */
export function DecideCard({ posting }: { posting: RouterOutputs["postings"]["show"] }) {
  const t = useTranslations("postings.list");
  const language = useLocale();
  const { shown, versions, content, offers, blockers, earlierVersion } = posting;
  if (shown.version !== versions[0]?.version) return null;
  /** The conditions stand beside the button; there it says only how many are left. */
  const offerOf = (deed: DecisionDeed): Offered | null => {
    const offer = offers[`postings.list.${deed}`];
    const isBlocked = offer && !offer.open && blockers.some(({ code }) => code === offer.reason);
    if (isBlocked && deed !== "submit")
      return { open: false, why: t("opensWhen", { count: blockers.length }) };
    return offered(offer, language);
  };
  const deeds = Object.fromEntries(
    DEEDS.flatMap((deed) => {
      const offer = offerOf(deed);
      return offer ? [[deed, offer]] : [];
    }),
  ) as Partial<Record<DecisionDeed, Offered>>;
  if (Object.keys(deeds).length === 0) return null;
  const places = Math.max(posting.placements.length, LEAST_SITES);
  const consequences = [
    t("freezes", { count: content.rows.length }),
    t("numbers"),
    ...(earlierVersion ? [t("supersedes", { version: earlierVersion })] : []),
    t("asksToPost", { count: places }),
  ];
  return (
    <Card>
      <div className="flex flex-col gap-3">
        {content.reason && <p className="text-sm">{t("reasonOf", { reason: content.reason })}</p>}
        {(deeds.approve || deeds.publish) && (
          <div className="text-sm">
            <b className="font-semibold">{t("whenPublished")}</b>
            <ul className="mt-0.5 flex list-disc flex-col gap-0.5 pl-5 text-ink-2">
              {consequences.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
            {deeds.approve && <p className="mt-1.5">{t("approveBinds")}</p>}
          </div>
        )}
        <PostingActs
          postingId={posting.postingId}
          versionId={shown.versionId}
          version={shown.version}
          fingerprint={posting.fingerprint}
          deeds={deeds}
          isApproved={shown.status === "approved"}
        />
      </div>
    </Card>
  );
}
