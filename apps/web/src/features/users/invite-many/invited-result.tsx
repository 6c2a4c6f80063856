"use client";
import { Banner } from "@sansang/ui/banner";
import { Button } from "@sansang/ui/button";
import { Chip } from "@sansang/ui/chip";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { flushSync } from "react-dom";
import type { Outcome } from "./shown-line.ts";
import { CodeSheet, LinkSlips } from "./slips.tsx";

type Props = { of: number; outcomes: readonly Outcome[]; going: boolean; again: () => void };

/** How each row was answered; links and codes, which are shown only now, are printed apart from each other. */
export function InvitedResult({ of, outcomes, going, again }: Props) {
  const t = useTranslations("users.many");
  const [printed, setPrinted] = useState<"links" | "codes">("links");
  const links = outcomes.filter(({ token }) => token !== null);
  const codes = outcomes.filter(({ code }) => code !== null);
  const failed = outcomes.filter(({ why }) => why !== null);
  const holdsSecrets = links.length + codes.length > 0;
  useEffect(() => {
    if (!holdsSecrets) return;
    const stop = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", stop);
    return () => window.removeEventListener("beforeunload", stop);
  }, [holdsSecrets]);
  const print = (what: "links" | "codes") => {
    flushSync(() => setPrinted(what));
    window.print();
  };
  const text = going
    ? t("working", { done: outcomes.length, of })
    : t("result", { made: links.length, proposed: codes.length, failed: failed.length });
  return (
    <>
      <section
        data-frame=""
        data-no-print=""
        aria-label={text}
        className="rounded-lg border border-line bg-surface"
      >
        <header className="flex flex-wrap items-center gap-x-3 gap-y-2 px-4 py-3">
          <p role="status" className="grow font-semibold">
            {text}
          </p>
          {going ? (
            <progress aria-label={text} value={outcomes.length} max={of} className="h-2 w-40 accent-brand" />
          ) : (
            <span className="flex flex-wrap gap-2">
              {links.length > 0 && (
                <Button icon="printer" size={44} onClick={() => print("links")}>
                  {t("printLinks", { count: links.length })}
                </Button>
              )}
              {codes.length > 0 && (
                <Button icon="printer" size={44} onClick={() => print("codes")}>
                  {t("printCodes", { count: codes.length })}
                </Button>
              )}
              <Button size={44} onClick={again}>
                {t("another")}
              </Button>
            </span>
          )}
        </header>
        {holdsSecrets && !going && (
          <Banner tone="back" title={t("once")} className="mx-4 mb-3">
            <p className="text-sm">{t("apart")}</p>
          </Banner>
        )}
        <ul className="divide-y divide-line border-line border-t">
          {[...failed, ...outcomes.filter(({ why }) => why === null)].map(({ line, token, why }) => (
            <li key={line.number} className="flex flex-wrap items-start gap-x-4 gap-y-1 px-4 py-2.5">
              <div className="min-w-0 grow basis-60">
                <p className="break-words font-medium">{line.cells.name}</p>
                <p className="break-words text-ink-2 text-sm">
                  {[line.input?.login, line.cells.role, line.cells.unit].filter(Boolean).join(" · ")}
                </p>
                {why !== null && <p className="text-late-fg text-sm">{why}</p>}
              </div>
              <Chip
                plain
                tone={why !== null ? "late" : token ? "ok" : "wait"}
                icon={why !== null ? "circle-x" : token ? "check" : "clock"}
              >
                {t(why !== null ? "notMade" : token ? "made" : "proposed")}
              </Chip>
            </li>
          ))}
        </ul>
      </section>
      {!going && printed === "links" && <LinkSlips outcomes={links} />}
      {!going && printed === "codes" && <CodeSheet outcomes={codes} />}
    </>
  );
}
