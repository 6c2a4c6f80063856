import { Banner } from "@sansang/ui/banner";
import { useTranslations } from "next-intl";

interface Standing {
  readonly id: string;
  readonly unitName: string;
  readonly suspended: boolean;
}

/** Says on a page of work which of its elections stand still: what goes on, and that nothing of them is late. */
export function SuspendedNote({ cycles }: { cycles: readonly Standing[] }) {
  const t = useTranslations("elections.suspended");
  return cycles
    .filter(({ suspended }) => suspended)
    .map(({ id, unitName }) => (
      <Banner
        key={id}
        tone="back"
        icon="calendar-x-2"
        title={cycles.length > 1 ? t("titleOf", { unit: unitName }) : t("title")}
        className="mb-2.5"
      >
        <p className="text-sm">
          {t("text")}{" "}
          <a href={`/elections/${id}`} className="font-medium text-link hover:underline">
            {t("decision")}
          </a>
        </p>
      </Banner>
    ));
}
