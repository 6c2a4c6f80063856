import { useLocale } from "next-intl";
import type { ComponentType } from "react";
import { StaticMarkup } from "../markup/static-markup.tsx";
import { toMarkup } from "../markup/to-markup.ts";

/**
 * A notice that reads the same for everybody: drawn once in each language. The framework sends the notices of a refused
 * page along with every page, so they may cost nothing.
 */
export function lastingNotice(Notice: ComponentType): ComponentType<{ className?: string }> {
  const drawn = new Map<string, string>();
  return function LastingNotice({ className }) {
    const language = useLocale();
    const markup = drawn.get(language) ?? toMarkup(<Notice />);
    drawn.set(language, markup);
    return <StaticMarkup className={className} markup={markup} />;
  };
}
