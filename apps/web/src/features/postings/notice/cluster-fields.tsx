"use client";
import {
  LEAST_CLUSTERS,
  type MeetingCluster,
  MOST_CLUSTERS,
} from "@sansang/rules/postings/notice/meeting-cluster";
import { Button } from "@sansang/ui/button";
import { TextField } from "@sansang/ui/text-field";
import { useTranslations } from "next-intl";
import { clustersIn, clustersTyped, type EditedNotice } from "./notice-draft.ts";

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
  const box = (index: number, field: Field) => (
    <TextField
      key={field}
      id={`${unitId}-cluster-${index}-${field}`}
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
      {clusters.map((_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a cluster is known by its place in the row alone.
        <fieldset key={index} className="grid gap-3 rounded-md border border-line p-3 sm:grid-cols-2">
          <legend className="px-1 font-semibold">{t("cluster.title", { number: index + 1 })}</legend>
          {OF_ALL.map((field) => box(index, field))}
          {index === 0 ? (
            <p className="text-ink-2 text-sm sm:col-span-2">{t("cluster.first")}</p>
          ) : (
            OF_OTHERS.map((field) => box(index, field))
          )}
          {maySave && clusters.length > LEAST_CLUSTERS && (
            <Button
              variant="quiet"
              icon="trash-2"
              className="justify-self-start"
              onClick={() => put(clusters.filter((__, at) => at !== index))}
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
