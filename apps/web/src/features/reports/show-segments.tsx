import { useTranslations } from "next-intl";
import { type BoardQuery, boardHref } from "./board-query.ts";
import { Segments } from "./segments.tsx";

interface Props {
  readonly path: string;
  readonly query: BoardQuery;
  readonly late: string;
  /** What the viewer's own part is called; null for somebody who only watches. */
  readonly mine: string | null;
}

/** Which rows of a board are drawn. */
export function ShowSegments({ path, query, late, mine }: Props) {
  const t = useTranslations("reports.filter");
  const segment = (show: BoardQuery["show"], label: string) => ({
    key: show ?? "all",
    href: boardHref(path, query, { show }),
    current: query.show === show,
    label,
  });
  const segments = [segment(undefined, t("all")), segment("late", late)];
  return (
    <Segments label={t("label")} segments={mine === null ? segments : [...segments, segment("mine", mine)]} />
  );
}
