import { INSTITUTION_WORDS } from "@sansang/rules/access/roles";
import { formatMoment } from "@sansang/rules/kernel/date-words";
import { PHOTO_DOUBT_WORDS } from "@sansang/rules/postings/photo/photo-assessment";
import { ACCEPTANCES_NEEDED, PHOTO_STANDING_WORDS } from "@sansang/rules/postings/placement-state";
import { Chip } from "@sansang/ui/chip";
import Image from "next/image";
import { useLocale, useTranslations } from "next-intl";
import { useId } from "react";
import type { LocatedPlacement } from "./located-placement.ts";
import { PhotoActs } from "./photo-acts.tsx";
import { PhotoFacts } from "./photo-facts.tsx";
import { STANDING_LOOKS } from "./placement-look.ts";

type Photo = LocatedPlacement["placement"]["photos"][number];
type Props = { photo: Photo; placed: LocatedPlacement; number: number; now: Date };

/** One photo of a wall: what it is worth today, by whom, and what may be done about it. */
export function PhotoCard({ photo, placed: { neighbourhood, site }, number, now }: Props) {
  const t = useTranslations("postings.placements");
  const language = useLocale();
  const heading = useId();
  const href = `/api/photos/${photo.photoId}`;
  return (
    <section aria-labelledby={heading} className="flex flex-col gap-2 border-line border-t pt-3">
      <h3 id={heading} className="flex flex-wrap items-center gap-2 font-semibold text-sm">
        {t("photoNumber", { number })}
        <Chip {...STANDING_LOOKS[photo.standing]} small>
          {PHOTO_STANDING_WORDS[photo.standing][language]}
        </Chip>
      </h3>
      <a href={href} target="_blank" rel="noreferrer">
        <Image
          src={href}
          alt={t("photoAlt", { neighbourhood: neighbourhood.name, site: site.name })}
          width={photo.width}
          height={photo.height}
          unoptimized
          className="h-auto max-h-[46dvh] w-full rounded-md border border-line-2 object-contain dark:brightness-90"
        />
      </a>
      <PhotoLooks photo={photo} now={now} />
      <PhotoFacts photo={photo} now={now} />
      {(photo.mayAccept || photo.mayRefuse) && (
        <PhotoActs photoId={photo.photoId} mayAccept={photo.mayAccept} mayRefuse={photo.mayRefuse} />
      )}
      {neighbourhood.seesOriginals && (
        <a href={`${href}?original`} className="self-start font-medium text-link text-sm hover:underline">
          {t("original")}
        </a>
      )}
    </section>
  );
}

/** Why somebody has to look, who looked and when, who refused it and why. */
function PhotoLooks({ photo, now }: { photo: Photo; now: Date }) {
  const t = useTranslations("postings.placements");
  const language = useLocale();
  const waits = photo.standing === "to_check" || photo.standing === "unreadable";
  const moment = (at: string) => formatMoment(new Date(at), now, language);
  return (
    <ul className="flex flex-col gap-1 text-sm empty:hidden">
      {photo.doubts.map((doubt) => (
        <li key={doubt}>
          {PHOTO_DOUBT_WORDS[doubt][language]}
          {doubt === "like_another" && photo.likePlace && ` (${photo.likePlace})`}
        </li>
      ))}
      {photo.accepted.map(({ institution, by, at }) => (
        <li key={institution}>
          {t("acceptedBy", {
            institution: INSTITUTION_WORDS[institution].short[language],
            by,
            at: moment(at),
          })}
        </li>
      ))}
      {waits && (
        <li>{t("lookedAt", { done: photo.accepted.length, of: ACCEPTANCES_NEEDED[photo.outcome] })}</li>
      )}
      {photo.refused && (
        <li>
          {t("refusedBy", { by: photo.refusedBy ?? "", at: photo.refusedAt ? moment(photo.refusedAt) : "" })}
          <q className="block">{photo.refusedReason}</q>
        </li>
      )}
    </ul>
  );
}
