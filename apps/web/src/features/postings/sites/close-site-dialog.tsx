"use client";
import { CloseSiteInput } from "@sansang/rules/postings/site.input";
import { useTranslations } from "next-intl";
import { FormDialog } from "../../../forms/form-dialog.tsx";
import { useForm } from "../../../forms/use-form.ts";

type Props = { siteId: string; name: string; onClose: () => void };

/** Nothing hangs there any more. */
export default function CloseSiteDialog({ siteId, name, onClose }: Props) {
  const t = useTranslations("postings.site");
  const form = useForm(CloseSiteInput, ({ postings }) => postings.closeSite.mutate, {
    given: { siteId },
    done: onClose,
  });
  return (
    <FormDialog
      form={form}
      title={t("closeTitle", { name })}
      consequences={[t("closeHangs"), t("closeStays")]}
      submitLabel={t("close")}
      variant="danger"
      onClose={onClose}
    />
  );
}
