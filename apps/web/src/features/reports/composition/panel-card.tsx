import { SMALL_CELL } from "@sansang/rules/reports/small-cells";
import { Icon } from "@sansang/ui/icon";
import type { ReactNode } from "react";
import { type CompositionWording, count, share } from "./composition-wording.ts";
import { FigureLink } from "./figure-link.tsx";
import { type Marked, MOST_FIGURES } from "./mark.ts";
import { MarkedBar } from "./marked-bar.tsx";
import type { KeyPart, Panel } from "./panels.ts";
import { PeoplePicture } from "./people-picture.tsx";
import { KeyFigure } from "./person-figures.tsx";
import type { CompositionUnit } from "./shown-counts.ts";

interface Props {
  readonly panel: Panel;
  readonly candidates: number;
  readonly place: CompositionUnit;
  readonly wording: CompositionWording;
  /** Instead of the picture of everybody in rows. */
  readonly picture?: ReactNode;
  /** Below the big figure. */
  readonly remark?: ReactNode;
  readonly className?: string;
}

/** Title, big count, of how many, picture, and the key with counts. */
export function PanelCard({ panel, candidates, place, wording, picture, remark, className }: Props) {
  const { t } = wording;
  const { id, title, headline, headlineGroup, note, parts } = panel;
  return (
    <PanelFrame id={id} title={title} className={className}>
      <p className="mb-1.5 flex flex-wrap items-baseline gap-x-2 text-ink-2">
        <FigureLink place={place} group={headlineGroup} count={headline} className={BIG_FIGURE}>
          {count(headline, wording)}
        </FigureLink>
        <span className="font-medium">{note}</span>
      </p>
      {remark}
      {picture ?? <WholePicture parts={parts} candidates={candidates} wording={wording} />}
      <ul className="mt-auto flex flex-wrap gap-x-4 gap-y-0.5 pt-2 text-sm">
        {parts.map((part) => (
          <li key={part.id} className="flex items-center gap-1.5">
            <KeyFigure mark={part.mark} />
            <KeyWords part={part} candidates={candidates} place={place} wording={wording} />
          </li>
        ))}
        {id === "women" && candidates <= MOST_FIGURES && <li className="text-ink-2">{t("mark")}</li>}
        {id === "ethnicity" && (
          <li className="flex items-center gap-1 text-ink-2">
            <Icon name="lock" size={13} />
            {t("totalsOnly")}
          </li>
        )}
      </ul>
    </PanelFrame>
  );
}

/** The frame of every picture. */
export function PanelFrame({
  id,
  title,
  className = "",
  children,
}: {
  id: string;
  title: string;
  className?: string | undefined;
  children: ReactNode;
}) {
  return (
    <section
      aria-labelledby={`panel-${id}`}
      data-frame=""
      className={`flex min-w-0 flex-col rounded-lg border border-line bg-surface px-4 pt-[11px] pb-3 max-sm:rounded-xl ${className}`}
    >
      <h2 id={`panel-${id}`}>{title}</h2>
      {children}
    </section>
  );
}

/** The figure one sees first. */
export const BIG_FIGURE = "font-semibold text-[1.75rem]/[2.25rem] text-ink tracking-[-0.02em]";

function KeyWords({ part, candidates, place, wording }: Omit<Props, "panel"> & { part: KeyPart }) {
  const { t } = wording;
  const words =
    part.withShare && part.count !== null
      ? t("key", {
          group: part.label,
          count: count(part.count, wording),
          share: share(part.count, candidates, wording),
        })
      : t("keyCount", { group: part.label, count: count(part.count, wording) });
  return (
    <FigureLink place={place} group={part.group} count={part.count}>
      {words}
    </FigureLink>
  );
}

function WholePicture({
  parts,
  candidates,
  wording,
}: Pick<Props, "candidates" | "wording"> & { parts: readonly KeyPart[] }) {
  const marked = parts.flatMap(({ mark, count: value }): Marked[] =>
    value === null ? [] : [{ mark, count: value }],
  );
  if (marked.length < parts.length)
    return <p className="text-ink-2 text-sm">{wording.t("notDrawn", { least: SMALL_CELL })}</p>;
  const label = parts
    .map(({ label: group, count: value }) => wording.t("keyCount", { group, count: count(value, wording) }))
    .join(", ");
  return candidates <= MOST_FIGURES ? (
    <PeoplePicture marked={marked} label={label} />
  ) : (
    <MarkedBar marked={marked} label={label} />
  );
}
