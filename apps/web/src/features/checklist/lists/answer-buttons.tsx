import { acceptAttribute } from "@sansang/rules/files/file-policy";
import { buttonLook } from "@sansang/ui/button-look";
import { useLocale, useTranslations } from "next-intl";
import type { RouterOutputs } from "../../../lib/api.ts";
import { PickFile } from "../../files/pick-file.tsx";
import { itemTitle } from "../item-title.ts";

/** The two answers to a return: a new photo, or a file. Both begin to send at once and open the dossier at that place. */
export function AnswerButtons({ row }: { row: RouterOutputs["checklist"]["list"]["rows"][number] }) {
  const t = useTranslations("checklist.today");
  const language = useLocale();
  const { slots } = row;
  const slot =
    slots.find(({ code }) => code === row.note?.slot) ?? (slots.length === 1 ? slots[0] : undefined);
  const place = `/items/${row.id}${slot ? `#slot-${slot.code}` : ""}`;
  if (!slot || row.note?.answered)
    return (
      <a href={place} className={buttonLook({ variant: "primary", size: 44 })}>
        {row.note?.answered ? t("goSubmit") : t("goAnswer")}
      </a>
    );
  const pick = {
    target: {
      itemId: row.id,
      slot: slot.code,
      label: itemTitle({ level: row.level, name: row.stepName }, row.unitName, language),
      replaces: row.note?.componentId ?? undefined,
    },
    about: slot.name[language],
    accept: acceptAttribute(slot.accepts),
    goTo: place,
  };
  return (
    <div className="flex flex-wrap gap-2.5">
      {slot.accepts.includes("jpeg") && (
        <PickFile
          {...pick}
          label={t("takePhoto")}
          icon="camera"
          camera
          variant="primary"
          className="grow-[1.35] sm:grow-0"
        />
      )}
      <PickFile {...pick} label={t("chooseFile")} icon="paperclip" className="grow sm:grow-0" />
      <a href={place} className={buttonLook({ variant: "quiet", size: 44 })}>
        {t("openItem")}
      </a>
    </div>
  );
}
