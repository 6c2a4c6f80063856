import { MOST_MEGABYTES } from "@sansang/rules/files/sent-limits";
import { formatCount } from "@sansang/rules/kernel/number-words";
import { useLocale, useTranslations } from "next-intl";
import { ClientWords } from "../../../i18n/client-words.tsx";
import { type RouterOutputs, serverApi } from "../../../lib/api.ts";
import { chosenCycles } from "../../../lib/cycles/chosen-cycles.ts";
import { UnitPathLinks } from "../../../lib/navigation/unit-path-links.tsx";
import { type AsAtProblem, readAsAt } from "../../../lib/read-as-at.ts";
import { AsAtLine } from "../composition/as-at-line.tsx";
import {
  COMPOSITION_PATH,
  type CompositionQuery,
  compositionHref,
  FIGURES_PATH,
  readCompositionQuery,
  type SearchParams,
} from "../composition/composition-query.ts";
import { SettingsLine } from "../composition/settings-line.tsx";
import { FiguresForm } from "./figures-form.tsx";

/** Checks the figures of a text against the register of a unit. */
export async function FiguresPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const asked = readCompositionQuery(searchParams);
  const [api, cycles] = await Promise.all([serverApi(), chosenCycles()]);
  const { unit, rounding, decimals } = asked;
  const { data, problem } = await readAsAt(asked.asAt, (asAt) =>
    api.reports.composition({ cycles, unitId: unit, rounding, decimals, asAt }),
  );
  const query = { ...asked, asAt: data.asAt ?? undefined };
  return (
    <>
      <Head data={data} query={query} problem={problem} />
      <ClientWords of={["composition.check"]}>
        <FiguresForm
          unitId={data.unit.id}
          cycles={cycles}
          rounding={rounding}
          decimals={decimals}
          asAt={data.asAt}
          megabytes={MOST_MEGABYTES.wordFile}
        />
      </ClientWords>
      <Settings query={query} />
    </>
  );
}

function Head({
  data,
  query,
  problem,
}: {
  data: RouterOutputs["reports"]["composition"];
  query: CompositionQuery;
  problem: AsAtProblem | null;
}) {
  const { unit, parents, whole } = data;
  const t = useTranslations("composition");
  const language = useLocale();
  return (
    <header className="pb-3">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <UnitPathLinks
          places={[...parents, unit]}
          here={unit.id}
          hrefOf={(id) => compositionHref(FIGURES_PATH, query, { unit: id })}
          label={t("place")}
        />
        <h1>{t("check.title")}</h1>
        <a
          href={compositionHref(COMPOSITION_PATH, query)}
          className="inline-flex min-h-6 items-center text-link hover:underline"
        >
          {t("title")}
        </a>
      </div>
      <p className="mt-1 max-w-[80ch] text-ink-2">
        {whole.candidates > 0
          ? t("check.lead", { unit: unit.name, n: formatCount(whole.candidates, language) })
          : t("check.nobody", { unit: unit.name })}
      </p>
      <div className="pt-2">
        <AsAtLine
          path={FIGURES_PATH}
          query={query}
          asAt={data.asAt}
          problem={problem}
          wording={{ t, language, settings: query }}
        />
      </div>
    </header>
  );
}

function Settings({ query }: { query: CompositionQuery }) {
  const t = useTranslations("composition");
  return (
    <SettingsLine path={FIGURES_PATH} query={query} wording={{ t, language: useLocale(), settings: query }} />
  );
}
