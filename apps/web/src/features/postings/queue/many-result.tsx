"use client";
import { Button } from "@sansang/ui/button";
import { Chip } from "@sansang/ui/chip";
import { useTranslations } from "next-intl";
import type { SendOutcome } from "./chosen-list.ts";

type Props = { of: number; outcomes: readonly SendOutcome[]; going: boolean; hide: () => void };

/** How each list was answered, those first that were refused; it stays until it is put away. */
export function ManyResult({ of, outcomes, going, hide }: Props) {
  const t = useTranslations("postings.queue");
  const failed = outcomes.filter(({ why }) => why !== null);
  const done = outcomes.length - failed.length;
  const ordered = [...failed, ...outcomes.filter(({ why }) => why === null)];
  const text = going
    ? t("working", { done: outcomes.length, of })
    : t("result", { done, failed: failed.length });
  return (
    <section data-frame="" aria-label={text} className="rounded-lg border border-line bg-surface">
      <header className="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2">
        <p role="status" className="grow font-semibold">
          {text}
        </p>
        {going ? (
          <progress aria-label={text} value={outcomes.length} max={of} className="h-2 w-40 accent-brand" />
        ) : (
          <Button size={30} icon="x" onClick={hide}>
            {t("hideResult")}
          </Button>
        )}
      </header>
      <ul className="max-h-80 divide-y divide-line overflow-auto border-line border-t empty:hidden">
        {ordered.map(({ unitId, name, href, why }) => (
          <li key={unitId} className="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2">
            <span className="font-medium">{name}</span>
            {why === null ? (
              <span className="grow">
                <Chip tone="ok" icon="disc-check" plain small>
                  {t("resultOk")}
                </Chip>
              </span>
            ) : (
              <span className="min-w-0 grow basis-60 text-late-fg text-sm">{why}</span>
            )}
            {href && (
              <a href={href} className="font-medium text-link text-sm hover:underline">
                {t("resultOpen")}
                <span className="sr-only">, {name}</span>
              </a>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
