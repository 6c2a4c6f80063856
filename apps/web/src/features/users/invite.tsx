import { buttonLook } from "@sansang/ui/button-look";
import { useTranslations } from "next-intl";
import { InviteButton } from "./dialog-buttons.ts";

/** A new account, or many at once. */
export function Invite() {
  const t = useTranslations("users");
  return (
    <>
      <a href="/users/invite-many" className={buttonLook()}>
        {t("many.open")}
      </a>
      <InviteButton of={{}} variant="primary" icon="plus">
        {t("invite.open")}
      </InviteButton>
    </>
  );
}
