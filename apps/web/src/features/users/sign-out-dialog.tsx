"use client";
import { Button } from "@sansang/ui/button";
import { Dialog } from "@sansang/ui/dialog";
import type { RefObject } from "react";
import { createPortal, flushSync } from "react-dom";
import type { Unsent } from "../../drafts/create-drafts.ts";
import { drafts } from "../../drafts/drafts.ts";
import type { DraftsContext } from "../../drafts/drafts-of.tsx";
import { useDraftsWords } from "../../drafts/use-drafts-words.ts";
import { fill } from "../../i18n/fill.ts";

type Props = DraftsContext & {
  unsent: Unsent;
  from: RefObject<HTMLFormElement | null>;
  stay: () => void;
  leave: () => void;
};

/** The button that opens the menu in which this stands; the menu has closed behind the question. */
function openerOf(form: HTMLElement | null): HTMLElement | null {
  const menu = form?.closest("[popover]");
  return menu ? document.querySelector(`[popovertarget="${menu.id}"]`) : null;
}

/** Something is typed and not sent: stay, sign out and keep it, or sign out and delete it. */
export default function SignOutDialog({ userId, unsent, from, stay, leave }: Props) {
  const words = useDraftsWords();
  const goBack = () => {
    flushSync(stay);
    openerOf(from.current)?.focus();
  };
  return createPortal(
    <Dialog title={words.title} closeLabel={words.stay} onClose={goBack}>
      <div className="flex flex-col gap-3">
        <p>{fill(words.text, { count: unsent.count })}</p>
        <p className="text-ink-2 text-sm">{unsent.stored ? words.keepMeans : words.notStored}</p>
        <Button variant="primary" size={44} full onClick={goBack}>
          {words.stay}
        </Button>
        {unsent.stored && (
          <Button size={44} full onClick={leave}>
            {words.keep}
          </Button>
        )}
        <Button variant="danger" size={44} full onClick={() => void drafts.clear(userId).finally(leave)}>
          {words.drop}
        </Button>
      </div>
    </Dialog>,
    document.body,
  );
}
