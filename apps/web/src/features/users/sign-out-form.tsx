"use client";
import dynamic from "next/dynamic";
import { type FormEvent, type ReactNode, use, useRef, useState } from "react";
import type { Unsent } from "../../drafts/create-drafts.ts";
import { DraftsOwner } from "../../drafts/drafts-of.tsx";

const SignOutDialog = dynamic(() => import("./sign-out-dialog.tsx"), { ssr: false });

const unsentOf = async (userId: string) => (await import("../../drafts/drafts.ts")).drafts.unsent(userId);
const tellOtherTabs = async (userId: string) =>
  (await import("../../drafts/drafts.ts")).formatSignedOut(userId);

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
  const ask = async (event: FormEvent) => {
    if (!owner || isDecided.current) return;
    event.preventDefault();
    const found = await unsentOf(owner.userId).catch(() => null);
    if (found && found.count > 0) setUnsent(found);
    else await leave(owner.userId);
  };
  const leave = async (userId: string) => {
    await tellOtherTabs(userId).catch(() => {});
    isDecided.current = true;
    // The browser ignores it while the event that began this is still being heard.
    setTimeout(() => form.current?.requestSubmit());
  };
  return (
    <form ref={form} action={signOut} onSubmit={(event) => void ask(event)}>
      {children}
      {unsent && owner && (
        <SignOutDialog
          {...owner}
          unsent={unsent}
          from={form}
          stay={() => setUnsent(null)}
          leave={() => void leave(owner.userId)}
        />
      )}
    </form>
  );
}
