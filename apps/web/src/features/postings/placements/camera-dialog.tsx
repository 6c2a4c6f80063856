"use client";
import { Button } from "@sansang/ui/button";
import { Dialog } from "@sansang/ui/dialog";
import { Spinner } from "@sansang/ui/spinner";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { useCommand } from "../../../lib/use-command.ts";
import { PickFile } from "../../files/pick-file.tsx";
import { UploadList } from "../../files/upload-list.tsx";
import type { PlacementTarget } from "../../files/upload-record.ts";
import { addUploads } from "../../files/upload-store.ts";

type Props = { target: PlacementTarget; about: string; onClose: () => void };

/** The back of a telephone, as sharp as it gives without being asked for a still. */
const WANTED = { video: { facingMode: "environment", width: { ideal: 2560 }, height: { ideal: 1920 } } };
const QUALITY = 0.92;

const stop = (stream: MediaStream) => {
  for (const track of stream.getTracks()) track.stop();
};

/** What the camera sees now, as a JPEG. */
function stillOf(video: HTMLVideoElement): Promise<Blob | null> {
  const canvas = document.createElement("canvas");
  canvas.width = video.videoWidth;
  canvas.height = video.videoHeight;
  canvas.getContext("2d")?.drawImage(video, 0, 0);
  return new Promise((resolve) => canvas.toBlob(resolve, "image/jpeg", QUALITY));
}

/**
 * The camera inside the page. Once it sees something the office hands out a ticket, and a photo that comes with it needs nobody
 * to look; where there is no camera, or no network for the ticket, a photo is sent all the same and looked at by a person.
 */
export default function CameraDialog({ target, about, onClose }: Props) {
  const t = useTranslations("postings.photo");
  const form = useTranslations("form");
  const video = useRef<HTMLVideoElement>(null);
  const [camera, setCamera] = useState<"opening" | "sees" | "none">("opening");
  const { siteId, postingId } = target;
  const ticket = useCommand(({ postings }) => postings.openCamera.mutate, { refresh: false });
  const asked = useRef<ReturnType<typeof ticket.run> | null>(null);
  useEffect(() => {
    let [left, opened] = [false, null as MediaStream | null];
    const open = async () => {
      try {
        const stream = await navigator.mediaDevices.getUserMedia(WANTED);
        if (left || !video.current) return stop(stream);
        opened = stream;
        video.current.srcObject = stream;
        await video.current.play();
        setCamera("sees");
      } catch {
        if (!left) setCamera("none");
      }
    };
    void open();
    return () => {
      left = true;
      if (opened) stop(opened);
    };
  }, []);
  useEffect(() => {
    if (camera === "sees") asked.current ??= ticket.run({ siteId, postingId });
  }, [camera, ticket, siteId, postingId]);
  const take = async () => {
    const still = video.current && (await stillOf(video.current));
    if (!still) return setCamera("none");
    const given = await asked.current;
    const file = new File([still], t("fileName", { about }), { type: "image/jpeg" });
    addUploads([file], { ...target, ticketId: given?.ticketId });
    onClose();
  };
  return (
    <Dialog title={t("cameraTitle")} closeLabel={form("close")} onClose={onClose} wide>
      <div className="flex flex-col gap-3">
        {camera === "none" ? (
          <>
            <p role="alert">{t("noCamera")}</p>
            <PickFile
              target={target}
              about={about}
              accept="image/jpeg,image/png"
              camera
              icon="camera"
              label={t("byPhone")}
              size={52}
            />
            <UploadList placement={target} />
          </>
        ) : (
          <>
            <p className="text-ink-2 text-sm">{t("cameraHint")}</p>
            <video
              ref={video}
              muted
              playsInline
              aria-label={t("cameraSees")}
              className="max-h-[62dvh] w-full rounded-md bg-ink object-contain"
            />
            {camera === "opening" && (
              <span role="status" className="inline-flex items-center gap-2 text-ink-2 text-sm">
                <Spinner />
                {t("cameraOpening")}
              </span>
            )}
            {ticket.problem && (
              <p role="status" className="text-back-fg text-sm">
                {t("noTicket")}
              </p>
            )}
            {camera === "sees" && (
              <Button variant="primary" size={52} full icon="camera" onClick={() => void take()}>
                {t("shoot")}
              </Button>
            )}
          </>
        )}
      </div>
    </Dialog>
  );
}
