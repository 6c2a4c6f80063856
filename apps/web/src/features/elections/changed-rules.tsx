"use client";
import { CRITERION_WORDS } from "@sansang/rules/candidates/vocabulary/criteria";
import { STEP_CODES, stepOf } from "@sansang/rules/checklist/standard-template";
import { Icon, type IconName } from "@sansang/ui/icon";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { RouterOutputs } from "../../lib/api.ts";

type Preview = RouterOutputs["elections"]["previewPack"];

/** Steps that begin or cease to apply, criteria that change, and guidance that ends with the change. */
export function ChangedRules({ preview: { switched, criteria, ended } }: { preview: Preview }) {
  const t = useTranslations("elections.changePack");
  const rule = useTranslations("elections.rule");
  const language = useLocale();
  if (switched.length + criteria.length + ended.length === 0)
    return <p className="text-ink-2">{t("nothing")}</p>;
  /** `due.TRAINING` → the name of the step; otherwise the name of the rule. */
  const nameOf = (key: string) => {
    const code = STEP_CODES.find((each) => key === `due.${each}`);
    return code ? stepOf(code).name[language] : rule(key as "minAge");
  };
  return (
    <>
      <Part title={t("steps")}>
        {switched.flatMap(({ stepCode, name, ...counts }) =>
          (["begins", "ceases", "begun"] as const)
            .filter((how) => counts[how] > 0)
            .map((how) => (
              <Line key={stepCode + how} icon={STEP_ICONS[how]} isLate={how === "begun"}>
                {t(`step.${how}`, { step: name[language], count: counts[how] })}
              </Line>
            )),
        )}
      </Part>
      <Part title={t("criteria")}>
        {criteria.map(({ criterion, change }) => (
          <Line key={criterion} icon={CRITERION_ICONS[change]}>
            {t(`criterion.${change}`, { criterion: CRITERION_WORDS[criterion][language] })}
          </Line>
        ))}
      </Part>
      <Part title={t("ended")}>
        {ended.map(({ id, key, unitName, citation }) => (
          <Line key={id} icon="circle-x" isLate>
            {t("endedLine", { rule: nameOf(key), unit: unitName, citation })}
          </Line>
        ))}
      </Part>
    </>
  );
}

const STEP_ICONS = {
  begins: "plus",
  ceases: "minus",
  begun: "triangle-alert",
} as const satisfies Record<string, IconName>;
const CRITERION_ICONS = { begins: "plus", ceases: "minus", differs: "pencil-line" } as const;

function Part({ title, children }: { title: string; children: readonly ReactNode[] }) {
  if (children.length === 0) return null;
  return (
    <section>
      <h3 className="font-semibold">{title}</h3>
      <ul className="mt-1 flex flex-col gap-1">{children}</ul>
    </section>
  );
}

type LineProps = { icon: IconName; isLate?: boolean; children: ReactNode };

function Line({ icon, isLate = false, children }: LineProps) {
  return (
    <li className="flex gap-2">
      <Icon name={icon} className={isLate ? "mt-1 text-late-fg" : "mt-1 text-ink-2"} />
      {children}
    </li>
  );
}
