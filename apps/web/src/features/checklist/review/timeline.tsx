import { permission } from "@sansang/rules/access/permissions";
import { INSTITUTION_WORDS } from "@sansang/rules/access/roles";
import { RETURN_REASON_WORDS } from "@sansang/rules/checklist/return-reason";
import { formatMoment } from "@sansang/rules/kernel/date-words";
import { Icon, type IconName } from "@sansang/ui/icon";
import { TagLabel } from "@sansang/ui/tag-label";
import { type Tone, toneText } from "@sansang/ui/tone";
import { clsx } from "clsx";
import { useLocale, useTranslations } from "next-intl";
import type { RouterOutputs } from "../../../lib/api.ts";
import { shorterDigest } from "../../../lib/short-digest.ts";
import { eventsOf, type ItemEvent } from "./item-events.ts";

type ShownItem = RouterOutputs["checklist"]["show"];

type Props = { item: ShownItem /** The version on screen. */; shown: number };

/** What happened, newest first: versions stay readable, the reviewers' words stay theirs. */
export function Timeline({ item, shown }: Props) {
  const t = useTranslations("checklist.timeline");
  const events = eventsOf(item);
  return (
    <>
      <h2 className="mb-1.5">{t("title")}</h2>
      {events.length === 0 && <p className="text-ink-2 text-sm">{t("empty")}</p>}
      <ol>
        {events.map((event) => (
          <TimelineEntry key={event.key} event={event} item={item} shown={shown} />
        ))}
      </ol>
      {item.history.length > 0 && <Ledger item={item} />}
    </>
  );
}

const marks: Record<ItemEvent["kind"], { icon: IconName; tone: Tone } | null> = {
  version: null,
  verified: { icon: "disc-check", tone: "ok" },
  returned: { icon: "undo-2", tone: "back" },
  decided: { icon: "arrow-right-left", tone: "split" },
  reopened: { icon: "refresh-cw", tone: "none" },
  exempted: { icon: "minus", tone: "muted" },
  heldAgain: { icon: "disc-check", tone: "ok" },
  noLongerHeld: { icon: "circle-alert", tone: "wait" },
};

function TimelineEntry({ event, item, shown }: { event: ItemEvent; item: ShownItem; shown: number }) {
  const language = useLocale();
  const t = useTranslations("checklist.timeline");
  const mark = marks[event.kind];
  return (
    <li className="relative pb-2.5 pl-6.5 text-sm before:absolute before:top-5 before:-bottom-0.5 before:left-[7px] before:w-[1.5px] before:bg-line-2 last:before:hidden">
      <span className={clsx("absolute top-[3px] left-0", mark && toneText[mark.tone])}>
        {mark ? (
          <Icon name={mark.icon} size={16} />
        ) : (
          <span
            aria-hidden="true"
            className="m-[3px] block size-2.5 rounded-full border-2 border-control bg-surface"
          />
        )}
      </span>
      <EventWords event={event} />
      <span className="text-ink-3">
        {" · "}
        {event.by ?? t("office")}
        {" · "}
        <time dateTime={event.at}>{formatMoment(new Date(event.at), new Date(item.at), language)}</time>
      </span>
      <EventTail event={event} itemId={item.id} shown={shown} />
    </li>
  );
}

function EventWords({ event }: { event: ItemEvent }) {
  const t = useTranslations("checklist.timeline");
  const language = useLocale();
  if (event.kind === "version")
    return (
      <>
        <b className="font-semibold">{t("version", { version: event.version })}</b>
        {event.reason && ` ${t("because", { reason: event.reason })}`}
        {event.onBehalf && ` ${t("onBehalf")}`}
      </>
    );
  if (event.kind === "verified" || event.kind === "returned") {
    const who = INSTITUTION_WORDS[event.institution].short[language];
    const fact = t(event.kind, { who, version: event.version });
    if (event.kind === "verified") return <b className="font-semibold">{fact}</b>;
    return (
      <>
        <b className="font-semibold">{fact}:</b>{" "}
        {event.code && `${RETURN_REASON_WORDS[event.code][language]}. `}“{event.reason}”
        {event.component && ` ${t("component", { name: event.component })}`}
      </>
    );
  }
  if (event.kind === "decided")
    return (
      <>
        <b className="font-semibold">
          {t(event.outcome === "verified" ? "decidedVerified" : "decidedReturned", {
            version: event.version,
          })}
          :
        </b>{" "}
        “{event.reason}”
      </>
    );
  if (event.kind === "reopened" || event.kind === "exempted")
    return (
      <>
        <b className="font-semibold">{t(event.kind)}:</b> “{event.reason}”
      </>
    );
  return <b className="font-semibold">{t(event.kind)}</b>;
}

function EventTail({ event, itemId, shown }: { event: ItemEvent; itemId: string; shown: number }) {
  const t = useTranslations("checklist.timeline");
  if (event.kind === "verified" || event.kind === "returned")
    return event.lapsed ? (
      <>
        {" "}
        <TagLabel>{t("lapsed")}</TagLabel>
      </>
    ) : null;
  if (event.kind !== "version") return null;
  return (
    <>
      {" "}
      <code className="font-mono text-ink-2 text-xs">{shorterDigest(event.digest)}</code>{" "}
      {event.replaced && <TagLabel>{t("replaced")}</TagLabel>}{" "}
      {event.version === shown ? (
        <span className="text-ink-3">{t("onScreen")}</span>
      ) : (
        <a
          className="font-medium text-link hover:underline max-sm:inline-block max-sm:py-2.5"
          href={`/items/${itemId}?version=${event.version}`}
          data-stay=""
        >
          {t("read", { version: event.version })}
        </a>
      )}
    </>
  );
}

/** Every line of the ledger about this item, behind a summary. */
function Ledger({ item }: { item: ShownItem }) {
  const t = useTranslations("checklist.timeline");
  const language = useLocale();
  return (
    <details className="mt-1">
      <summary className="font-medium text-link text-sm hover:underline max-sm:py-2.5">
        {t("ledger", { count: item.history.length })}
      </summary>
      <ol className="mt-1.5 flex flex-col gap-1 text-sm">
        {item.history.map(({ seq, at, actor, action, onBehalf }) => (
          <li key={seq}>
            {permission(action).label[language]}
            <span className="text-ink-3">
              {" · "}
              {actor ?? t("office")}
              {" · "}
              <time dateTime={at}>{formatMoment(new Date(at), new Date(item.at), language)}</time>
              {onBehalf && ` · ${t("onBehalfWhy", { reason: onBehalf })}`}
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
}
