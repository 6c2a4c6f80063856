import { getRequestConfig } from "next-intl/server";
import { messages } from "./messages.ts";
import { readLanguage } from "./read-language.ts";

export default getRequestConfig(async () => {
  const locale = await readLanguage();
  return { locale, messages: messages[locale], timeZone: "Asia/Ho_Chi_Minh" };
});
