import { stillBlocks } from "@sansang/rules/candidates/conflicts";
import { INTRODUCTION_WORDS, type Introduction } from "@sansang/rules/candidates/vocabulary/introduced-by";
import { SEX_WORDS, type Sex } from "@sansang/rules/candidates/vocabulary/sex";
import type { Standing } from "@sansang/rules/candidates/vocabulary/standing";
import { useLocale, useTranslations } from "next-intl";
import type { RouterOutputs } from "../../../lib/api.ts";
import { Crumbs } from "../../../lib/navigation/crumbs.tsx";
import { NeighbourLink } from "../../../lib/navigation/neighbour-link.tsx";
import { CandidateChip } from "../candidate-chip.tsx";
import { factOf } from "../facts/format-facts.ts";
import { candidatesHref } from "../list/candidate-query.ts";

/** The people before and after this one in the ward, and where he is among them. */
export interface CandidateNeighbours {
  readonly at: number;
  readonly of: number;
  readonly before: string | null;
  readonly after: string | null;
}

/** Who this is, where, and the way to the next dossier of the ward. */
export function DossierHead({
  shown,
  neighbours,
}: {
  shown: RouterOutputs["candidates"]["show"];
  neighbours: CandidateNeighbours;
}) {
  const t = useTranslations("candidates");
  const language = useLocale();
  const { facts, birthYear, unitName, unitId, wardId, wardName, status, ground, leftOn, conflicts } = shown;
  const value = (key: "sex" | "standing" | "introducedBy") => factOf(facts, key)?.value;
  return (
    <Crumbs
      links={[
        { href: "/candidates", label: t("title") },
        { href: candidatesHref({ ward: wardId }), label: wardName },
        { href: `/candidates/neighbourhoods/${unitId}`, label: unitName },
      ]}
      title={shown.name}
      note={[
        `${SEX_WORDS[value("sex") as Sex][language]}, ${birthYear}`,
        t(`list.standing.${value("standing") as Standing}`).toLowerCase(),
        INTRODUCTION_WORDS[value("introducedBy") as Introduction][language],
      ].join(" · ")}
    >
      <span className="flex flex-wrap items-center gap-2.5">
        <CandidateChip
          status={status}
          ground={ground}
          leftOn={leftOn}
          blocked={conflicts.filter(stillBlocks).length}
        />
        {neighbours.of > 1 && <Turn neighbours={neighbours} />}
      </span>
    </Crumbs>
  );
}

function Turn({ neighbours: { at, of, before, after } }: { neighbours: CandidateNeighbours }) {
  const t = useTranslations("candidates.turn");
  return (
    <nav aria-label={t("label")} className="flex items-center gap-2 text-ink-2 text-sm">
      {t("place", { at, of })}
      <NeighbourLink href={before && `/candidates/${before}`} label={t("before")} icon="chevron-left" />
      <NeighbourLink href={after && `/candidates/${after}`} label={t("after")} icon="chevron-right" />
    </nav>
  );
}
