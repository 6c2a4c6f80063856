"use client";
import { buttonLook } from "@sansang/ui/button-look";
import { Icon } from "@sansang/ui/icon";
import { Spinner } from "@sansang/ui/spinner";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { ProblemNote } from "../../../forms/problem-note.tsx";
import { client } from "../../../lib/trpc-client.ts";
import { useVerb } from "../../../lib/use-verb.ts";

type Props = {
  src: string;
  title: string;
  note: string | null;
  /** Whoever decides and looks at the sheets has seen them: what is then noted. */
  seen: readonly { versionId: string; seenFingerprint: string }[];
};

type State = { kind: "making" } | { kind: "made"; inPage: boolean } | { kind: "failed"; why: string };

async function made(src: string): Promise<State> {
  const response = await fetch(src);
  if (response.ok) {
    await response.arrayBuffer();
    // Some browsers, most of them on telephones, hand every PDF to another program.
    return { kind: "made", inPage: navigator.pdfViewerEnabled };
  }
  const { sentence, number } = (await response.json()) as { sentence?: string; number?: string };
  return { kind: "failed", why: sentence ?? number ?? String(response.status) };
}

/**
 * The sheet as it would hang, shown by the browser itself, in the page or in a tab; that it was shown to whoever decides
 * is noted.
 */
export function PreviewFrame({ src, title, note, seen }: Props) {
  const t = useTranslations("postings.preview");
  const [state, setState] = useState<State>({ kind: "making" });
  const [noted, setNoted] = useState(false);
  const { run, problem } = useVerb(client.postings.seePreviewMany.mutate);
  const noting = useRef(false);
  useEffect(() => {
    let isHere = true;
    void made(src)
      .catch((error: unknown): State => ({ kind: "failed", why: String(error) }))
      .then((next) => isHere && setState(next));
    return () => {
      isHere = false;
    };
  }, [src]);
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
          onClick={() => state.kind === "made" && void shown()}
          className={buttonLook({ size: 30 })}
        >
          <Icon name="eye" />
          {t("openPdf")}
        </a>
      </p>
      <ProblemNote sentence={state.kind === "failed" ? state.why : problem?.sentence} />
      {state.kind === "making" && (
        <p role="status" className="flex items-center gap-2 py-10 text-ink-2">
          <Spinner />
          {t("loadingPreview")}
        </p>
      )}
      {state.kind === "made" && !state.inPage && <p className="py-10 text-ink-2">{t("noViewer")}</p>}
      {state.kind === "made" && state.inPage && (
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
