import { formatDate } from "@sansang/rules/kernel/date-words";
import { formatCount } from "@sansang/rules/kernel/number-words";
import { unitKindWord } from "@sansang/rules/org/unit";
import { UNIT_CHANGE_WORDS } from "@sansang/rules/org/unit-change";
import { Banner } from "@sansang/ui/banner";
import { Card } from "@sansang/ui/card";
import { DataTable } from "@sansang/ui/data-table";
import { TagLabel } from "@sansang/ui/tag-label";
import { getLocale, getTranslations } from "next-intl/server";
import { Fragment } from "react";
import type { RouterOutputs } from "../../../lib/api.ts";
import { UnitLinks } from "./unit-links.tsx";

type Unit = RouterOutputs["org"]["unitHistory"];

/** A unit, what it came out of and what became of it, and the figures of earlier terms as its own. */
export async function UnitScreen({ unit }: { unit: Unit }) {
  const [t, tOrg, language] = await Promise.all([
    getTranslations("org.history"),
    getTranslations("org"),
    getLocale(),
  ]);
  const facts = [
    unitKindWord(unit)[language],
    unit.above,
    unit.households && tOrg("households", { count: formatCount(unit.households, language) }),
    t("since", { day: formatDate(unit.validFrom, language) }),
  ];
  return (
    <div className="flex flex-col gap-3.5">
      <div>
        <a href="/units" className="inline-flex min-h-11 items-center text-link underline">
          {t("back")}
        </a>
        <h1>{unit.name}</h1>
        <p className="text-ink-2">{facts.filter(Boolean).join(" · ")}</p>
      </div>
      {unit.validTo && (
        <Banner tone="info" title={t("over", { name: unit.name, day: formatDate(unit.validTo, language) })}>
          {unit.now.length > 0 && (
            <p>
              {t("now")} <UnitLinks units={unit.now} />
            </p>
          )}
        </Banner>
      )}
      <Events events={unit.events} />
      {unit.seasons.length > 0 && <Seasons seasons={unit.seasons} />}
    </div>
  );
}

async function Events({ events }: { events: Unit["events"] }) {
  const [t, language] = await Promise.all([getTranslations("org.history"), getLocale()]);
  if (events.length === 0)
    return (
      <Card title={t("events")}>
        <p className="text-ink-2">{t("noEvents")}</p>
      </Card>
    );
  return (
    <Card title={t("events")} flush>
      <ul className="divide-y divide-line">
        {events.map(({ changeId, kind, resolutionNumber, resolvedOn, resolvedBy, effectiveOn, from, to }) => (
          <li key={changeId} className="flex flex-col gap-1 px-4 py-3">
            <span>
              {t("event", {
                kind: UNIT_CHANGE_WORDS[kind][language],
                number: resolutionNumber,
                resolved: formatDate(resolvedOn, language),
                by: resolvedBy,
                day: formatDate(effectiveOn, language),
              })}
            </span>
            {from.length > 0 && (
              <span>
                {t("from")} <UnitLinks units={from} />
              </span>
            )}
            {to.length > 0 && (
              <span>
                {t("to")} <UnitLinks units={to} />
              </span>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}

async function Seasons({ seasons }: { seasons: Unit["seasons"] }) {
  const [t, language] = await Promise.all([getTranslations("org.history"), getLocale()]);
  return (
    <Card title={t("seasons")} flush>
      <DataTable
        caption={t("seasonsCaption")}
        columns={[
          { head: t("season") },
          { head: t("units") },
          { head: t("verified"), as: "number" },
          { head: t("candidates"), as: "number" },
        ]}
        stacked="lines"
      >
        {seasons.map(({ cycleId, cycleName, electionDay, units, figures, isEstimate }) => (
          <tr key={cycleId}>
            <th scope="row">
              {cycleName} <span className="text-ink-2">({formatDate(electionDay, language)})</span>{" "}
              {isEstimate && <TagLabel>{t("estimate")}</TagLabel>}
            </th>
            <td>
              {units.map(({ id, name }, index) => (
                <Fragment key={id}>
                  {index > 0 && ", "}
                  <a href={`/board/${id}?cycleId=${cycleId}`} className="text-link hover:underline">
                    {name}
                  </a>
                </Fragment>
              ))}
            </td>
            <td>{`${formatCount(figures.verified, language)}/${formatCount(figures.steps, language)}`}</td>
            <td>{formatCount(figures.candidates, language)}</td>
          </tr>
        ))}
      </DataTable>
    </Card>
  );
}
