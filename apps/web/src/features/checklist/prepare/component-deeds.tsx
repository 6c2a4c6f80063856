"use client";
import { Button } from "@sansang/ui/button";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { useHasDraft } from "../../../forms/use-draft.ts";
import { PickFile } from "../../files/pick-file.tsx";
import type { ItemTarget } from "../../files/upload-record.ts";
import type { FactsFormProps } from "./facts-form.tsx";

const FactsForm = dynamic(() => import("./facts-form.tsx"));
const RemovalForm = dynamic(() => import("./removal-form.tsx"), { ssr: false });

type Props = {
  /** Where a file goes that takes this one's place. */
  target: ItemTarget;
  fileName: string;
  accept: string;
  /** Null where the slot asks for none. */
  facts: FactsFormProps | null;
  /** Has a paper here still to be described? */
  undescribed: boolean;
};

/** What can be done with one file on the table: describe it, replace it, take it off. */
export function ComponentDeeds({ target, fileName, accept, facts, undescribed }: Props) {
  const t = useTranslations("checklist.prepare");
  const [open, setOpen] = useState<"facts" | "remove" | null>(null);
  const hasDraft = useHasDraft();
  const key = facts && `facts:${facts.componentId}`;
  useEffect(() => {
    if (undescribed || (key && hasDraft(key))) setOpen("facts");
  }, [undescribed, key, hasDraft]);
  const close = () => setOpen(null);
  return (
    <>
      <div className="mt-2 flex flex-wrap gap-2">
        {facts && open !== "facts" && (
          <Button
            size={30}
            icon="pencil-line"
            variant={undescribed ? "primary" : "secondary"}
            onClick={() => setOpen("facts")}
          >
            {undescribed ? t("describe") : t("correct")}
          </Button>
        )}
        <PickFile
          target={target}
          label={t("exchange")}
          about={fileName}
          icon="refresh-cw"
          accept={accept}
          size={30}
        />
        {open !== "remove" && (
          <Button size={30} variant="quiet" icon="trash-2" onClick={() => setOpen("remove")}>
            {t("remove")}
            <span className="sr-only">: {fileName}</span>
          </Button>
        )}
      </div>
      {open === "facts" && facts && <FactsForm {...facts} close={close} />}
      {open === "remove" && (
        <RemovalForm
          itemId={target.itemId}
          componentId={target.replaces ?? ""}
          fileName={fileName}
          close={close}
        />
      )}
    </>
  );
}
