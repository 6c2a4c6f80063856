import type { useTranslations } from "next-intl";

interface Bound {
  /** Null: the law says nothing. */
  readonly months: number | null;
  readonly citation: string;
}

/** How long the law lets somebody lead provisionally, with its article. */
export const formatBound = (
  { months, citation }: Bound,
  t: ReturnType<typeof useTranslations<"heads">>,
): string => (months === null ? t("noLimit", { citation }) : t("atMost", { months, citation }));
