import { formatDate } from "@sansang/rules/kernel/date-words";
import { noticeFields } from "@sansang/rules/postings/notice/notice-text";
import { Card } from "@sansang/ui/card";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { asTyped } from "../../../forms/as-typed.ts";
import type { RouterOutputs } from "../../../lib/api.ts";
import { formatNotice } from "../format-notice.ts";
import { DocumentButton } from "./dialog-buttons.ts";

/** Upon what the list is posted, who signs it, and where and when people vote: everything on the sheet but the people. */
export function DocumentCard({ posting }: { posting: RouterOutputs["postings"]["show"] }) {
  const t = useTranslations("postings.list");
  const words = useTranslations("postings.notice");
  const language = useLocale();
  const { content, shown, offers, unitId } = posting;
  const { document, notice } = content;
  const { decisionNumber, decisionOn, signatory } = document;
  return (
    <section id="document" className="scroll-mt-20">
      <Card title={t("document")}>
        <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1">
          <Fact name={t("decisionNumber")}>{decisionNumber ?? t("noDocument")}</Fact>
          <Fact name={t("decisionOn")}>
            {decisionOn ? formatDate(decisionOn, language) : t("noDocument")}
          </Fact>
          <Fact name={t("signatoryCapacity")}>{signatory?.capacity ?? t("noDocument")}</Fact>
          <Fact name={t("signatoryName")}>{signatory?.name ?? t("noDocument")}</Fact>
          <Fact name={t("noticeTitle")}>
            <a href={`/postings/notice/${unitId}`} className="font-medium text-link hover:underline">
              {notice ? formatNotice(noticeFields(notice), words) : t("noNotice")}
            </a>
          </Fact>
        </dl>
        {offers["postings.list.prepare"]?.open && (
          <div className="mt-3">
            <DocumentButton
              of={{
                versionId: shown.versionId,
                known: {
                  decisionNumber: decisionNumber ?? "",
                  decisionOn: asTyped(decisionOn),
                  signatoryCapacity: signatory?.capacity ?? "",
                  signatoryName: signatory?.name ?? "",
                },
              }}
              icon="pencil-line"
              variant={signatory ? "secondary" : "primary"}
            >
              {t(signatory ? "editDocument" : "writeDocument")}
            </DocumentButton>
          </div>
        )}
      </Card>
    </section>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-ink-2">{name}</dt>
      <dd className="font-medium">{children}</dd>
    </>
  );
}
