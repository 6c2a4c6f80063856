"use client";
import { Button } from "@sansang/ui/button";
import type { ButtonVariant } from "@sansang/ui/button-look";
import type { IconName } from "@sansang/ui/icon";
import { useTranslations } from "next-intl";
import type { Offered } from "../../../forms/offered.ts";
import { ProblemNote } from "../../../forms/problem-note.tsx";
import { useCommand } from "../../../lib/use-command.ts";
import type { AskedDeed } from "./deed-dialogs.tsx";
import { DeedButton } from "./dialog-buttons.ts";

type StraightDeed = "submit" | "approve" | "publish";

type Props = {
  postingId: string;
  versionId: string;
  version: number;
  fingerprint: string;
  /** What is offered to this person; what is not his to do is left out. */
  deeds: Readonly<Partial<Record<StraightDeed | AskedDeed, Offered>>>;
  /** Taking an approval back asks why. */
  isApproved: boolean;
};

const LOOKS: Record<StraightDeed | AskedDeed, { icon: IconName; variant?: ButtonVariant }> = {
  submit: { icon: "stamp", variant: "primary" },
  approve: { icon: "check", variant: "primary" },
  publish: { icon: "megaphone", variant: "primary" },
  return: { icon: "undo-2", variant: "warn" },
  withdraw: { icon: "history" },
  correct: { icon: "pencil-line" },
  take_down: { icon: "lock", variant: "danger" },
};
const STRAIGHT = ["submit", "approve", "publish"] as const;
const ASKED = ["return", "withdraw", "correct", "take_down"] as const;
const WORDS = { return: "return", withdraw: "withdraw", correct: "correct", take_down: "takeDown" } as const;

/** The buttons of a list: forward at once, backward after a reason. */
export function PostingActs({ postingId, versionId, version, fingerprint, deeds, isApproved }: Props) {
  const t = useTranslations("postings.list");
  const submit = useCommand(({ postings }) => postings.submit.mutate);
  const approve = useCommand(({ postings }) => postings.approve.mutate);
  const publish = useCommand(({ postings }) => postings.publish.mutate);
  const commands = { submit, approve, publish };
  const act = (deed: StraightDeed) =>
    deed === "approve"
      ? approve.run({ versionId, seenFingerprint: fingerprint })
      : commands[deed].run({ versionId });
  const problem = submit.problem ?? approve.problem ?? publish.problem;
  return (
    <>
      {STRAIGHT.map((deed) => {
        const offer = deeds[deed];
        return (
          offer && (
            <Button
              key={deed}
              {...LOOKS[deed]}
              size={44}
              full
              loading={commands[deed].pending && t("sending")}
              {...(offer.open ? { onClick: () => void act(deed) } : { blocked: offer.why })}
            >
              {t(deed, { version })}
            </Button>
          )
        );
      })}
      <ProblemNote sentence={problem?.sentence} />
      <div className="flex flex-wrap gap-2.5 empty:hidden">
        {ASKED.map((deed) => (
          <DeedButton
            key={deed}
            of={{
              deed: deed === "withdraw" && isApproved ? "withdraw_approval" : deed,
              postingId,
              versionId,
              version,
            }}
            offer={deeds[deed] ?? null}
            {...LOOKS[deed]}
          >
            {t(WORDS[deed])}
          </DeedButton>
        ))}
      </div>
    </>
  );
}
