"use client";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { PickFile } from "../../files/pick-file.tsx";
import { UploadList } from "../../files/upload-list.tsx";
import type { PlacementTarget } from "../../files/upload-record.ts";
import { CameraButton } from "./dialog-buttons.ts";

type Props = {
  target: Omit<PlacementTarget, "latitude" | "longitude" | "ticketId">;
  /** The wall is proven already: another photo is possible, not asked for. */
  again: boolean;
  about: string;
};

type Position = { readonly latitude: number; readonly longitude: number };
type Finding = "off" | "asking" | "denied" | Position;

/** Takes a picture of the sheet with the camera of the page, or chooses one that a person then looks at; with the place where the phone stands if the person wants that. */
export function TakePhoto({ target, again, about }: Props) {
  const t = useTranslations("postings.photo");
  const id = useId();
  const [finding, setFinding] = useState<Finding>("off");
  const position = typeof finding === "object" ? finding : null;
  const ask = (wanted: boolean) => {
    if (!wanted) return setFinding("off");
    if (!("geolocation" in navigator)) return setFinding("denied");
    setFinding("asking");
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude } }) => setFinding({ latitude, longitude }),
      () => setFinding("denied"),
      { enableHighAccuracy: true, timeout: 20_000 },
    );
  };
  const comment = position
    ? "placeKnown"
    : finding === "off"
      ? "placeHint"
      : (finding as "asking" | "denied");
  const located = { ...target, ...position };
  const label = t(again ? "takeAgain" : "take");
  return (
    <div className="flex flex-col gap-2">
      <CameraButton
        of={{ target: located, about }}
        icon="camera"
        aria-label={`${label}: ${about}`}
        variant={again ? "secondary" : "primary"}
        size={again ? 44 : 52}
        full
      >
        {label}
      </CameraButton>
      <PickFile
        target={located}
        about={about}
        accept="image/jpeg,image/png"
        icon="image"
        label={t("choose")}
        variant="secondary"
        className="w-full"
      />
      <p className="text-ink-2 text-sm">{t("chooseHint")}</p>
      <label htmlFor={id} className="flex min-h-11 items-start gap-2.5 py-1.5">
        <input
          id={id}
          type="checkbox"
          checked={position !== null || finding === "asking"}
          onChange={(event) => ask(event.target.checked)}
          aria-describedby={`${id}-finding`}
          className="mt-0.5 size-5 shrink-0 accent-brand"
        />
        <span>
          {t("withPlace")}
          <span id={`${id}-finding`} role="status" className="block text-ink-2 text-sm">
            {t(comment)}
          </span>
        </span>
      </label>
      <UploadList placement={target} />
    </div>
  );
}
