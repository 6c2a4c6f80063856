"use client";
import { Card } from "@sansang/ui/card";
import { Chip } from "@sansang/ui/chip";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { RequestActs } from "./request-acts.tsx";

export interface RequestLine {
  readonly userId: string;
  readonly name: string;
  /** A new link for him takes two people. */
  readonly isOfTwo: boolean;
  /** What is told of it, sentence by sentence. */
  readonly told: readonly string[];
}

/** Open requests. One that was answered stays until the page is left: the dialog that shows the new link hangs on it. */
export function RequestList({
  open,
  title,
  advice,
}: {
  open: readonly RequestLine[];
  title: string;
  advice: string;
}) {
  const t = useTranslations("users.requests");
  const [known, setKnown] = useState(open);
  const fresh = open.filter(({ userId }) => known.every((line) => line.userId !== userId));
  if (fresh.length > 0) setKnown([...known, ...fresh]);
  if (known.length === 0) return null;
  return (
    <Card title={title} className="mb-3.5">
      <p className="text-ink-2 text-sm">{advice}</p>
      <ul className="mt-2 flex flex-col gap-3">
        {known.map(({ userId, name, isOfTwo, told }) => {
          const isOpen = open.some((line) => line.userId === userId);
          return (
            <li
              key={userId}
              className="flex flex-wrap items-center gap-x-4 gap-y-2 border-line border-t pt-3"
            >
              <div className="min-w-0 grow basis-60">
                <span className="font-semibold">{name}</span>
                {told.map((sentence) => (
                  <span key={sentence} className="block text-sm">
                    {sentence}
                  </span>
                ))}
              </div>
              {!isOpen && (
                <Chip tone="muted" icon="check" plain>
                  {t("answered")}
                </Chip>
              )}
              <RequestActs userId={userId} name={name} isOpen={isOpen} isOfTwo={isOfTwo} />
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
