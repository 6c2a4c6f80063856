"use client";
import { SITE_KIND_WORDS, SITE_KINDS, type SiteKind } from "@sansang/rules/postings/site";
import { Button } from "@sansang/ui/button";
import { SelectField } from "@sansang/ui/select-field";
import { TextField } from "@sansang/ui/text-field";
import { useLocale, useTranslations } from "next-intl";
import { ConflictChoice } from "../../../forms/conflict-choice.tsx";
import { useEdit } from "../../../forms/use-edit.ts";
import { client } from "../../../lib/trpc-client.ts";
import { useVerb } from "../../../lib/use-verb.ts";
import { DeedDialog } from "../../candidates/deed-dialog.tsx";
import { typedDegrees } from "./typed-place.ts";

export interface EditedSite {
  readonly siteId: string;
  readonly kind: SiteKind;
  readonly name: string;
  readonly address: string;
  readonly latitude: number | null;
  readonly longitude: number | null;
}

type Props = {
  /** The site to put right; a new one without it. */
  site?: EditedSite;
  cycleId?: string;
  khoms?: readonly { unitId: string; name: string }[];
  onClose: () => void;
};

const typed = (degrees: number | null | undefined): string =>
  degrees === null || degrees === undefined ? "" : String(degrees).replace(".", ",");

const textOf = (field: string, value: unknown): string =>
  field === "latitude" || field === "longitude" ? typed(value as number | null) : String(value ?? "");

/** Where lists hang: what kind of place, its name and address, and if known where on the map. */
export default function SiteDialog({ site, cycleId = "", khoms = [], onClose }: Props) {
  const t = useTranslations("postings.site");
  const words = useTranslations("candidates.form");
  const language = useLocale();
  const { draft, opened, change, settle, drop } = useEdit(`site:${site?.siteId ?? cycleId}`, {
    unitId: khoms[0]?.unitId ?? "",
    kind: site?.kind ?? "other",
    name: site?.name ?? "",
    address: site?.address ?? "",
    latitude: typed(site?.latitude),
    longitude: typed(site?.longitude),
  });
  const place = useVerb(client.postings.placeSite.mutate);
  const put = useVerb(client.postings.changeSite.mutate);
  const { pending, problem } = site ? put : place;
  const submit = async () => {
    const { unitId, name, address } = draft;
    const degrees = ({ latitude, longitude }: { latitude: string; longitude: string }) => ({
      latitude: typedDegrees(latitude),
      longitude: typedDegrees(longitude),
    });
    const facts = { kind: draft.kind as SiteKind, name, address, ...degrees(draft) };
    const { unitId: _, ...found } = opened ?? draft;
    const done = site
      ? await put.run({ siteId: site.siteId, ...facts, opened: { ...found, ...degrees(found) } })
      : await place.run({ cycleId, unitId, ...facts });
    if (done) drop();
    return done !== null;
  };
  const here = () =>
    navigator.geolocation?.getCurrentPosition(({ coords }) =>
      change({ latitude: typed(coords.latitude), longitude: typed(coords.longitude) }),
    );
  const field = (name: "name" | "address" | "latitude" | "longitude") => ({
    id: `site-${name}`,
    label: t(name),
    autoComplete: "off",
    value: draft[name],
    onChange: ({ target }: { target: { value: string } }) => change({ [name]: target.value }),
    error: problem?.fields[name],
  });
  return (
    <DeedDialog
      title={site ? t("changeTitle", { name: site.name }) : t("addTitle")}
      submitLabel={t("save")}
      pending={pending}
      problem={problem}
      submit={submit}
      onClose={onClose}
    >
      <ConflictChoice
        conflicts={problem?.conflicts}
        labelOf={(field) => t(field as "name")}
        textOf={(field, value) =>
          field === "kind" ? SITE_KIND_WORDS[value as SiteKind][language] : textOf(field, value)
        }
        choose={({ field, theirs }, keep) => settle({ [field]: textOf(field, theirs) }, keep === "theirs")}
      />
      {!site && khoms.length > 1 && (
        <SelectField
          id="site-khom"
          label={t("khom")}
          value={draft.unitId}
          onChange={({ target }) => change({ unitId: target.value })}
          error={problem?.fields.unitId}
        >
          {khoms.map(({ unitId, name }) => (
            <option key={unitId} value={unitId}>
              {name}
            </option>
          ))}
        </SelectField>
      )}
      <SelectField
        id="site-kind"
        label={t("kind")}
        value={draft.kind}
        onChange={({ target }) => change({ kind: target.value as SiteKind })}
        error={problem?.fields.kind}
      >
        {SITE_KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {SITE_KIND_WORDS[kind][language]}
          </option>
        ))}
      </SelectField>
      <TextField {...field("name")} hint={t("nameHint")} />
      <TextField {...field("address")} />
      <div className="grid grid-cols-2 gap-3">
        <TextField {...field("latitude")} optional={words("optional")} inputMode="decimal" />
        <TextField {...field("longitude")} optional={words("optional")} inputMode="decimal" />
      </div>
      <Button size={30} icon="map-pin" onClick={here} className="self-start">
        {t("here")}
      </Button>
    </DeedDialog>
  );
}
