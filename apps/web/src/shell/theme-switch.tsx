import { Segmented } from "@sansang/ui/segmented";
import { getTranslations } from "next-intl/server";
import { chooseTheme } from "../lib/theme/choose-theme.ts";
import { readTheme } from "../lib/theme/read-theme.ts";
import { THEMES } from "../lib/theme/theme.ts";

/** As the device, light or dark. */
export async function ThemeSwitch() {
  const [t, chosen] = await Promise.all([getTranslations("shell.account"), readTheme()]);
  return (
    <form action={chooseTheme}>
      <Segmented label={t("theme")}>
        {THEMES.map((theme) => (
          <button type="submit" key={theme} name="theme" value={theme} aria-pressed={theme === chosen}>
            {t(theme)}
          </button>
        ))}
      </Segmented>
    </form>
  );
}
