import { useTranslations } from "next-intl";
import { InviteButton } from "./dialog-buttons.ts";

/** A new account. */
export function Invite() {
  const t = useTranslations("users.invite");
  return (
    <InviteButton of={{}} variant="primary" icon="plus">
      {t("open")}
    </InviteButton>
  );
}
