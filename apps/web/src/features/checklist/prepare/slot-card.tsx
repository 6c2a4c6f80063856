import { DOCUMENT_KINDS } from "@sansang/rules/checklist/evidence.input";
import type { Slot } from "@sansang/rules/checklist/evidence-slot";
import { acceptAttribute, formatTypes } from "@sansang/rules/files/file-policy";
import { formatDate, formatMoment } from "@sansang/rules/kernel/date-words";
import { formatBytes } from "@sansang/rules/kernel/number-words";
import { FILE_MARK_WORDS } from "@sansang/rules/words/upload-refusal-words";
import { Chip } from "@sansang/ui/chip";
import { Icon } from "@sansang/ui/icon";
import { TagLabel } from "@sansang/ui/tag-label";
import { clsx } from "clsx";
import { useLocale, useTranslations } from "next-intl";
import type { RouterOutputs } from "../../../lib/api.ts";
import { shorterDigest } from "../../../lib/short-digest.ts";
import { FileMarks } from "../../files/file-marks.tsx";
import { PickFile } from "../../files/pick-file.tsx";
import { UploadList } from "../../files/upload-list.tsx";
import type { ItemTarget } from "../../files/upload-record.ts";
import { itemTitle } from "../item-title.ts";
import { paperName } from "../paper-name.ts";
import { ComponentDeeds } from "./component-deeds.tsx";

type ShownComponent = RouterOutputs["checklist"]["show"]["currentEvidence"][number];
type ShownItem = RouterOutputs["checklist"]["show"];

type Props = {
  item: ShownItem;
  slot: Slot;
  /** May files be put here now? */
  open: boolean;
  /** The component a reviewer pointed at. */
  pointed: string | null;
};

/** A place for one kind of paper: what lies there, what it still lacks, and how to put something there. */
export function SlotCard({ item, slot, open, pointed }: Props) {
  const t = useTranslations("checklist.prepare");
  const language = useLocale();
  const there = item.currentEvidence.filter((component) => component.slot === slot.code);
  const lacking = item.missing.includes(slot.code);
  const accept = acceptAttribute(slot.accepts);
  const name = slot.name[language];
  const target: ItemTarget = {
    itemId: item.id,
    slot: slot.code,
    label: itemTitle(item.step, item.unit.name, language),
  };
  const wanted = there.some(({ id }) => id === pointed);
  return (
    <section
      id={`slot-${slot.code}`}
      aria-label={name}
      data-frame=""
      className={clsx(
        "scroll-mt-20 rounded-lg border bg-surface max-sm:rounded-xl",
        wanted ? "border-back-line" : "border-line",
      )}
    >
      <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1 border-line border-b px-4 py-2.5">
        <h2>
          {name} {!slot.required && <span className="font-normal text-ink-2 text-sm">{t("optional")}</span>}
        </h2>
        <SlotState lacking={lacking} count={there.length} />
      </div>
      {there.length > 0 && (
        <ul>
          {there.map((component) => (
            <li key={component.id} className="border-line border-b px-4 py-3 last:border-b-0">
              <ComponentWords item={item} component={component} pointed={component.id === pointed} />
              {open && (
                <ComponentDeeds
                  target={{ ...target, replaces: component.id }}
                  fileName={component.name}
                  accept={accept}
                  undescribed={slot.facts === "document" && component.facts === null}
                  facts={
                    slot.facts === "document" ? factsOf(item, component, (kind) => t(`kinds.${kind}`)) : null
                  }
                />
              )}
            </li>
          ))}
        </ul>
      )}
      <div className="flex flex-col gap-3 px-4 py-3 empty:hidden">
        <UploadList itemId={item.id} slot={slot.code} unsettled />
        {open && (
          <div>
            <div className="flex flex-wrap gap-2.5">
              {slot.accepts.includes("jpeg") && (
                <PickFile
                  target={target}
                  label={t("takePhoto")}
                  about={name}
                  icon="camera"
                  accept={accept}
                  camera
                  variant={there.length === 0 ? "primary" : "secondary"}
                  className="grow-[1.35] sm:hidden"
                />
              )}
              <PickFile
                target={target}
                label={there.length === 0 ? t("chooseFile") : t("addFile")}
                about={name}
                icon="paperclip"
                accept={accept}
                className="grow sm:grow-0"
              />
            </div>
            <p className="mt-1.5 text-ink-2 text-sm">{t("accepts", { types: formatTypes(slot.accepts) })}</p>
          </div>
        )}
      </div>
    </section>
  );
}

function SlotState({ lacking, count }: { lacking: boolean; count: number }) {
  const t = useTranslations("checklist.prepare");
  if (lacking)
    return (
      <Chip tone="back" icon="circle-alert" small>
        {count === 0 ? t("lacksFile") : t("lacksFacts")}
      </Chip>
    );
  if (count === 0) return null;
  return (
    <Chip tone="ok" icon="check" small>
      {t("there", { count })}
    </Chip>
  );
}

function ComponentWords({
  item,
  component,
  pointed,
}: {
  item: ShownItem;
  component: ShownComponent;
  pointed: boolean;
}) {
  const t = useTranslations("checklist.prepare");
  const language = useLocale();
  const { name, fileId, size, mediaType, facts, isNew, attachedAt, sha256, marks = [] } = component;
  return (
    <>
      <p className="flex items-start gap-2">
        <Icon name={mediaType.startsWith("image/") ? "image" : "file-text"} size={17} className="mt-1" />
        <a
          href={`/api/files/${fileId}`}
          target="_blank"
          rel="noreferrer"
          className="min-w-0 break-words font-medium text-link hover:underline max-sm:py-1"
        >
          {name}
        </a>
        <span className="mt-0.5 flex shrink-0 gap-1.5">
          {item.changed &&
            item.version > 0 &&
            (isNew ? <TagLabel fresh>{t("fresh")}</TagLabel> : <TagLabel>{t("unchanged")}</TagLabel>)}
        </span>
      </p>
      {pointed && <p className="font-medium text-back-fg text-sm">{t("pointed")}</p>}
      {facts && (
        <p className="text-sm">
          {t(`kinds.${facts.kind}`)} {paperName(facts)} · {formatDate(facts.signedOn, language)} ·{" "}
          {facts.signer}
        </p>
      )}
      <p className="text-ink-2 text-sm">
        {formatBytes(size, language)} ·{" "}
        {t("received", { when: formatMoment(new Date(attachedAt), new Date(item.at), language) })} ·{" "}
        <code className="font-mono text-xs">{shorterDigest(sha256)}</code>
      </p>
      <FileMarks sentences={marks.map((mark) => FILE_MARK_WORDS[mark][language])} />
    </>
  );
}

/** The form begins with what is recorded, or with what the paper of the version before or a page beside it says. */
function factsOf(
  item: ShownItem,
  { id, slot, facts }: ShownComponent,
  nameOf: (kind: (typeof DOCUMENT_KINDS)[number]) => string,
) {
  const alike = [...item.currentEvidence, ...(item.versions[0]?.components ?? [])].find(
    (each) => each.slot === slot && each.id !== id && each.facts,
  );
  return {
    itemId: item.id,
    componentId: id,
    known: facts ?? alike?.facts ?? null,
    isRecorded: facts !== null,
    kinds: DOCUMENT_KINDS.map((code) => ({ code, name: nameOf(code) })),
  };
}
