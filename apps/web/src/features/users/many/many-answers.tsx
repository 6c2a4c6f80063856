"use client";
import { spokenCode } from "@sansang/rules/users/secret-code";
import { formatRefusal, type RefusalReason } from "@sansang/rules/words/refusals";
import { Chip } from "@sansang/ui/chip";
import { Dialog } from "@sansang/ui/dialog";
import { useLocale, useTranslations } from "next-intl";

/** How one of several was answered. */
export type ManyAnswer =
  | { readonly ok: true; readonly result: { readonly userId: string; readonly code?: string | null } }
  | {
      readonly ok: false;
      readonly reason: RefusalReason;
      readonly detail: Parameters<typeof formatRefusal>[1];
    };

type Props = {
  title: string;
  /** In the order in which they were asked. */
  names: readonly { readonly id: string; readonly name: string }[];
  answers: readonly ManyAnswer[];
  onClose: () => void;
};

/** Each person with his own answer, those first that were refused; codes are shown this once, each for its own person. */
export function ManyAnswers({ title, names, answers, onClose }: Props) {
  const t = useTranslations("users.several");
  const words = useTranslations("form");
  const language = useLocale();
  const all = names.map((person, index) => ({ ...person, answer: answers[index] }));
  const ordered = [...all.filter(({ answer }) => !answer?.ok), ...all.filter(({ answer }) => answer?.ok)];
  const codes = all.some(({ answer }) => answer?.ok && answer.result.code);
  return (
    <Dialog title={title} closeLabel={words("close")} onClose={onClose}>
      <p role="status" className="mb-2 font-semibold">
        {t("result", {
          done: all.filter(({ answer }) => answer?.ok).length,
          failed: all.filter(({ answer }) => !answer?.ok).length,
        })}
      </p>
      {codes && <p className="mb-2 text-ink-2 text-sm">{t("codes")}</p>}
      <ul className="divide-y divide-line">
        {ordered.map(({ id, name, answer }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2">
            <span className="grow font-medium">{name}</span>
            {answer?.ok ? (
              <>
                {answer.result.code && (
                  <output className="font-mono font-semibold">{spokenCode(answer.result.code)}</output>
                )}
                <Chip
                  tone={answer.result.code ? "wait" : "ok"}
                  icon={answer.result.code ? "clock" : "check"}
                  plain
                >
                  {t(answer.result.code ? "proposed" : "done")}
                </Chip>
              </>
            ) : (
              <span className="basis-full text-late-fg text-sm">
                {answer && formatRefusal(answer.reason, answer.detail, language)}
              </span>
            )}
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
