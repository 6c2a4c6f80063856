import { buttonLook } from "@sansang/ui/button-look";
import { Card } from "@sansang/ui/card";
import { Icon, type IconName } from "@sansang/ui/icon";
import { useTranslations } from "next-intl";
import type { RouterOutputs } from "../../../lib/api.ts";

/** The papers of a published version: the sheet itself, the notice it is annexed to, the minutes, the public page. */
export function PapersCard({ posting: { shown } }: { posting: RouterOutputs["postings"]["show"] }) {
  const t = useTranslations("postings.list");
  if (!shown.digest) return null;
  const paper = `/api/postings/${shown.versionId}/paper`;
  const minutes = `/api/postings/minutes?versionId=${shown.versionId}`;
  return (
    <Card title={t("papers")}>
      <p className="mb-2.5 text-ink-2 text-sm">{t("papersHint")}</p>
      <div className="flex flex-col gap-2">
        <Paper href={paper} icon="printer" label={t("paper")} first />
        {shown.version > 1 ? (
          <Paper href={`${paper}?kind=correction_notice`} icon="printer" label={t("notice")} />
        ) : (
          <Paper href={`${paper}?kind=posting_notice`} icon="printer" label={t("postingNotice")} />
        )}
        <Paper href={minutes} icon="file-text" label={t("minutesPdf")} />
        <Paper href={`${minutes}&format=docx`} icon="download" label={t("minutesDocx")} />
        {shown.code && <Paper href={`/to/${shown.code}`} icon="eye" label={t("portal")} />}
      </div>
    </Card>
  );
}

type PaperProps = { href: string; icon: IconName; label: string; first?: boolean };

function Paper({ href, icon, label, first = false }: PaperProps) {
  return (
    <a
      href={href}
      target="_blank"
      rel="noreferrer"
      className={buttonLook({ variant: first ? "primary" : "secondary", full: true })}
    >
      <Icon name={icon} size={17} />
      {label}
    </a>
  );
}
