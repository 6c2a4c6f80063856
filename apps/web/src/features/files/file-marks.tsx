import { Icon } from "@sansang/ui/icon";
import { clsx } from "clsx";

/** What its reviewers are told of a file, a sentence a mark; nothing where there is nothing to say. */
export function FileMarks({ sentences, className }: { sentences: readonly string[]; className?: string }) {
  if (sentences.length === 0) return null;
  return (
    <ul className={clsx("text-back-fg text-sm", className)} data-file-marks="">
      {sentences.map((sentence) => (
        <li key={sentence} className="flex items-start gap-1.5">
          <Icon name="circle-alert" size={15} className="mt-1 shrink-0" />
          {sentence}
        </li>
      ))}
    </ul>
  );
}
