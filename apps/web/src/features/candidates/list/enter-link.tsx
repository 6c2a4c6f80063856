import { buttonLook } from "@sansang/ui/button-look";
import { Icon } from "@sansang/ui/icon";
import { useTranslations } from "next-intl";

/** To the form for a new candidate; of one khóm where it is known. */
export function EnterLink({ unitId }: { unitId?: string | undefined }) {
  const t = useTranslations("candidates");
  return (
    <a
      href={unitId ? `/candidates/new?unit=${unitId}` : "/candidates/new"}
      className={buttonLook({ variant: "primary" })}
    >
      <Icon name="plus" size={17} />
      {t("enter")}
    </a>
  );
}
