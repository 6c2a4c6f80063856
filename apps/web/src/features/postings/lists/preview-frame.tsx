"use client";
import { Button } from "@sansang/ui/button";
import { buttonLook } from "@sansang/ui/button-look";
import { Icon } from "@sansang/ui/icon";
import { Spinner } from "@sansang/ui/spinner";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { ProblemNote } from "../../../forms/problem-note.tsx";
import { useCommand } from "../../../lib/use-command.ts";
import { useLatest } from "../../../lib/use-latest.ts";

type Props = {
  src: string;
  title: string;
  note: string | null;
  /** Whoever decides and looks at the sheets has seen them: what is then noted. */
  seen: readonly { versionId: string; seenFingerprint: string }[];
};

/** The sheet, or the sentence that says why there is none. */
type Made = { src: string; inPage: boolean } | { src: string; why: string };

async function make(src: string, signal: AbortSignal): Promise<Made> {
  const response = await fetch(src, { signal });
  if (response.ok) {
    await response.arrayBuffer();
    // Some browsers, most of them on telephones, hand every PDF to another program.
    return { src, inPage: navigator.pdfViewerEnabled };
  }
  const { sentence, number } = (await response.json()) as { sentence?: string; number?: string };
  return { src, why: sentence ?? number ?? String(response.status) };
}

/**
 * The sheet as it would hang, shown by the browser itself, in the page or in a tab; that it was shown to whoever decides
 * is noted.
 */
export function PreviewFrame({ src, title, note, seen }: Props) {
  const t = useTranslations("postings.preview");
  const { answer, failed, ask } = useLatest<Made>();
  const made = answer?.src === src ? answer : null;
  const [noted, setNoted] = useState(false);
  const { run, problem } = useCommand(({ postings }) => postings.seePreviewMany.mutate);
  const noting = useRef(false);
  useEffect(() => {
    void ask((signal) => make(src, signal));
  }, [src, ask]);
  const shown = async () => {
    if (seen.length === 0 || noting.current) return;
    noting.current = true;
    const answers = await run({ versions: [...seen] });
    if (answers === null) return;
    setNoted(answers.every(({ ok }) => ok));
  };
  return (
    <div className="flex flex-col gap-2 p-3">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-ink-2 text-sm">
        {note && <span className="grow">{note}</span>}
        <span role="status" className="font-medium text-ok-fg empty:hidden">
          {noted && t("previewSeen")}
        </span>
        <a
          href={src}
          target="_blank"
          rel="noreferrer"
          onClick={() => made && "inPage" in made && void shown()}
          className={buttonLook({ size: 30 })}
        >
          <Icon name="eye" />
          {t("openPdf")}
        </a>
      </p>
      <ProblemNote sentence={made && "why" in made ? made.why : problem?.sentence} />
      {failed && (
        <ProblemNote sentence={t("noAnswer")}>
          <Button size={30} className="mt-2" onClick={() => void ask((signal) => make(src, signal))}>
            {t("again")}
          </Button>
        </ProblemNote>
      )}
      {!made && !failed && (
        <p role="status" className="flex items-center gap-2 py-10 text-ink-2">
          <Spinner />
          {t("loadingPreview")}
        </p>
      )}
      {made && "inPage" in made && !made.inPage && <p className="py-10 text-ink-2">{t("noViewer")}</p>}
      {made && "inPage" in made && made.inPage && (
        <iframe
          src={src}
          title={title}
          onLoad={() => void shown()}
          className="h-[78dvh] min-h-96 w-full rounded-md border border-line-2 bg-surface"
        />
      )}
    </div>
  );
}
