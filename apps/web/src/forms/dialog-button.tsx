"use client";
import type { Words } from "@sansang/rules/kernel/language";
import { Button } from "@sansang/ui/button";
import { Spinner } from "@sansang/ui/spinner";
import { type ComponentProps, type ComponentType, type ReactNode, useRef, useState } from "react";
import { useLanguage } from "../i18n/language-provider.tsx";
import type { Offered } from "./offered.ts";
import { ProblemNote } from "./problem-note.tsx";

const OPENING: Words = { vi: "Đang mở…", en: "Opening…" };
const FAILED: Words = {
  vi: "Chưa mở được vì mạng đứt; hãy bấm lại khi có mạng.",
  en: "Not opened because the connection broke; press again when you are online.",
};

interface DialogProps {
  readonly onClose: () => void;
}

/** Fetches the dialog when it is first asked for. */
type Load<P> = () => Promise<{ default: ComponentType<P> }>;

type Props<P> = Pick<
  ComponentProps<typeof Button>,
  "variant" | "size" | "full" | "icon" | "className" | "aria-label"
> & {
  /** What the dialog is about. */
  of: Omit<P, "onClose">;
  /** Locked, with the sentence that says why; null draws nothing. */
  offer?: Offered | null;
  children: ReactNode;
};

/** A button that opens this dialog, and has the focus again once it is closed. */
export function dialogButton<P extends DialogProps>(load: Load<P>) {
  return (props: Props<P>) => <DialogButton load={load} {...props} />;
}

function DialogButton<P extends DialogProps>({
  load,
  of,
  offer = { open: true },
  children,
  ...look
}: Props<P> & { load: Load<P> }) {
  const language = useLanguage();
  const button = useRef<HTMLButtonElement>(null);
  const [dialog, setDialog] = useState<{ Shown: ComponentType<P> } | "opening" | "failed" | null>(null);
  if (!offer) return null;
  const open = async () => {
    if (dialog === "opening") return;
    setDialog("opening");
    setDialog(
      await load().then(
        (loaded) => ({ Shown: loaded.default }),
        () => "failed" as const,
      ),
    );
  };
  const close = () => {
    setDialog(null);
    requestAnimationFrame(() => button.current?.focus());
  };
  return (
    <>
      <Button
        {...look}
        ref={button}
        {...(offer.open ? { onClick: () => void open() } : { blocked: offer.why })}
      >
        {children}
      </Button>
      {dialog === "opening" && (
        <span role="status" className="appear-late inline-flex items-center gap-2 text-ink-2 text-sm">
          <Spinner />
          {OPENING[language]}
        </span>
      )}
      {dialog === "failed" && <ProblemNote sentence={FAILED[language]} />}
      {dialog && typeof dialog === "object" && <dialog.Shown {...({ ...of, onClose: close } as P)} />}
    </>
  );
}
