"use client";
import dynamic from "next/dynamic";
import type { SubmitBarProps } from "./submit-bar.tsx";

const SubmitBar = dynamic(() => import("./submit-bar.tsx"), {
  ssr: false,
  loading: () => <div className="min-h-[68px]" />,
});

/** The form is the browser's alone: what is typed is kept there. */
export function SubmitLoader(props: SubmitBarProps) {
  return <SubmitBar {...props} />;
}
