"use client";
import { SaveNoticeInput } from "@sansang/rules/postings/notice.input";
import { Button } from "@sansang/ui/button";
import { Card } from "@sansang/ui/card";
import { Chip } from "@sansang/ui/chip";
import { TextField } from "@sansang/ui/text-field";
import { useTranslations } from "next-intl";
import { ConflictChoice } from "../../../forms/conflict-choice.tsx";
import { ProblemNote } from "../../../forms/problem-note.tsx";
import { useEdit } from "../../../forms/use-edit.ts";
import { useForm } from "../../../forms/use-form.ts";
import type { EditedNotice, NoticeDraft } from "./notice-draft.ts";
import { NoticeStanding } from "./notice-standing.tsx";

type Props = { cycleId: string; neighbourhood: EditedNotice; show: (draft: NoticeDraft) => void };

const FIELDS = ["place", "address", "opensAt", "closesAt"] as const satisfies (keyof NoticeDraft)[];

/** Place, address and hours of one khóm; what is typed is kept through a reload. */
export function NeighbourhoodForm({ cycleId, neighbourhood, show }: Props) {
  const t = useTranslations("postings.notice");
  const { unitId, name, maySave, saved, inForce } = neighbourhood;
  const text = Object.fromEntries(FIELDS.map((field) => [field, neighbourhood[field]])) as NoticeDraft;
  const stored = useEdit(`notice:${cycleId}:${unitId}`, text, saved !== null);
  const form = useForm(SaveNoticeInput, ({ postings }) => postings.saveNotice.mutate, {
    stored: {
      ...stored,
      change: (part) => {
        stored.change(part);
        show({ ...stored.draft, ...part });
      },
    },
    given: { cycleId, unitId },
    stays: true,
  });
  const isChanged = FIELDS.some((field) => form.typed[field] !== text[field]);
  const field = (key: keyof NoticeDraft) => ({
    ...form.field(key),
    label: t(key),
    readOnly: !maySave,
    onFocus: () => show(form.typed),
  });
  return (
    <Card
      title={name}
      aside={
        isChanged ? (
          <Chip tone="back" icon="pencil-line" small>
            {t("changed")}
          </Chip>
        ) : saved ? (
          <Chip tone="ok" icon="disc-check" small>
            {saved}
          </Chip>
        ) : (
          <Chip tone="none" icon="circle-dashed" small>
            {t("notSaved")}
          </Chip>
        )
      }
    >
      <form {...form.props} className="grid gap-3 sm:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
        <TextField {...field("place")} placeholder={t("placeExample")} />
        <TextField {...field("address")} />
        <div className="grid grid-cols-2 gap-3 sm:col-span-2">
          <TextField {...field("opensAt")} hint={t("timeHint")} inputMode="numeric" />
          <TextField {...field("closesAt")} hint={t("timeHint")} inputMode="numeric" />
        </div>
        <NoticeStanding cycleId={cycleId} neighbourhood={neighbourhood} text={text} />
        <div className="flex flex-col items-start gap-2 sm:col-span-2">
          <ConflictChoice {...form.conflict} labelOf={(field) => t(field as keyof NoticeDraft)} />
          {inForce && isChanged && <p className="text-back-fg text-sm">{t("alreadyHangs")}</p>}
          <ProblemNote sentence={form.note} />
          {maySave && (
            <Button
              type="submit"
              variant={isChanged ? "primary" : "secondary"}
              loading={form.pending && t("sending")}
            >
              {t("save")}
              <span className="sr-only">: {name}</span>
            </Button>
          )}
        </div>
      </form>
    </Card>
  );
}
