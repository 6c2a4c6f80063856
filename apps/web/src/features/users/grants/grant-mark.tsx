import { GRANT_MARK_WORDS, type GrantMark as Mark } from "@sansang/rules/users/grant-mark";
import { Chip } from "@sansang/ui/chip";
import { useLocale } from "next-intl";

/** What has to be said of a right that does not rest on two people of its kind. */
export function GrantMark({ mark }: { mark: Mark }) {
  const words = GRANT_MARK_WORDS[mark];
  const language = useLocale();
  return (
    <span title={words.text[language]}>
      <Chip
        tone={mark === "lone" ? "late" : "muted"}
        icon={mark === "lone" ? "triangle-alert" : "info"}
        plain
        small
      >
        {words[language]}
      </Chip>
    </span>
  );
}
