import { stands } from "@sansang/rules/candidates/candidate-status";
import { NOMINATION_STEP_WORDS } from "@sansang/rules/candidates/nomination";
import { buttonLook } from "@sansang/ui/button-look";
import { Empty } from "@sansang/ui/empty";
import { Icon } from "@sansang/ui/icon";
import { useLocale, useTranslations } from "next-intl";
import { asTyped } from "../../../forms/as-typed.ts";
import { ClientWords } from "../../../i18n/client-words.tsx";
import type { RouterOutputs } from "../../../lib/api.ts";
import { Crumbs } from "../../../lib/navigation/crumbs.tsx";
import { DatesButton } from "../dialog-buttons.ts";
import { candidatesHref } from "../list/candidate-query.ts";
import { CandidateTable } from "../list/candidate-table.tsx";
import { EnterLink } from "../list/enter-link.tsx";
import { ListCard } from "./list-card.tsx";
import { NominationCard } from "./nomination-card.tsx";

/** Where a khóm lies, in words. */
interface Place {
  readonly unitId: string;
  readonly unitName: string;
  readonly wardId: string;
  readonly wardName: string;
}

type Props = {
  nomination: RouterOutputs["candidates"]["showNomination"];
  place: Place;
  list: RouterOutputs["candidates"]["list"];
  /** Its list on the way to the wall, once it has been begun. */
  postingId: string | null;
  now: Date;
};

/** The nomination of one khóm: its steps, its people, its list. */
export function NeighbourhoodScreen({ nomination, place, list, postingId, now }: Props) {
  const t = useTranslations("candidates");
  const language = useLocale();
  const { cycleId, unitId, steps, offers } = nomination;
  return (
    <ClientWords of={["candidates.form", "candidates.dates", "candidates.officialList", "form"]}>
      <Crumbs
        links={[
          { href: "/candidates", label: t("title") },
          { href: candidatesHref({ ward: place.wardId }), label: place.wardName },
        ]}
        title={place.unitName}
        note={t("people", { count: list.rows.length })}
      >
        <span className="flex flex-wrap gap-2.5">
          <a href={`/teams/${unitId}`} className={buttonLook()}>
            <Icon name="users" size={17} />
            {t("openTeam")}
          </a>
          <a
            href={postingId ? `/postings/${postingId}` : `/postings?ward=${place.wardId}`}
            className={buttonLook()}
          >
            <Icon name="megaphone" size={17} />
            {t("openPosting")}
          </a>
          {offers.enter && <EnterLink unitId={unitId} />}
        </span>
      </Crumbs>
      <div className="grid items-start gap-3.5 xl:grid-cols-[minmax(0,1fr)_392px]">
        <div className="flex min-w-0 flex-col gap-3">
          {list.rows.length > 0 ? (
            <CandidateTable list={list} empty={[]} inNeighbourhood mayEnter={offers.enter} />
          ) : (
            <Empty title={t("neighbourhood.nobody")}>
              <p>{t("neighbourhood.nobodyHint")}</p>
            </Empty>
          )}
          <ListCard
            nomination={nomination}
            isBlocked={list.rows.some(({ status, blocked }) => stands(status) && blocked > 0)}
            now={now}
          />
        </div>
        <NominationCard nomination={nomination}>
          {offers.record && (
            <DatesButton
              of={{
                cycleId,
                unitId,
                steps: steps.map(({ step, heldOn }) => ({
                  step,
                  label: NOMINATION_STEP_WORDS[step][language],
                  heldOn: asTyped(heldOn),
                })),
              }}
              icon="calendar"
              className="mt-3"
            >
              {t("dates.open")}
            </DatesButton>
          )}
        </NominationCard>
      </div>
    </ClientWords>
  );
}
