"use client";
import { ChangePackInput, PreviewPackInput } from "@sansang/rules/elections/election.input";
import type { LegalMinimum } from "@sansang/rules/elections/legal-minima";
import type { RulePack } from "@sansang/rules/elections/rules";
import { Icon } from "@sansang/ui/icon";
import { SelectField } from "@sansang/ui/select-field";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { AreaField } from "../../forms/area-field.tsx";
import { FormDialog } from "../../forms/form-dialog.tsx";
import { Previewed } from "../../forms/previewed.tsx";
import { useForm } from "../../forms/use-form.ts";
import { useTyped } from "../../forms/use-typed.ts";
import type { RouterOutputs } from "../../lib/api.ts";
import { BrokenMinima } from "./broken-minima.tsx";
import { ChangedRules } from "./changed-rules.tsx";
import { MovedDates } from "./moved-dates.tsx";

type Preview = RouterOutputs["elections"]["previewPack"];
type Props = {
  cycleId: string;
  /** The others, the one to take first. */
  packs: readonly Pick<RulePack, "id" | "name">[];
  onClose: () => void;
};

/** First the other pack and what it changes, then the form of the election, the reason and the confirmation. */
export default function ChangePackDialog({ cycleId, packs, onClose }: Props) {
  const t = useTranslations("elections");
  const [preview, setPreview] = useState<Preview | null>(null);
  const [acceptedMinima, setAcceptedMinima] = useState<LegalMinimum[]>([]);
  const stored = useTyped({ rulePackId: packs[0]?.id ?? "", pollingForm: "", reason: "" });
  const look = useForm(PreviewPackInput, ({ elections }) => elections.previewPack.query, {
    stored,
    given: { cycleId },
    refresh: false,
    stays: true,
    done: (found, isCurrent) => {
      setPreview(isCurrent ? found : null);
      const { pollingForms, pollingForm } = found;
      const offered = pollingForms.find(({ form }) => form === pollingForm) ?? pollingForms[0];
      stored.change({ pollingForm: offered?.form ?? "" });
    },
  });
  const change = useForm(ChangePackInput, ({ elections }) => elections.changePack.mutate, {
    stored,
    given: { cycleId, seenRulePackId: preview?.seenRulePackId, acceptedMinima },
    done: onClose,
  });
  const form = preview ? change : look;
  const { notices = 0 } = preview?.pollingForms.find((each) => each.form === change.typed.pollingForm) ?? {};
  return (
    <FormDialog
      form={form}
      title={t("changePack.title")}
      submitLabel={preview ? t("changePack.submit") : t("changePack.look")}
      wide
      onClose={onClose}
    >
      <SelectField
        {...form.field("rulePackId")}
        label={t("pack")}
        hint={t("changePack.hint")}
        onChange={({ target }) => {
          stored.change({ rulePackId: target.value });
          setPreview(null);
          setAcceptedMinima([]);
        }}
      >
        {packs.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      {preview && (
        <Previewed>
          <ChangedRules preview={preview} />
          <MovedDates preview={preview} />
          <BrokenMinima minima={preview.minima} accepted={acceptedMinima} change={setAcceptedMinima} />
          <SelectField {...change.field("pollingForm")} label={t("open.pollingForm")}>
            {preview.pollingForms.map(({ form: each }) => (
              <option key={each} value={each}>
                {t(`open.pollingForms.${each}`)}
              </option>
            ))}
          </SelectField>
          {notices > 0 && (
            <p className="flex gap-2 text-back-fg">
              <Icon name="triangle-alert" className="mt-1" />
              {t("changePack.notices", { count: notices })}
            </p>
          )}
          <AreaField {...change.area("reason")} label={t("form.reason")} hint={t("form.reasonHint")} />
        </Previewed>
      )}
    </FormDialog>
  );
}
