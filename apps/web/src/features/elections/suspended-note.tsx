import { Banner } from "@sansang/ui/banner";
import { useTranslations } from "next-intl";

type Props = { cycle: { readonly id: string; readonly suspended: boolean } };

/** Says on a page of work that its election stands still: what goes on, and that nothing is late. */
export function SuspendedNote({ cycle: { id, suspended } }: Props) {
  const t = useTranslations("elections.suspended");
  if (!suspended) return null;
  return (
    <Banner tone="back" icon="calendar-x-2" title={t("title")} className="mb-2.5">
      <p className="text-sm">
        {t("text")}{" "}
        <a href={`/elections/${id}`} className="font-medium text-link hover:underline">
          {t("decision")}
        </a>
      </p>
    </Banner>
  );
}
