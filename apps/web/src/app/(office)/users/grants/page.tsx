import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { GrantTable } from "../../../../features/users/grants/grant-table.tsx";
import { ProposalList } from "../../../../features/users/grants/proposal-list.tsx";
import { SeenButton } from "../../../../features/users/grants/seen-button.tsx";
import { ClientWords } from "../../../../i18n/client-words.tsx";
import { serverApi } from "../../../../lib/api.ts";
import { ListPages } from "../../../../lib/navigation/list-pages.tsx";
import { oneOf } from "../../../../lib/one-of.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("grants"))("title") };
}

export default async function GrantsPage({ searchParams }: PageProps<"/users/grants">) {
  const [api, t, asked] = await Promise.all([serverApi(), getTranslations("grants"), searchParams]);
  const before = oneOf(asked.before) || undefined;
  const { proposals, rows, next } = await api.users.listGrants({ before });
  return (
    <ClientWords of={["grants", "users.link", "users.code", "form"]}>
      <div className="mb-2.5">
        <h1>{t("title")}</h1>
        <p className="text-ink-2">{t("intro")}</p>
      </div>
      <div className="flex flex-col gap-3.5">
        {!before && <ProposalList proposals={proposals} />}
        <GrantTable rows={rows} aside={rows.some(({ isNew }) => isNew) && <SeenButton />} />
      </div>
      <ListPages first={before && "/users/grants"} next={next && `/users/grants?before=${next}`} />
    </ClientWords>
  );
}
