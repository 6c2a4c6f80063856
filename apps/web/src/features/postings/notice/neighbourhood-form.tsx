"use client";
import { formatClusters, type MeetingCluster } from "@sansang/rules/postings/notice/meeting-cluster";
import { SaveNoticeInput } from "@sansang/rules/postings/notice.input";
import { Button } from "@sansang/ui/button";
import { Card } from "@sansang/ui/card";
import { Chip } from "@sansang/ui/chip";
import { FieldRow } from "@sansang/ui/field-row";
import { TextField } from "@sansang/ui/text-field";
import { useTranslations } from "next-intl";
import { ConflictChoice } from "../../../forms/conflict-choice.tsx";
import { ProblemNote } from "../../../forms/problem-note.tsx";
import { useEdit } from "../../../forms/use-edit.ts";
import { useForm } from "../../../forms/use-form.ts";
import { ClusterFields } from "./cluster-fields.tsx";
import {
  clustersIn,
  clustersTyped,
  type EditedNotice,
  type NoticeDraft,
  noticeTyped,
} from "./notice-draft.ts";
import { NoticeStanding } from "./notice-standing.tsx";

type Props = { cycleId: string; neighbourhood: EditedNotice; show: (draft: NoticeDraft) => void };

const FIELDS = [
  "place",
  "address",
  "opensAt",
  "closesAt",
  "clusters",
] as const satisfies (keyof NoticeDraft)[];

/** Clusters that two people changed, a line each, as neither of them typed them. */
const textOf = (value: unknown): string =>
  Array.isArray(value) ? (formatClusters(value as readonly MeetingCluster[]) ?? "") : String(value ?? "");

/** Place, address and hours of one khóm; what is typed is kept through a reload. */
export function NeighbourhoodForm({ cycleId, neighbourhood, show }: Props) {
  const t = useTranslations("postings.notice");
  const { unitId, name, maySave, saved, inForce, ofOtherForm, pollingForm, isSmall, written } = neighbourhood;
  const isMeeting = pollingForm === "meeting";
  const text = noticeTyped(neighbourhood);
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
    adapt: (input, typed) => {
      const { place, address, opensAt } = typed;
      const clusters = clustersIn(typed).map((each, index) =>
        index === 0 ? { ...each, place, address, opensAt } : each,
      );
      return { ...input, clusters };
    },
    check: ({ closesAt }) => (isMeeting || closesAt.trim() !== "" ? {} : { closesAt: "missing" }),
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
        ) : ofOtherForm ? (
          <Chip tone="back" icon="triangle-alert" small>
            {t("writeAgain")}
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
        <TextField
          {...field("place")}
          label={t(isMeeting ? "cluster.place" : "place")}
          placeholder={t("placeExample")}
        />
        <TextField {...field("address")} />
        <FieldRow className="grid-cols-2 sm:col-span-2">
          <TextField
            {...field("opensAt")}
            label={t(isMeeting ? "startsAt" : "opensAt")}
            hint={t("timeHint")}
            inputMode="numeric"
          />
          {!isMeeting && <TextField {...field("closesAt")} hint={t("timeHint")} inputMode="numeric" />}
        </FieldRow>
        {isMeeting && (
          <ClusterFields
            neighbourhood={neighbourhood}
            text={form.typed.clusters}
            change={(clusters) => form.change({ clusters })}
            leave={() => form.leave("clusters")}
            errorAt={(path) => form.errorAt(path, "clusters")}
          />
        )}
        {isMeeting && isSmall && form.typed.clusters !== "[]" && written.clusters.length === 0 && (
          <label className="flex min-h-11 items-center gap-2 text-sm sm:col-span-2">
            <input type="checkbox" {...form.tick("dispersed")} disabled={!maySave} className="size-5" />
            {t("dispersed")}
          </label>
        )}
        <NoticeStanding cycleId={cycleId} neighbourhood={neighbourhood} />
        <div className="flex flex-col items-start gap-2 sm:col-span-2">
          <ConflictChoice
            {...form.conflict}
            textOf={(_, value) => textOf(value)}
            choose={(conflict, keep) => {
              const { field, theirs } = conflict;
              const typed =
                field === "clusters" ? clustersTyped(theirs as readonly MeetingCluster[]) : theirs;
              form.conflict.choose({ ...conflict, theirs: typed }, keep);
            }}
            labelOf={(field) => t(field as keyof NoticeDraft)}
          />
          {inForce && isChanged && <p className="text-back-fg text-sm">{t("alreadyHangs")}</p>}
          <ProblemNote sentence={form.note} />
          {maySave && (
            <Button
              type="submit"
              variant={isChanged || ofOtherForm ? "primary" : "secondary"}
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
