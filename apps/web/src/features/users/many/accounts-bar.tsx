"use client";
import { Button } from "@sansang/ui/button";
import { useTranslations } from "next-intl";
import { useChosen } from "../../../forms/choosing.tsx";
import type { ChosenAccount } from "./chosen-account.ts";
import { EndManyButton, GiveManyButton } from "./dialog-buttons.ts";

/** What may be done to the chosen accounts of the page together. */
export function AccountsBar({ accounts }: { accounts: readonly ChosenAccount[] }) {
  const t = useTranslations("users.several");
  const { chosen, choose } = useChosen();
  const meant = accounts.filter(({ id }) => chosen.has(id));
  if (meant.length === 0) return null;
  return (
    <div
      data-frame=""
      className="mb-3 flex flex-wrap items-center gap-2.5 rounded-lg border border-brand-line bg-brand-soft px-4 py-2"
    >
      <p role="status" className="grow font-semibold">
        {t("chosen", { count: meant.length })}
      </p>
      <GiveManyButton of={{ accounts: meant }} icon="plus">
        {t("give")}
      </GiveManyButton>
      <EndManyButton of={{ accounts: meant }} variant="danger">
        {t("end")}
      </EndManyButton>
      <Button
        onClick={() =>
          choose(
            meant.map(({ id }) => id),
            false,
          )
        }
      >
        {t("clear")}
      </Button>
    </div>
  );
}
