import { INSTITUTION_WORDS } from "@sansang/rules/access/roles";
import { formatMoment } from "@sansang/rules/kernel/date-words";
import { Banner } from "@sansang/ui/banner";
import { Card } from "@sansang/ui/card";
import { clsx } from "clsx";
import { useLocale, useTranslations } from "next-intl";
import { DraftsNote } from "../../../drafts/drafts-note.tsx";
import { ClientWords } from "../../../i18n/client-words.tsx";
import type { RouterOutputs } from "../../../lib/api.ts";
import { ReturnNote } from "../lists/return-note.tsx";
import { reopeningOf } from "../review/item-events.ts";
import { ItemFacts } from "../review/item-facts.tsx";
import { JointVerification } from "../review/joint-verification.tsx";
import { PaperViewer } from "../review/paper-viewer.tsx";
import { CheckLine } from "../review/system-check-list.tsx";
import { Timeline } from "../review/timeline.tsx";
import { OnBehalfReason } from "./on-behalf.tsx";
import { SlotCard } from "./slot-card.tsx";
import { submissionOf } from "./submission.ts";
import { SubmitLoader } from "./submit-loader.tsx";

type ShownItem = RouterOutputs["checklist"]["show"];

type Props = {
  item: ShownItem;
  /** A version to read. */
  version: number | undefined;
  viewerName: string;
  onBehalf: boolean;
};

/** The reviewer's note first, then the places for papers, then handing in; what is known of it beside or below. */
export function PrepareScreen({ item, version, viewerName, onBehalf }: Props) {
  const t = useTranslations("checklist.prepare");
  const asked = item.versions.find(({ number }) => number === version);
  const body = (
    <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_396px] lg:gap-5">
      <div className="flex min-w-0 flex-col gap-4">
        {asked && (
          <section
            aria-label={t("reading")}
            className="flex h-[70dvh] min-h-80 flex-col overflow-hidden rounded-lg border border-line bg-surface"
          >
            <PaperViewer item={item} version={asked} />
          </section>
        )}
        <Reopening item={item} />
        <Situation item={item} />
        <Slots item={item} />
        <DraftsNote />
        <HandIn item={item} />
      </div>
      <div className="flex min-w-0 flex-col gap-4">
        <Card title={t("about")}>
          <ItemFacts item={item} version={item.versions[0]} components={item.currentEvidence} />
          <Computed item={item} />
          <LooksFor item={item} />
        </Card>
        {item.version > 0 && (
          <Card>
            <JointVerification item={item} viewerName={viewerName} />
          </Card>
        )}
        <Card>
          <Timeline item={item} shown={asked?.number ?? 0} />
        </Card>
      </div>
    </div>
  );
  return (
    <ClientWords of={["checklist.prepare", "form"]}>
      {onBehalf ? (
        <OnBehalfReason itemId={item.id} unitName={item.unit.name}>
          {body}
        </OnBehalfReason>
      ) : (
        body
      )}
    </ClientWords>
  );
}

/** Why the approver took the dossier up again: read before anything else. */
function Reopening({ item }: { item: ShownItem }) {
  const t = useTranslations("checklist.prepare");
  const language = useLocale();
  const reopening = reopeningOf(item);
  if (reopening?.kind !== "reopened") return null;
  return (
    <Banner tone="back" icon="refresh-cw" title={t("reopened", { by: reopening.by ?? "" })}>
      <blockquote className="quote my-1">“{reopening.reason}”</blockquote>
      <p className="text-sm">
        {formatMoment(new Date(reopening.at), new Date(item.at), language)} ·{" "}
        {t(item.status === "submitted" ? "reopenedSent" : "reopenedYours")}
      </p>
    </Banner>
  );
}

/** What the reviewers want, or where the dossier stands. */
function Situation({ item }: { item: ShownItem }) {
  const t = useTranslations("checklist.prepare");
  const language = useLocale();
  const returned = notesOf(item);
  if (item.status === "not_applicable")
    return <Banner tone="info" title={t(item.exemptBy === "rules" ? "exemptByRules" : "exemptByAdmin")} />;
  if (item.status === "verified")
    return <Banner tone="ok" title={t("verified", { version: item.version })} />;
  if (item.status === "submitted") {
    const words = item.verifiedBy === "both" ? "waitsForGround" : "submitted";
    return <Banner tone="info" icon="clock" title={t(words, { version: item.version })} />;
  }
  return returned.map((verdict) => {
    const pointed = (item.versions[0]?.components ?? []).find(({ id }) => id === verdict.componentId);
    const slot = item.step.slots.find(({ code }) => code === pointed?.slot);
    return (
      <ReturnNote
        key={verdict.id}
        note={verdict}
        disputed={item.status === "disputed"}
        today={item.today}
        now={new Date(item.at)}
        only={pointed ? (slot?.name[language] ?? pointed.name) : null}
        others={(item.versions[0]?.components.length ?? 1) - 1}
      >
        {slot && (
          <a
            href={`#slot-${slot.code}`}
            className="font-medium text-link hover:underline max-sm:inline-block max-sm:py-2"
          >
            {t("toSlot", { name: slot.name[language] })}
          </a>
        )}
        {item.status === "disputed" && <p className="text-ink-2 text-sm">{t("disputeAnswer")}</p>}
      </ReturnNote>
    );
  });
}

const notesOf = (item: ShownItem) =>
  item.status === "returned" || item.status === "disputed"
    ? item.verdicts.filter(
        ({ kind, stands, version }) => kind === "returned" && stands && version === item.version,
      )
    : [];

function Slots({ item }: { item: ShownItem }) {
  const t = useTranslations("checklist.prepare");
  const { slots } = item.step;
  const may = item.offers["checklist.evidence.attach"]?.open ?? false;
  const pointed = notesOf(item).find(({ componentId }) => componentId)?.componentId ?? null;
  const settled = item.status === "submitted" || item.status === "verified";
  const cards = (open: boolean) =>
    slots.map((slot) => <SlotCard key={slot.code} item={item} slot={slot} open={open} pointed={pointed} />);
  if (!may || !settled || item.changed) return cards(may);
  return (
    <>
      {cards(false)}
      <details className="group">
        <summary className="font-medium text-link hover:underline max-sm:py-2.5">
          {t("exchangeAfter")}
        </summary>
        <p className="mt-1 mb-3 text-ink-2 text-sm">{t("exchangeAfterMeans")}</p>
        <div className="flex flex-col gap-4">{cards(true)}</div>
      </details>
    </>
  );
}

function HandIn({ item }: { item: ShownItem }) {
  const t = useTranslations("checklist.prepare");
  const language = useLocale();
  const kind = submissionOf(item);
  if (!kind) return null;
  const signed = item.verdicts.filter(
    ({ stands, version, kind: comment }) => stands && comment === "verified" && version === item.version,
  );
  const consequences =
    kind === "replace"
      ? [
          ...signed.map(({ institution }) =>
            t("signatureLapses", {
              who: INSTITUTION_WORDS[institution].short[language],
              version: item.version,
            }),
          ),
          t("bothLookAgain"),
          t("dueStays"),
        ]
      : [];
  return (
    <section
      aria-label={t("handIn")}
      data-frame=""
      className={clsx(
        "rounded-lg border border-line-2 bg-surface max-sm:-mx-4 max-sm:rounded-none max-sm:border-x-0",
        kind === "submit" && "sticky bottom-[var(--foot,0px)] z-10 sm:static",
      )}
    >
      <SubmitLoader
        itemId={item.id}
        kind={kind}
        version={item.version}
        missing={missingWords(item, t, language)}
        unchanged={kind === "resubmit" && !item.changed}
        consequences={consequences}
      />
    </section>
  );
}

/** «Còn thiếu: Quyết định …; số, ngày, người ký của Biên bản …» */
function missingWords(
  item: ShownItem,
  t: ReturnType<typeof useTranslations<"checklist.prepare">>,
  language: "vi" | "en",
): string | null {
  if (item.missing.length === 0) return null;
  const names = item.missing.map((code) => {
    const name = item.step.slots.find((slot) => slot.code === code)?.name[language] ?? code;
    return item.currentEvidence.some(({ slot }) => slot === code) ? t("factsOf", { name }) : name;
  });
  return t("missing", { names: names.join("; ") });
}

/** What the office finds out by itself about this step, with the way to settle it. */
function Computed({ item }: { item: ShownItem }) {
  const found = item.checks.filter(
    ({ code }) => code === "placements_proven" || code === "notice_everywhere",
  );
  if (found.length === 0) return null;
  return (
    <ul className="mt-3 border-line border-t pt-3 text-sm">
      {found.map((check) => (
        <CheckLine key={check.code} check={check} unitId={item.unit.id} />
      ))}
    </ul>
  );
}

function LooksFor({ item }: { item: ShownItem }) {
  const t = useTranslations("checklist.prepare");
  const language = useLocale();
  const { check, responsible } = item.step;
  return (
    <dl className="mt-3 flex flex-col gap-1.5 border-line border-t pt-3 text-sm">
      <div>
        <dt className="text-ink-2">{t("responsible")}</dt>
        <dd>{responsible[language]}</dd>
      </div>
      <div>
        <dt className="text-ink-2">{t("looksFor")}</dt>
        <dd>{check[language]}</dd>
      </div>
      <div>
        <dt className="text-ink-2">{t("citation")}</dt>
        <dd>{item.citation[language]}</dd>
      </div>
    </dl>
  );
}
