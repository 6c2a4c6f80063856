import { Banner } from "@sansang/ui/banner";
import { useTranslations } from "next-intl";

interface Looked {
  readonly id: string;
  /** As its unit is called; told where several cycles are looked at. */
  readonly unitName?: string;
  readonly suspended: boolean;
}
type Props = { cycles: readonly Looked[] };

/** Says on a page of work which elections stand still: what goes on, and that nothing of them is late. */
export function SuspendedNote({ cycles }: Props) {
  const t = useTranslations("elections.suspended");
  const still = cycles.filter(({ suspended }) => suspended);
  if (still.length === 0) return null;
  return (
    <Banner tone="back" icon="calendar-x-2" title={t("title")} className="mb-2.5">
      <p className="text-sm">
        {t("text")}{" "}
        {still.map(({ id, unitName }) => (
          <a
            key={id}
            href={`/elections/${id}`}
            className="mr-3 inline-block font-medium text-link hover:underline max-sm:py-2.5"
          >
            {cycles.length > 1 && unitName ? t("decisionOf", { unit: unitName }) : t("decision")}
          </a>
        ))}
      </p>
    </Banner>
  );
}
