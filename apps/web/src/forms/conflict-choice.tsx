"use client";
import type { FieldConflict } from "@sansang/rules/kernel/edit";
import type { Words } from "@sansang/rules/kernel/language";
import { Button } from "@sansang/ui/button";
import { useState } from "react";
import { useLanguage } from "../i18n/language-provider.tsx";

const WORDS = {
  before: { vi: "Lúc ông/bà mở", en: "When you opened it" },
  theirs: { vi: "Người khác vừa ghi", en: "Somebody wrote since" },
  mine: { vi: "Ông/bà ghi", en: "You wrote" },
  keepTheirs: { vi: "Giữ bản của người kia", en: "Keep theirs" },
  keepMine: { vi: "Dùng bản của tôi", en: "Use mine" },
  nothing: { vi: "(để trống)", en: "(empty)" },
  hidden: { vi: "(không hiển thị)", en: "(not shown)" },
  next: { vi: "Đã chọn; bấm lưu để gửi lại.", en: "Chosen; save again to send it." },
} as const satisfies Record<string, Words>;

type Keep = "theirs" | "mine";

type Props = {
  conflicts: readonly FieldConflict[] | undefined;
  labelOf: (field: string) => string;
  /** A value as the form types it. */
  textOf: (field: string, value: unknown) => string;
  /** Fields whose values the page does not show. */
  isHidden?: (field: string) => boolean;
  choose: (conflict: FieldConflict, keep: Keep) => void;
};

/** Two people changed the same field: what it was, what it is, what was typed, and one of two to choose. */
export function ConflictChoice({ conflicts = [], labelOf, textOf, isHidden = () => false, choose }: Props) {
  const language = useLanguage();
  const [chosen, setChosen] = useState<Readonly<Record<string, Keep>>>({});
  if (conflicts.length === 0) return null;
  const pick = (conflict: FieldConflict, keep: Keep) => {
    setChosen({ ...chosen, [conflict.field]: keep });
    choose(conflict, keep);
  };
  const comment = (field: string, value: unknown) =>
    isHidden(field) ? WORDS.hidden[language] : textOf(field, value) || WORDS.nothing[language];
  return (
    <div className="flex flex-col gap-3 rounded-md border border-back-line bg-back-bg p-3">
      {conflicts.map((conflict) => {
        const { field } = conflict;
        const label = labelOf(field);
        return (
          <fieldset key={field} className="flex flex-col gap-2">
            <legend className="mb-1 font-semibold">{label}</legend>
            <dl className="grid gap-x-4 gap-y-1 text-sm sm:grid-cols-3">
              {(["before", "theirs", "mine"] as const).map((which) => (
                <div key={which}>
                  <dt className="text-ink-2">{WORDS[which][language]}</dt>
                  <dd className="break-words font-medium">{comment(field, conflict[which])}</dd>
                </div>
              ))}
            </dl>
            <div className="flex flex-wrap gap-2">
              {(["theirs", "mine"] as const).map((keep) => (
                <Button
                  key={keep}
                  size={36}
                  aria-pressed={chosen[field] === keep}
                  variant={chosen[field] === keep ? "primary" : "secondary"}
                  onClick={() => pick(conflict, keep)}
                >
                  {WORDS[keep === "theirs" ? "keepTheirs" : "keepMine"][language]}
                  <span className="sr-only">: {label}</span>
                </Button>
              ))}
            </div>
          </fieldset>
        );
      })}
      <p role="status" className="text-sm">
        {conflicts.every(({ field }) => chosen[field]) ? WORDS.next[language] : ""}
      </p>
    </div>
  );
}
