"use client";
import {
  LEAST_CLUSTERS,
  type MeetingCluster,
  MOST_CLUSTERS,
} from "@sansang/rules/postings/notice/meeting-cluster";
import { Button } from "@sansang/ui/button";
import { FieldRow } from "@sansang/ui/field-row";
import { TextField } from "@sansang/ui/text-field";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { flushSync } from "react-dom";
import { clustersIn, clustersTyped, type EditedNotice } from "./notice-draft.ts";
import { rowKeys } from "./row-keys.ts";

type Field = keyof MeetingCluster;
type Props = {
  neighbourhood: EditedNotice;
  text: string;
  change: (text: string) => void;
  leave: () => void;
  errorAt: (path: string) => string | undefined;
};

const BLANK: MeetingCluster = { name: "", chair: "", place: "", address: "", opensAt: "" };
const OF_ALL = ["name", "chair"] as const satisfies Field[];
const OF_OTHERS = ["place", "address", "opensAt"] as const satisfies Field[];

/** The clusters of a large or dispersed khóm; the first meets where and when the notice says above. */
export function ClusterFields({ neighbourhood, text, change, leave, errorAt }: Props) {
  const t = useTranslations("postings.notice");
  const { unitId, name, maySave, mayCluster } = neighbourhood;
  const clusters = clustersIn({ clusters: text });
  const [gone, setGone] = useState<readonly number[]>([]);
  const keys = rowKeys(clusters.length, gone);
  const put = (rows: readonly MeetingCluster[]) => change(clustersTyped(rows));
  if (clusters.length === 0)
    return (
      <div className="flex flex-col items-start gap-2 text-sm sm:col-span-2">
        {mayCluster && (
          <p className="text-ink-2">
            {t("mayCluster", { households: mayCluster.households, citation: mayCluster.citation })}
          </p>
        )}
        {maySave && (
          <Button
            size={44}
            icon="plus"
            onClick={() => put(Array.from({ length: LEAST_CLUSTERS }, () => BLANK))}
          >
            {t("divide")}
            <span className="sr-only">: {name}</span>
          </Button>
        )}
      </div>
    );
  /** The keyboard goes on with the cluster that follows, or with what stands below the last. */
  const remove = (index: number, button: HTMLElement) => {
    const next = button.closest("fieldset")?.nextElementSibling;
    flushSync(() => {
      setGone([...gone, ...keys.slice(index, index + 1)]);
      put(clusters.filter((_, at) => at !== index));
    });
    next?.querySelector<HTMLElement>("input, button")?.focus();
  };
  const box = (index: number, field: Field) => (
    <TextField
      key={field}
      id={`${unitId}-cluster-${keys[index]}-${field}`}
      label={t(`cluster.${field}`)}
      value={clusters[index]?.[field] ?? ""}
      error={errorAt(`clusters.${index}.${field}`)}
      readOnly={!maySave}
      autoComplete="off"
      placeholder={field === "name" ? t("cluster.nameExample") : undefined}
      hint={field === "opensAt" ? t("timeHint") : undefined}
      inputMode={field === "opensAt" ? "numeric" : undefined}
      onBlur={leave}
      onChange={({ target }) =>
        put(clusters.map((each, at) => (at === index ? { ...each, [field]: target.value } : each)))
      }
    />
  );
  return (
    <div className="flex flex-col gap-3 sm:col-span-2">
      {keys.map((key, index) => (
        <fieldset key={key} className="flex flex-col gap-3 rounded-md border border-line p-3">
          <legend className="px-1 font-semibold">{t("cluster.title", { number: index + 1 })}</legend>
          <FieldRow>
            {OF_ALL.map((field) => box(index, field))}
            {index > 0 && OF_OTHERS.map((field) => box(index, field))}
          </FieldRow>
          {index === 0 && <p className="text-ink-2 text-sm">{t("cluster.first")}</p>}
          {maySave && clusters.length > LEAST_CLUSTERS && (
            <Button
              variant="quiet"
              icon="trash-2"
              className="self-start"
              onClick={({ currentTarget }) => remove(index, currentTarget)}
            >
              {t("cluster.remove", { number: index + 1 })}
            </Button>
          )}
        </fieldset>
      ))}
      {maySave && (
        <div className="flex flex-wrap gap-2">
          {clusters.length < MOST_CLUSTERS && (
            <Button size={44} icon="plus" onClick={() => put([...clusters, BLANK])}>
              {t("cluster.add")}
            </Button>
          )}
          <Button size={44} variant="quiet" onClick={() => put([])}>
            {t("undivide")}
          </Button>
        </div>
      )}
    </div>
  );
}
