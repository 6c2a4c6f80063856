"use client";
import { ClearSeatInput } from "@sansang/rules/teams/team.input";
import { useTranslations } from "next-intl";
import { FormDialog } from "../../forms/form-dialog.tsx";
import { useForm } from "../../forms/use-form.ts";

type Props = { seatId: string; name: string; onClose: () => void };

/** Takes somebody out of the team; that he sat there stays in the books. */
export default function ClearDialog({ seatId, name, onClose }: Props) {
  const t = useTranslations("teams.clear");
  const form = useForm(ClearSeatInput, ({ teams }) => teams.clearSeat.mutate, {
    given: { seatId },
    done: onClose,
  });
  return (
    <FormDialog
      form={form}
      title={t("title", { name })}
      consequences={[t("conflicts"), t("stays")]}
      submitLabel={t("submit")}
      variant="danger"
      onClose={onClose}
    />
  );
}
