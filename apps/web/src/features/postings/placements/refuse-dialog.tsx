"use client";
import { RefusePhotoInput } from "@sansang/rules/postings/placement.input";
import { useTranslations } from "next-intl";
import { ReasonDialog } from "../../../forms/reason-dialog.tsx";

type Props = { photoId: string; onClose: () => void };

/** A photo that does not show what it should. */
export default function RefuseDialog({ photoId, onClose }: Props) {
  const t = useTranslations("postings.photo");
  return (
    <ReasonDialog
      schema={RefusePhotoInput}
      procedure={({ postings }) => postings.refusePhoto.mutate}
      given={{ photoId }}
      draftKey={`refuse-photo:${photoId}`}
      title={t("refuseTitle")}
      consequences={[t("refuseProves"), t("refuseStays")]}
      label={t("refuseReason")}
      submitLabel={t("refuse")}
      variant="danger"
      onClose={onClose}
    />
  );
}
