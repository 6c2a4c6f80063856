import { formatMoment } from "@sansang/rules/kernel/date-words";
import { POSTING_STATUS_WORDS } from "@sansang/rules/postings/posting-status";
import { groupCode } from "@sansang/rules/postings/sheet-code";
import { GRANT_MARK_WORDS, type GrantMark } from "@sansang/rules/users/grant-mark";
import { Chip } from "@sansang/ui/chip";
import { Icon } from "@sansang/ui/icon";
import { useLocale, useTranslations } from "next-intl";
import type { RouterOutputs } from "../../../lib/api.ts";
import { POSTING_STATUS_LOOKS } from "../status-look.ts";
import { postingHref } from "./posting-query.ts";

type Props = { posting: RouterOutputs["postings"]["show"]; now: Date };

/** Every version there was, newest first; none is ever lost. */
export function VersionList({ posting: { postingId, versions, shown }, now }: Props) {
  const t = useTranslations("postings.list");
  return (
    <section className="border-line border-t px-4 py-3">
      <header className="mb-1 flex flex-wrap items-baseline justify-between gap-x-3">
        <h2>{t("versions")}</h2>
        <span className="text-ink-2 text-sm">{t("versionsNote")}</span>
      </header>
      <ol className="divide-y divide-line">
        {versions.map((version) => (
          <Version
            key={version.versionId}
            {...{ version, postingId, now }}
            open={version.versionId === shown.versionId}
          />
        ))}
      </ol>
    </section>
  );
}

type VersionProps = {
  version: RouterOutputs["postings"]["show"]["shown"];
  postingId: string;
  open: boolean;
  now: Date;
};

function Version({ version, postingId, open, now }: VersionProps) {
  const t = useTranslations("postings.list");
  const language = useLocale();
  const { status, digest, code, reason, returnReason } = version;
  const marked = (deed: string, mark: GrantMark | null) =>
    mark ? `${deed} (${GRANT_MARK_WORDS[mark][language].toLocaleLowerCase(language)})` : deed;
  const at = (instant: Date | string) => formatMoment(new Date(instant), now, language);
  const deeds = [
    version.preparedBy
      ? t("preparedBy", { by: version.preparedBy, at: at(version.preparedAt) })
      : t("openedByOffice", { at: at(version.preparedAt) }),
    version.submittedBy &&
      version.submittedAt &&
      t("submittedBy", { by: version.submittedBy, at: at(version.submittedAt) }),
    version.approvedBy &&
      version.approvedAt &&
      marked(t("approvedBy", { by: version.approvedBy, at: at(version.approvedAt) }), version.approvalMark),
    version.publishedBy &&
      version.publishedAt &&
      marked(
        t("publishedBy", { by: version.publishedBy, at: at(version.publishedAt) }),
        version.publicationMark,
      ),
    version.supersededAt && t("supersededAt", { at: at(version.supersededAt) }),
  ].filter(Boolean);
  return (
    <li className="py-2">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <a
          href={postingHref(postingId, { version: version.version })}
          aria-current={open ? "true" : undefined}
          className="font-semibold text-link hover:underline max-sm:py-2"
        >
          {t("version", { version: version.version })}
        </a>
        <Chip {...POSTING_STATUS_LOOKS[status]} small>
          {POSTING_STATUS_WORDS[status][language]}
        </Chip>
        {digest && code && (
          <span className="flex items-center gap-1.5 text-ink-2 text-sm">
            <Icon name="fingerprint" size={14} />
            <code className="font-mono">{groupCode(code)}</code>
          </span>
        )}
      </p>
      <p className="text-ink-2 text-sm">{deeds.join(" · ")}</p>
      {reason && <p className="text-sm">{t("reasonOf", { reason })}</p>}
      {returnReason && <p className="text-back-fg text-sm">{t("returnedFor", { reason: returnReason })}</p>}
    </li>
  );
}
