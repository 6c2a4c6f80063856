import { GROUP_WORDS, type ListedGroup } from "@sansang/rules/reports/composition";
import { Icon } from "@sansang/ui/icon";
import { useLocale, useTranslations } from "next-intl";
import { type CandidateQuery, candidatesHref } from "./candidate-query.ts";

/** Says that only the people behind one figure of the composition are listed, and how to see everybody. */
export function GroupNote({ group, asked }: { group: ListedGroup; asked: CandidateQuery }) {
  const t = useTranslations("composition.list");
  return (
    <p role="status" className="mb-3 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
      <span className="rounded-sm bg-brand-soft px-2 py-0.5 font-medium">
        {t("only", { group: GROUP_WORDS[group][useLocale()] })}
      </span>
      <a
        href={candidatesHref({ ...asked, group: undefined, after: undefined })}
        className="inline-flex min-h-6 items-center gap-1 text-link hover:underline"
      >
        <Icon name="x" size={14} />
        {t("everybody")}
      </a>
    </p>
  );
}
