"use client";
import { useTranslations } from "next-intl";
import { client } from "../../../lib/trpc-client.ts";
import { useVerb } from "../../../lib/use-verb.ts";
import { ReasonForm } from "./reason-form.tsx";

type Props = {
  kind: "reopen" | "exempt";
  itemId: string;
  unitName: string;
  version: number;
  least: number;
  close: () => void;
};

/** Reopens a finished item, or exempts a unit from a step: the admin's reason alone moves it. */
export default function OverruleForm({ kind, itemId, unitName, version, least, close }: Props) {
  const t = useTranslations("checklist.review");
  const { run, pending, problem } = useVerb(
    kind === "reopen" ? client.checklist.reopen.mutate : client.checklist.exempt.mutate,
  );
  const said = { unit: unitName, version };
  return (
    <ReasonForm
      draftKey={`${kind}:${itemId}`}
      title={t(`${kind}.title`)}
      consequences={[t(`${kind}.first`, said), t(`${kind}.second`, said), t(`${kind}.third`, said)]}
      label={t(`${kind}.reason`)}
      least={least}
      submitLabel={t(`${kind}.submit`)}
      pending={pending}
      problem={problem}
      submit={async (reason) => (await run({ itemId, reason })) !== null}
      close={close}
    />
  );
}
