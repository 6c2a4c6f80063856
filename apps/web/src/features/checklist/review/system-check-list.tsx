import type { SystemCheck } from "@sansang/rules/checklist/system-checks";
import { Icon } from "@sansang/ui/icon";
import { clsx } from "clsx";
import { useLocale, useTranslations } from "next-intl";
import type { RouterOutputs } from "../../../lib/api.ts";

/** What the machine has compared, and what the reviewer has still to look at. */
export function SystemCheckList({ item }: { item: RouterOutputs["checklist"]["show"] }) {
  const t = useTranslations("checklist.checks");
  const language = useLocale();
  const open = item.checks.filter(({ ok }) => !ok).length;
  return (
    <>
      <div className="mb-1 flex flex-wrap items-baseline justify-between gap-x-3">
        <h2>{t("title")}</h2>
        <p className="text-ink-2 text-sm">{t("sum", { passed: item.checks.length - open, open })}</p>
      </div>
      <ul className="grid gap-x-3.5 text-sm sm:grid-cols-2">
        {item.checks.map((check) => (
          <CheckLine key={check.code} check={check} unitId={item.unit.id} />
        ))}
      </ul>
      <p className="mt-1.5 text-ink-2 text-sm">
        <b className="font-semibold text-ink">{t("lookAt")}</b> {item.step.check[language]}
        <span className="block">{t("citation", { citation: item.citation[language] })}</span>
      </p>
    </>
  );
}

/** Where the office shows what it has computed. */
const PLACES = {
  placements_proven: { at: "/postings/placements/", words: "lookPlacements" },
  notice_everywhere: { at: "/postings/notice/", words: "lookNotice" },
} as const;

/** One comparison and how it came out, with the way to where the office shows it. */
export function CheckLine({
  check: { code, ok, steps = [], done = 0, of = 0 },
  unitId,
}: {
  check: SystemCheck;
  unitId: string;
}) {
  const t = useTranslations("checklist.checks");
  const language = useLocale();
  const place = code === "placements_proven" || code === "notice_everywhere" ? PLACES[code] : null;
  const names = steps.map((name) => name[language]).join(", ");
  return (
    <li className={clsx("flex gap-2 py-[3px]", ok ? "text-ok-fg" : "text-back-fg sm:col-span-2")}>
      <Icon name={ok ? "disc-check" : "circle-alert"} className="mt-[3px]" />
      <span className="text-ink">
        {!ok && <b className="font-semibold">{t("toSee")} </b>}
        {ok ? t(`${code}.ok`, { done, of }) : t(`${code}.open`, { steps: names, done, of })}
        {place && (
          <>
            {" · "}
            <a href={place.at + unitId} className="text-link hover:underline">
              {t(place.words)}
            </a>
          </>
        )}
      </span>
    </li>
  );
}
