import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireSession } from "../../../lib/session.ts";
import { More } from "../../../shell/more.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("shell.more"))("title") };
}

export default async function MorePage() {
  const [{ actor }, t] = await Promise.all([requireSession(), getTranslations("shell.more")]);
  return (
    <div className="mx-auto flex max-w-[560px] flex-col gap-3.5">
      <h1>{t("title")}</h1>
      <More actor={actor} />
    </div>
  );
}
