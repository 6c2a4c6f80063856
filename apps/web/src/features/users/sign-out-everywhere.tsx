import { Button } from "@sansang/ui/button";
import { Card } from "@sansang/ui/card";
import { getTranslations } from "next-intl/server";
import { signOutEverywhere } from "./sign-out-action.ts";
import { SignOutForm } from "./sign-out-form.tsx";

/** For a lost phone or a computer left signed in. */
export async function SignOutEverywhere() {
  const t = await getTranslations("users.own");
  return (
    <Card title={t("everywhere")}>
      <p className="mb-3 text-ink-2">{t("everywhereText")}</p>
      <SignOutForm signOut={signOutEverywhere}>
        <Button type="submit" icon="log-out">
          {t("signOutEverywhere")}
        </Button>
      </SignOutForm>
    </Card>
  );
}
