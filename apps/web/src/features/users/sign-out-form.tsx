"use client";
import dynamic from "next/dynamic";
import { type FormEvent, type ReactNode, use, useRef, useState } from "react";
import { createPortal, flushSync } from "react-dom";
import { drafts, type Unsent } from "../../drafts/drafts.ts";
import { DraftsOwner } from "../../drafts/drafts-of.tsx";
import { saySignedOut } from "../../drafts/signed-out.ts";

const SignOutDialog = dynamic(() => import("./sign-out-dialog.tsx"), { ssr: false });

type Props = {
  /** The server's part; alone it does where no script runs. */
  signOut: () => Promise<void>;
  /** Its button. */
  children: ReactNode;
};

/** Signs out; who has typed something and not sent it is asked first what becomes of it. */
export function SignOutForm({ signOut, children }: Props) {
  const owner = use(DraftsOwner);
  const form = useRef<HTMLFormElement>(null);
  const isDecided = useRef(false);
  const [unsent, setUnsent] = useState<Unsent | null>(null);
  const leave = (userId: string) => {
    saySignedOut(userId);
    isDecided.current = true;
    form.current?.requestSubmit();
  };
  const ask = async (event: FormEvent) => {
    if (!owner || isDecided.current) return;
    event.preventDefault();
    const found = await drafts.unsent(owner.userId).catch(() => null);
    if (found && found.count > 0) setUnsent(found);
    else leave(owner.userId);
  };
  const stay = () => {
    flushSync(() => setUnsent(null));
    // The menu that the button stands in has closed behind the question: the focus goes where it was opened.
    const menu = form.current?.closest("[popover]");
    const opener = menu && document.querySelector<HTMLElement>(`[popovertarget="${menu.id}"]`);
    opener?.focus();
  };
  return (
    <form ref={form} action={signOut} onSubmit={(event) => void ask(event)}>
      {children}
      {unsent &&
        owner &&
        createPortal(
          <SignOutDialog
            unsent={unsent}
            words={owner.words}
            stay={stay}
            keep={() => leave(owner.userId)}
            drop={() => void drafts.clear(owner.userId).finally(() => leave(owner.userId))}
          />,
          document.body,
        )}
    </form>
  );
}
