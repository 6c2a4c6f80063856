import { type ParagraphPiece, paragraphText } from "@sansang/rules/reports/official-paragraph";
import { SMALL_CELL } from "@sansang/rules/reports/small-cells";
import { buttonLook } from "@sansang/ui/button-look";
import { Card } from "@sansang/ui/card";
import { Icon } from "@sansang/ui/icon";
import type { CompositionWording } from "./composition-wording.ts";
import { CopyText } from "./copy-text.tsx";
import { rowsHref } from "./rows-href.ts";
import type { CompositionUnit } from "./shown-counts.ts";

interface Props {
  /** Null where one of its figures is hidden from the viewer. */
  readonly paragraph: readonly ParagraphPiece[] | null;
  readonly place: CompositionUnit;
  readonly figuresHref: string;
  readonly wording: CompositionWording;
}

/** The sentence of the official report, every figure out of the register and a link to its people. */
export function SentenceCard({ paragraph, place, figuresHref, wording: { t } }: Props) {
  return (
    <Card
      title={t("sentence.title")}
      aside={
        <span className="flex flex-wrap gap-2" data-no-print="">
          <a href={figuresHref} className={buttonLook({ size: 30 })}>
            <Icon name="search" />
            {t("figures")}
          </a>
          {paragraph && (
            <CopyText
              text={paragraphText(paragraph)}
              words={{ copy: t("sentence.copy"), copied: t("sentence.copied"), failed: t("sentence.failed") }}
            />
          )}
        </span>
      }
    >
      {paragraph ? (
        <p lang="vi" className="official-sentence text-[0.9375rem]/[1.75rem]">
          {paragraph.map((piece) => (
            <Piece key={`${piece.of}${piece.text}`} piece={piece} place={place} />
          ))}
        </p>
      ) : (
        <p className="text-ink-2">{t("sentence.withheld", { least: SMALL_CELL })}</p>
      )}
    </Card>
  );
}

function Piece({ piece: { text, of }, place }: { piece: ParagraphPiece; place: CompositionUnit }) {
  const href = of && rowsHref(place, of);
  if (href) return <a href={href}>{text}</a>;
  return of ? <b className="font-semibold">{text}</b> : text;
}
