import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { UnfinishedCard } from "../../../features/files/unfinished-card.tsx";
import { OwnAccountScreen } from "../../../features/users/own-account-screen.tsx";
import { ownPath } from "../../../lib/own-path.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("users.own"))("title") };
}

export default async function AccountPage({ searchParams }: PageProps<"/account">) {
  const { first, next } = await searchParams;
  return (
    <OwnAccountScreen isFirst={first !== undefined} next={next === undefined ? null : ownPath(next)}>
      <UnfinishedCard />
    </OwnAccountScreen>
  );
}
