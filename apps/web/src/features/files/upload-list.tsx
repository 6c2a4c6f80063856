"use client";
import dynamic from "next/dynamic";
import type { ReactNode } from "react";
import { purposeOf } from "./upload-record.ts";
import { useUploads } from "./upload-store.ts";

/** Loaded with the first upload. */
const UploadCard = dynamic(() => import("./upload-card.tsx"), { ssr: false });

type Props = {
  /** Only what goes to this item, to this slot of it, or to this wall. */
  itemId?: string;
  slot?: string;
  placement?: { siteId: string; postingId: string };
  /** Leaves out what has arrived: the page shows it already. */
  unsettled?: boolean;
  /** Drawn around the list while there is something to show. */
  heading?: ReactNode;
};

/** The uploads of this tab, newest last. */
export function UploadList({ itemId, slot, placement, unsettled = false, heading }: Props) {
  const prefix = placement
    ? `placement ${placement.siteId} ${placement.postingId}`
    : itemId && (slot ? `item ${itemId} ${slot}` : `item ${itemId} `);
  const uploads = useUploads().filter(
    (upload) =>
      (!prefix ||
        (slot || placement ? purposeOf(upload) === prefix : purposeOf(upload).startsWith(prefix))) &&
      !(unsettled && upload.status === "done"),
  );
  if (uploads.length === 0) return null;
  return (
    <section>
      {heading}
      <ul className="overflow-hidden rounded-lg border border-line bg-surface max-sm:rounded-xl">
        {uploads.map((upload) => (
          <UploadCard key={upload.id} upload={upload} />
        ))}
      </ul>
    </section>
  );
}
