"use client";
import { SITE_KIND_WORDS, SITE_KINDS, type SiteKind } from "@sansang/rules/postings/site";
import { ChangeSiteInput, PlaceSiteInput } from "@sansang/rules/postings/site.input";
import { Button } from "@sansang/ui/button";
import { FieldRow } from "@sansang/ui/field-row";
import { SelectField } from "@sansang/ui/select-field";
import { TextField } from "@sansang/ui/text-field";
import { useLocale, useTranslations } from "next-intl";
import { asTyped } from "../../../forms/as-typed.ts";
import { ConflictChoice } from "../../../forms/conflict-choice.tsx";
import { FormDialog } from "../../../forms/form-dialog.tsx";
import { useEdit } from "../../../forms/use-edit.ts";
import { useForm } from "../../../forms/use-form.ts";

interface EditedSite {
  readonly siteId: string;
  readonly kind: SiteKind;
  readonly name: string;
  readonly address: string;
  readonly latitude: number | null;
  readonly longitude: number | null;
}

type Field = "unitId" | "kind" | "name" | "address" | "latitude" | "longitude";

type Props = {
  /** The site to put right; a new one without it. */
  site?: EditedSite;
  /** Where a new one may be, each in its cycle. */
  neighbourhoods?: readonly { cycleId: string; unitId: string; name: string }[];
  onClose: () => void;
};

/** Where lists hang: what kind of place, its name and address, and if known where on the map. */
export default function SiteDialog({ site, neighbourhoods = [], onClose }: Props) {
  const t = useTranslations("postings.site");
  const words = useTranslations("form");
  const language = useLocale();
  const { opened, settle, ...stored } = useEdit(`site:${site?.siteId ?? neighbourhoods[0]?.cycleId}`, {
    unitId: neighbourhoods[0]?.unitId ?? "",
    kind: site?.kind ?? "other",
    name: site?.name ?? "",
    address: site?.address ?? "",
    latitude: asTyped(site?.latitude),
    longitude: asTyped(site?.longitude),
  } as Record<Field, string>);
  const cycleId = neighbourhoods.find(({ unitId }) => unitId === stored.draft.unitId)?.cycleId ?? "";
  const place = useForm(PlaceSiteInput, ({ postings }) => postings.placeSite.mutate, {
    stored,
    given: { cycleId },
    done: onClose,
  });
  const put = useForm(ChangeSiteInput, ({ postings }) => postings.changeSite.mutate, {
    stored: { ...stored, opened, settle },
    given: { siteId: site?.siteId },
    done: onClose,
  });
  const form = site ? put : place;
  const here = () =>
    navigator.geolocation?.getCurrentPosition(({ coords }) =>
      stored.change({ latitude: asTyped(coords.latitude), longitude: asTyped(coords.longitude) }),
    );
  return (
    <FormDialog
      form={form}
      title={site ? t("changeTitle", { name: site.name }) : t("addTitle")}
      submitLabel={t("save")}
      onClose={onClose}
    >
      <ConflictChoice
        {...form.conflict}
        labelOf={(field) => t(field as "name")}
        textOf={(field, value) =>
          field === "kind" ? SITE_KIND_WORDS[value as SiteKind][language] : asTyped(value)
        }
      />
      {!site && neighbourhoods.length > 1 && (
        <SelectField {...form.field("unitId")} label={t("neighbourhood")}>
          {neighbourhoods.map(({ unitId, name }) => (
            <option key={unitId} value={unitId}>
              {name}
            </option>
          ))}
        </SelectField>
      )}
      <SelectField {...form.field("kind")} label={t("kind")}>
        {SITE_KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {SITE_KIND_WORDS[kind][language]}
          </option>
        ))}
      </SelectField>
      <TextField {...form.field("name")} label={t("name")} hint={t("nameHint")} />
      <TextField {...form.field("address")} label={t("address")} />
      <FieldRow className="grid-cols-2">
        <TextField {...form.field("latitude")} label={t("latitude")} optional={words("optional")} />
        <TextField {...form.field("longitude")} label={t("longitude")} optional={words("optional")} />
      </FieldRow>
      <Button size={30} icon="map-pin" onClick={here} className="self-start">
        {t("here")}
      </Button>
    </FormDialog>
  );
}
