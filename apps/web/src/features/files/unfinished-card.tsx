import { formatMoment } from "@sansang/rules/kernel/date-words";
import { formatBytes } from "@sansang/rules/kernel/number-words";
import { Card } from "@sansang/ui/card";
import { clsx } from "clsx";
import { getLocale, getTranslations } from "next-intl/server";
import { ClientWords } from "../../i18n/client-words.tsx";
import { type RouterOutputs, serverApi } from "../../lib/api.ts";
import { DropUnfinished } from "./drop-unfinished.tsx";

type Unfinished = RouterOutputs["files"]["unfinishedUploads"];
type Line = Unfinished["uploads"][number];

/** One's own unfinished uploads from every device, and of the units one administers their sum; nothing where there is none. */
export async function UnfinishedCard() {
  const [api, t, language] = await Promise.all([
    serverApi(),
    getTranslations("files.unfinished"),
    getLocale(),
  ]);
  const { uploads, most, below } = await api.files.unfinishedUploads({});
  if (uploads.length === 0 && !below?.count) return null;
  const bytes = uploads.reduce((sum, { size }) => sum + size, 0);
  return (
    <Card title={t("title")} flush>
      {uploads.length > 0 && (
        <>
          <p className="px-4 pt-3 text-ink-2">
            {t("inUse", {
              count: uploads.length,
              most: most.count,
              size: formatBytes(bytes, language),
              mostSize: formatBytes(most.bytes, language),
            })}{" "}
            {t("goOn")}
          </p>
          <ClientWords of={["files.unfinished"]}>
            <ul className="divide-y divide-line">
              {uploads.map((upload) => (
                <UploadLine key={upload.spoolId} upload={upload} />
              ))}
            </ul>
          </ClientWords>
        </>
      )}
      {below && below.count > 0 && (
        <p className={clsx("px-4 py-3", uploads.length > 0 && "border-line border-t")}>
          {t("below", {
            count: below.count,
            people: below.people,
            size: formatBytes(below.bytes, language),
          })}
        </p>
      )}
    </Card>
  );
}

async function UploadLine({ upload }: { upload: Line }) {
  const [t, language] = await Promise.all([getTranslations("files.unfinished"), getLocale()]);
  const { spoolId, fileName, size, received, begunAt, place } = upload;
  const far = t("received", {
    received: formatBytes(received, language),
    size: formatBytes(size, language),
  });
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-3">
      <div className="min-w-0 grow basis-60">
        <b className="block truncate font-medium">{fileName}</b>
        {place ? (
          <a
            href={"itemId" in place ? `/items/${place.itemId}` : `/postings/placements/${place.unitId}`}
            className="text-link hover:underline"
          >
            {place.unitName} · {"itemId" in place ? place.stepName[language] : place.siteName}
          </a>
        ) : (
          <span>{t("gone")}</span>
        )}
        <p className="text-ink-2 text-sm">
          {far} · {t("begun", { moment: formatMoment(begunAt, new Date(), language) })}
        </p>
      </div>
      <DropUnfinished spoolId={spoolId} name={fileName} />
    </li>
  );
}
