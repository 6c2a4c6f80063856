import { Icon } from "@sansang/ui/icon";
import { Segmented } from "@sansang/ui/segmented";
import { useTranslations } from "next-intl";
import type { RouterOutputs } from "../../../lib/api.ts";
import { DiffTable } from "./diff-table.tsx";
import { HiddenParts } from "./hidden-parts.tsx";
import { type PostingView, postingHref } from "./posting-query.ts";
import { PreviewFrame } from "./preview-frame.tsx";
import { VersionList } from "./version-list.tsx";
import { WholeTable } from "./whole-table.tsx";

type Props = { posting: RouterOutputs["postings"]["show"]; view: PostingView | undefined; now: Date };

/** What the list says: changes, the whole of it, and the sheet; then every version there was. */
export function ContentCard({ posting, view, now }: Props) {
  const t = useTranslations("postings.list");
  const { diff, content, shown, postingId, versions, earlierVersion } = posting;
  const open = view === "changes" && !diff ? "whole" : (view ?? (diff ? "changes" : "whole"));
  const changes = diff
    ? diff.added.length + diff.removed.length + diff.changed.length + diff.facts.length
    : 0;
  const views: { each: PostingView; label: string }[] = [
    { each: "whole", label: t("whole", { count: content.rows.length }) },
    { each: "preview", label: t(shown.digest ? "sheet" : "preview") },
  ];
  if (diff) views.unshift({ each: "changes", label: t("changes", { count: changes }) });
  const version = shown.version === versions[0]?.version ? undefined : shown.version;
  return (
    <section data-frame="" className="min-w-0 overflow-clip rounded-lg border border-line bg-surface">
      <header className="flex flex-wrap items-center gap-x-3 gap-y-2 border-line border-b px-4 py-2">
        <Segmented label={t("tabs")}>
          {views.map(({ each, label }) => (
            <a
              key={each}
              href={postingHref(postingId, { view: each, version })}
              data-stay=""
              aria-current={each === open ? "true" : undefined}
            >
              {label}
            </a>
          ))}
        </Segmented>
        <span className="grow" />
        {diff && (
          <span className="flex items-center gap-2 text-ink-2 text-sm">
            {t("before", { version: earlierVersion ?? 0, count: diff.sum.before })}
            <Icon name="arrow-right" />
            <b className="font-semibold text-ink">
              {t("after", { version: shown.version, count: diff.sum.after })}
            </b>
          </span>
        )}
      </header>
      <HiddenParts people={posting.hidden} />
      {open === "changes" && diff && <DiffTable posting={posting} diff={diff} />}
      {open === "whole" && <WholeTable posting={posting} />}
      {open === "preview" && (
        <PreviewFrame
          key={shown.versionId + posting.fingerprint}
          src={
            shown.digest
              ? `/api/postings/${shown.versionId}/paper`
              : `/api/postings/${shown.versionId}/preview?of=${posting.fingerprint}`
          }
          title={t("previewTitle", { neighbourhood: content.neighbourhood })}
          note={shown.digest ? null : t("previewNote")}
          seen={
            posting.mayPreview && posting.isOnItsWay && !posting.closed
              ? [{ versionId: shown.versionId, seenFingerprint: posting.fingerprint }]
              : []
          }
        />
      )}
      <p className="flex gap-2 border-line border-t px-4 py-2.5 text-ink-2 text-sm">
        <Icon name="lock" className="mt-0.5" />
        {t("publicOnly")}
      </p>
      <VersionList posting={posting} now={now} />
    </section>
  );
}
