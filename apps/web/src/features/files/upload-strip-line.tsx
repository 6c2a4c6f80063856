"use client";
import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import { isUnderWay } from "./upload-record.ts";
import { restoreUploads, useUploads } from "./upload-store.ts";

/** Loaded with the first upload. */
const UploadStripBar = dynamic(() => import("./upload-strip-bar.tsx"), { ssr: false });

type Props = { userId: string };

/** Goes on with what a reload interrupted, shows what is under way, and asks the page again when a file has arrived. */
export function UploadStripLine({ userId }: Props) {
  const uploads = useUploads();
  const router = useRouter();
  const arrived = uploads.filter(({ status }) => status === "done").length;
  const seen = useRef(0);
  useEffect(() => void restoreUploads(userId), [userId]);
  useEffect(() => {
    if (arrived > seen.current) router.refresh();
    seen.current = arrived;
  }, [arrived, router]);
  const [first, ...more] = uploads.filter(isUnderWay);
  const shown = first !== undefined;
  useEffect(() => {
    document.documentElement.toggleAttribute("data-uploading", shown);
  }, [shown]);
  return first ? <UploadStripBar waiting={[first, ...more]} /> : null;
}
