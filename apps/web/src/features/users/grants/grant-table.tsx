import { addDays, dateIn } from "@sansang/rules/kernel/calendar";
import { formatDate } from "@sansang/rules/kernel/date-words";
import { Card } from "@sansang/ui/card";
import { Chip } from "@sansang/ui/chip";
import { DataTable } from "@sansang/ui/data-table";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { RouterOutputs } from "../../../lib/api.ts";
import { formatGrant } from "../format-grant.ts";
import { GrantMark } from "./grant-mark.tsx";

type Grant = RouterOutputs["users"]["listGrants"]["rows"][number];

/** Who was given what, by whom, on which decision; the latest first. */
export async function GrantTable({ rows, aside }: { rows: readonly Grant[]; aside: ReactNode }) {
  const t = await getTranslations("grants.given");
  return (
    <Card title={t("title")} aside={aside} flush>
      <DataTable
        caption={t("title")}
        stacked="lines"
        columns={[
          { head: t("person") },
          { head: t("right") },
          { head: t("decision"), as: "short" },
          { head: t("by") },
          { head: t("when"), as: "short" },
        ]}
      >
        {rows.map((grant) => (
          <GrantLine key={grant.id} grant={grant} />
        ))}
      </DataTable>
    </Card>
  );
}

async function GrantLine({ grant }: { grant: Grant }) {
  const [t, words, language] = await Promise.all([
    getTranslations("grants.given"),
    getTranslations("grants"),
    getLocale(),
  ]);
  const { name, login, title, decisionNumber, givenBy, confirmedBy, mark, isNew, validFrom, validTo } = grant;
  const from = formatDate(dateIn(new Date(validFrom)), language);
  const to =
    validTo && formatDate(addDays(dateIn(new Date(validTo)), isMidnight(validTo) ? -1 : 0), language);
  return (
    <tr>
      <th scope="row">
        <span className="font-semibold">{name}</span>{" "}
        {isNew && (
          <Chip tone="today" icon="info" small>
            {words("new")}
          </Chip>
        )}
        <span className="block font-normal text-ink-2 text-sm">
          {[login, title].filter(Boolean).join(" · ")}
        </span>
      </th>
      <td>
        {formatGrant(grant, language)}
        {mark && (
          <span className="block">
            <GrantMark mark={mark} />
          </span>
        )}
      </td>
      <td>{decisionNumber ?? <span className="text-ink-3">{t("noDecision")}</span>}</td>
      <td>
        {givenBy ? t(confirmedBy ? "proposed" : "gave", { name: givenBy }) : t("founded")}
        {confirmedBy && <span className="block">{t("confirmed", { name: confirmedBy })}</span>}
      </td>
      <td>{to ? t("span", { from, to }) : t("since", { date: from })}</td>
    </tr>
  );
}

/** A right that ends with a day ends at the midnight after it. */
const isMidnight = (instant: string): boolean => instant.endsWith("T17:00:00.000Z");
