import { INSTITUTION_WORDS, otherInstitution } from "@sansang/rules/access/roles";
import type { ItemAction } from "@sansang/rules/checklist/item-transitions";
import { stepIn } from "@sansang/rules/checklist/step-in";
import { formatDate } from "@sansang/rules/kernel/date-words";
import { buttonLook } from "@sansang/ui/button-look";
import { Icon } from "@sansang/ui/icon";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { offered } from "../../../forms/offered.ts";
import { ClientWords } from "../../../i18n/client-words.tsx";
import type { RouterOutputs } from "../../../lib/api.ts";
import { ItemFacts } from "./item-facts.tsx";
import { JointVerification } from "./joint-verification.tsx";
import { PaperViewer } from "./paper-viewer.tsx";
import { ReviewBar } from "./review-bar.tsx";
import { SystemCheckList } from "./system-check-list.tsx";
import { Timeline } from "./timeline.tsx";
import { VersionNotice } from "./version-notice.tsx";

type ShownItem = RouterOutputs["checklist"]["show"];

type Props = {
  item: ShownItem /** An earlier version to read; the current one without it. */;
  version: number | undefined;
  viewerName: string;
};

/** The papers on the left, everything that is known and said of them on the right, the verdict at the foot. */
export function ReviewScreen({ item, version: asked, viewerName }: Props) {
  const t = useTranslations("checklist.item");
  const version = item.versions.find(({ number }) => number === asked) ?? item.versions[0];
  return (
    <div className="grid gap-3 xl:grid-cols-[minmax(0,1fr)_520px]">
      <section
        aria-label={t("evidence")}
        className="flex h-[70dvh] min-h-80 flex-col overflow-hidden rounded-lg border border-line bg-surface xl:sticky xl:top-2 xl:h-[calc(100dvh-158px)] xl:min-h-[520px]"
      >
        <VersionNotice item={item} shown={version?.number ?? 0} />
        <PaperViewer item={item} version={version} />
      </section>
      <section
        aria-label={t("review")}
        className="flex flex-col rounded-lg border border-line bg-surface max-xl:contents xl:h-[calc(100dvh-158px)] xl:min-h-[520px]"
      >
        <div
          className="min-h-0 grow overflow-y-auto max-xl:rounded-lg max-xl:border max-xl:border-line max-xl:bg-surface"
          tabIndex={-1}
        >
          <Part>
            <ItemFacts item={item} version={version} components={version?.components ?? []} />
          </Part>
          <Part>
            <SystemCheckList item={item} />
          </Part>
          <Part>
            <JointVerification item={item} viewerName={viewerName} />
          </Part>
          <Part>
            <Timeline item={item} shown={version?.number ?? 0} />
          </Part>
          <OnBehalfEntry item={item} />
        </div>
        <div className="sticky bottom-[var(--foot,0px)] z-10 max-h-[75dvh] overflow-y-auto bg-surface max-xl:-mx-4 max-xl:shadow-pop sm:max-xl:-mx-6 xl:max-h-[75%] xl:shrink-0 xl:rounded-b-lg">
          <ClientWords of={["checklist.review", "form"]}>
            <Bar item={item} />
          </ClientWords>
        </div>
      </section>
    </div>
  );
}

function Part({ children }: { children: ReactNode }) {
  return <div className="border-line border-t px-4 py-2.5 first:border-t-0">{children}</div>;
}

function Bar({ item }: { item: ShownItem }) {
  const language = useLocale();
  const { institution } = item;
  const other = institution && otherInstitution(institution);
  const otherVerified = item.verdicts.some(
    ({ institution: who, kind, stands, version }) =>
      who === other && kind === "verified" && stands && version === item.version,
  );
  const components = item.versions[0]?.components ?? [];
  const { slots } = stepIn(item.stepCode, item.ward.kind);
  const slotName = (code: string) => slots.find((slot) => slot.code === code)?.name[language] ?? code;
  const offer = (action: ItemAction) => offered(item.offers[action], language);
  return (
    <ReviewBar
      itemId={item.id}
      institution={institution}
      version={item.version}
      unitName={item.unit.name}
      components={components.map(({ id, slot, name }) => ({ id, name: `${slotName(slot)} (${name})` }))}
      due={formatDate(item.due, language)}
      today={item.today}
      otherVerified={other && otherVerified ? INSTITUTION_WORDS[other].short[language] : null}
      offers={{
        verify: offer("checklist.item.verify"),
        return: offer("checklist.item.return"),
        decide: offer("checklist.item.decide"),
        reopen: offer("checklist.item.reopen"),
        exempt: offer("checklist.item.exempt"),
      }}
    />
  );
}

/** A supervisor may prepare in a unit's place; the door says what it costs him. */
function OnBehalfEntry({ item }: { item: ShownItem }) {
  const t = useTranslations("checklist.item");
  if (!item.actsOnBehalf || !item.offers["checklist.evidence.attach"]) return null;
  return (
    <Part>
      <a href={`/items/${item.id}?prepare=1`} className={buttonLook({ size: 36 })}>
        <Icon name="upload" />
        {t("onBehalf", { unit: item.unit.name })}
      </a>
      <p className="mt-1 text-ink-2 text-sm">{t("onBehalfCosts")}</p>
    </Part>
  );
}
