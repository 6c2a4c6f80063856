import type { Metadata } from "next";
import { cache } from "react";
import { AccountScreen } from "../../../../features/users/account/account-screen.tsx";
import { serverApi } from "../../../../lib/api.ts";
import { officeNow } from "../../../../lib/session.ts";

const showAccount = cache(async (userId: string) => (await serverApi()).users.showAccount({ userId }));

export async function generateMetadata({ params }: PageProps<"/users/[userId]">): Promise<Metadata> {
  return { title: (await showAccount((await params).userId)).name };
}

export default async function AccountPage({ params }: PageProps<"/users/[userId]">) {
  const [now, { userId }] = await Promise.all([officeNow(), params]);
  return <AccountScreen account={await showAccount(userId)} now={now} />;
}
