"use client";
import { Button } from "@sansang/ui/button";
import { Dialog } from "@sansang/ui/dialog";
import type { Unsent } from "../../drafts/drafts.ts";
import type { DraftsContext } from "../../drafts/drafts-of.tsx";
import { fill } from "../../i18n/fill.ts";

type Props = {
  unsent: Unsent;
  words: DraftsContext["words"];
  stay: () => void;
  keep: () => void;
  drop: () => void;
};

/** Something is typed and not sent: stay, sign out and keep it, or sign out and delete it. */
export default function SignOutDialog({ unsent, words, stay, keep, drop }: Props) {
  return (
    <Dialog title={words.title} closeLabel={words.stay} onClose={stay}>
      <div className="flex flex-col gap-3">
        <p>{fill(words.text, { count: unsent.count })}</p>
        <p className="text-ink-2 text-sm">{unsent.kept ? words.keepMeans : words.notKept}</p>
        <Button variant="primary" size={44} full onClick={stay}>
          {words.stay}
        </Button>
        {unsent.kept && (
          <Button size={44} full onClick={keep}>
            {words.keep}
          </Button>
        )}
        <Button variant="danger" size={44} full onClick={drop}>
          {words.drop}
        </Button>
      </div>
    </Dialog>
  );
}
