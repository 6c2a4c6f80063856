import { Card } from "@sansang/ui/card";
import { getLocale, getTranslations } from "next-intl/server";
import type { RouterOutputs } from "../../lib/api.ts";
import { formatGrant } from "./format-grant.ts";
import { GrantMark } from "./grants/grant-mark.tsx";

type Self = RouterOutputs["users"]["self"];

/** Name, user name and rights, as the house knows them. */
export async function OwnAccount({ self }: { self: Self }) {
  const [t, language] = await Promise.all([getTranslations("users.own"), getLocale()]);
  return (
    <Card>
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1.5 max-sm:grid-cols-1 [&_dd]:font-medium [&_dt]:text-ink-2">
        <dt>{t("name")}</dt>
        <dd>{self.name}</dd>
        <dt>{t("login")}</dt>
        <dd>{self.login}</dd>
        {self.title && (
          <>
            <dt>{t("jobTitle")}</dt>
            <dd>{self.title}</dd>
          </>
        )}
        <dt>{t("rights")}</dt>
        {self.grants.map((grant) => (
          <dd key={`${grant.role} ${grant.unitId}`}>
            {formatGrant(grant, language)} {grant.mark && <GrantMark mark={grant.mark} />}
          </dd>
        ))}
        {self.secretsHeldBy && (
          <>
            <dt>{t("secrets")}</dt>
            <dd>{t("heldBy", self.secretsHeldBy)}</dd>
          </>
        )}
      </dl>
    </Card>
  );
}
