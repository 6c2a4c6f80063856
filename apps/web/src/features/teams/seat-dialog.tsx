"use client";
import {
  CONFLICT_WORDS,
  type ConflictKind,
  SEVERITY_WORDS,
  type Severity,
} from "@sansang/rules/candidates/conflicts";
import type { Sameness } from "@sansang/rules/kernel/person-match";
import type { Body, SeatRole } from "@sansang/rules/teams/seat";
import { Banner } from "@sansang/ui/banner";
import { Button } from "@sansang/ui/button";
import { Dialog } from "@sansang/ui/dialog";
import { SelectField } from "@sansang/ui/select-field";
import { TextField } from "@sansang/ui/text-field";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { useDraft } from "../../forms/use-draft.ts";
import { client } from "../../lib/trpc-client.ts";
import { useVerb } from "../../lib/use-verb.ts";
import { DeedDialog } from "../candidates/deed-dialog.tsx";
import type { Option } from "../candidates/fact-fields.ts";
import { birthTyped } from "./birth-typed.ts";

type Props = {
  cycleId: string;
  unitId: string;
  bodies: readonly Option[];
  /** Nobody is born after it. */
  year: number;
  onClose: () => void;
};

/** A conflict that seating somebody has made. */
interface Found {
  readonly key: string;
  readonly kind: ConflictKind;
  readonly severity: Severity;
  readonly sameness: Exclude<Sameness, "different">;
}

const ROLES = ["leader", "secretary", "member"] as const satisfies readonly SeatRole[];
const EMPTY = { body: "team", role: "member", name: "", birth: "", front: "" };

/** Somebody takes a seat. A candidate is found at once, however his name is typed, and the form says so before it closes. */
export default function SeatDialog({ cycleId, unitId, bodies, year, onClose }: Props) {
  const t = useTranslations("teams.form");
  const words = useTranslations("candidates.form");
  const language = useLocale();
  const [asked, setAsked] = useState(false);
  const [found, setFound] = useState<readonly Found[]>([]);
  const { draft, change, drop } = useDraft(`seat:${cycleId}:${unitId}`, EMPTY);
  const { run, pending, problem } = useVerb(client.teams.fillSeat.mutate);
  const roles = draft.body === "witness" ? (["member"] as const) : ROLES;
  const role = roles.find((each) => each === draft.role) ?? "member";
  const birth = birthTyped(draft.birth, year);
  const submit = async () => {
    setAsked(true);
    if (draft.name.trim() === "" || "problem" in birth) return false;
    const done = await run({
      cycleId,
      unitId,
      body: draft.body as Body,
      role,
      name: draft.name,
      birth: birth.birth,
      fromFrontCommittee: draft.front !== "",
    });
    if (!done) return false;
    drop();
    setFound(done.conflicts);
    return done.conflicts.length === 0;
  };
  if (found.length > 0)
    return (
      <Dialog title={t("seatedWith")} closeLabel={words("close")} onClose={onClose}>
        <div className="flex flex-col gap-3">
          {found.map(({ key, kind, severity, sameness }) => (
            <Banner
              key={key}
              tone={severity === "block" ? "late" : "back"}
              role="alert"
              title={`${SEVERITY_WORDS[severity][language]}: ${CONFLICT_WORDS[kind][language]}`}
            >
              <p>{t(`sameness.${sameness}`)}</p>
            </Banner>
          ))}
          <p>{t("seatedNext")}</p>
          <Button variant="primary" size={44} onClick={onClose}>
            {t("seeTeam")}
          </Button>
        </div>
      </Dialog>
    );
  return (
    <DeedDialog
      title={t("seatTitle")}
      submitLabel={t("seat")}
      pending={pending}
      problem={problem?.reason === "seat_taken_by_person" ? null : problem}
      submit={submit}
      onClose={onClose}
    >
      <div className="grid grid-cols-2 gap-3">
        <SelectField
          id="seat-body"
          label={t("body")}
          value={draft.body}
          onChange={({ target }) => change({ body: target.value })}
          error={problem?.fields.body}
        >
          {bodies.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </SelectField>
        <SelectField
          id="seat-role"
          label={t("role")}
          value={role}
          onChange={({ target }) => change({ role: target.value })}
          error={problem?.fields.role}
        >
          {roles.map((each) => (
            <option key={each} value={each}>
              {t(`roles.${each}`)}
            </option>
          ))}
        </SelectField>
      </div>
      <TextField
        id="seat-name"
        label={t("name")}
        autoComplete="off"
        value={draft.name}
        onChange={({ target }) => change({ name: target.value })}
        error={
          asked && draft.name.trim() === ""
            ? words("wrong.missing")
            : (problem?.fields.name ??
              (problem?.reason === "seat_taken_by_person" ? problem.sentence : undefined))
        }
      />
      <TextField
        id="seat-birth"
        label={t("birth")}
        optional={words("optional")}
        hint={t("birthHint")}
        inputMode="numeric"
        autoComplete="off"
        value={draft.birth}
        onChange={({ target }) => change({ birth: target.value })}
        error={asked && "problem" in birth ? words(`wrong.${birth.problem}`) : problem?.fields.birth}
      />
      <label className="flex min-h-11 items-center gap-2.5">
        <input
          type="checkbox"
          checked={draft.front !== ""}
          onChange={({ target }) => change({ front: target.checked ? "yes" : "" })}
          className="size-5 accent-brand"
        />
        {t("fromFront")}
      </label>
    </DeedDialog>
  );
}
