import { formatMoment } from "@sansang/rules/kernel/date-words";
import { VISIT_FINDING_WORDS } from "@sansang/rules/postings/placement-state";
import { Chip } from "@sansang/ui/chip";
import { useLocale, useTranslations } from "next-intl";
import type { LocatedPlacement } from "./located-placement.ts";
import { FINDING_LOOKS } from "./placement-look.ts";

/** Who went to look again, newest first. */
export function VisitList({ visits, now }: { visits: LocatedPlacement["placement"]["visits"]; now: Date }) {
  const t = useTranslations("postings.placements");
  const language = useLocale();
  if (visits.length === 0) return null;
  return (
    <section>
      <h3 className="mb-1 font-semibold text-sm">{t("visits")}</h3>
      <ol className="flex flex-col gap-1.5 text-sm">
        {visits.map(({ finding, note, by, at, version }) => (
          <li key={at}>
            <Chip {...FINDING_LOOKS[finding]} small>
              {VISIT_FINDING_WORDS[finding][language]}
            </Chip>{" "}
            <span className="text-ink-2">
              {`${by} · ${t("version", { version })} · ${formatMoment(new Date(at), now, language)}`}
            </span>
            {note && <span className="block">{note}</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}
