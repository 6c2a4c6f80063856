import type { Language } from "@sansang/rules/kernel/language";
import type { Messages as AllMessages } from "./messages.ts";

declare module "next-intl" {
  interface AppConfig {
    Locale: Language;
    Messages: AllMessages;
  }
}
