"use client";
import { Skeleton } from "@sansang/ui/skeleton";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import type { NoticeEditorProps } from "./notice-editor.tsx";

/** Drafts live in the browser: the form is drawn there. */
const NoticeEditor = dynamic(() => import("./notice-editor.tsx"), { ssr: false, loading: Opening });

export function NoticeLoader(props: NoticeEditorProps) {
  return <NoticeEditor {...props} />;
}

function Opening() {
  const t = useTranslations("postings.notice");
  return <Skeleton label={t("loading")} late={t("late")} />;
}
