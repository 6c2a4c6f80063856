"use client";
import { Button } from "@sansang/ui/button";
import { type ButtonSize, type ButtonVariant, buttonLook } from "@sansang/ui/button-look";
import { Icon, type IconName } from "@sansang/ui/icon";
import { clsx } from "clsx";
import { useRouter } from "next/navigation";
import { use } from "react";
import { OnBehalf } from "./on-behalf-context.ts";
import { isForPlacement, type UploadTarget } from "./upload-record.ts";
import { addUploads } from "./upload-store.ts";

type Props = {
  target: UploadTarget;
  label: string;
  /** What a screen reader hears besides the label: for which paper. */
  about: string;
  icon: IconName;
  accept: string;
  /** Opens the camera of a phone. */
  camera?: boolean;
  variant?: ButtonVariant;
  size?: ButtonSize;
  className?: string;
  /** Where to go once it has begun. */
  goTo?: string;
};

/** A button that chooses files, or takes a picture, and begins to send at once. */
export function PickFile({
  target,
  label,
  about,
  icon,
  accept,
  camera = false,
  variant,
  size = 44,
  className,
  goTo,
}: Props) {
  const router = useRouter();
  const onBehalf = use(OnBehalf);
  if (onBehalf && !onBehalf.reason)
    return (
      <span className={className}>
        <Button icon={icon} variant={variant} size={size} full blocked={onBehalf.reasonFirst}>
          {label}
        </Button>
      </span>
    );
  const pick = (input: HTMLInputElement) => {
    const files = [...(input.files ?? [])];
    input.value = "";
    if (files.length === 0) return;
    addUploads(files, onBehalf ? { ...target, onBehalfReason: onBehalf.reason } : target);
    if (goTo) router.push(goTo);
  };
  return (
    <label
      className={clsx(
        buttonLook({ variant, size }),
        "cursor-pointer max-sm:px-3 has-[:focus-visible]:outline-2 has-[:focus-visible]:outline-focus has-[:focus-visible]:outline-offset-2",
        className,
      )}
    >
      <Icon name={icon} size={18} />
      {label}
      <span className="sr-only">: {about}</span>
      <input
        type="file"
        // What was chosen before this page heard anything is not lost.
        ref={(input) => {
          if (input?.files?.length) pick(input);
        }}
        accept={camera ? "image/jpeg" : accept}
        capture={camera ? "environment" : undefined}
        multiple={!camera && !isForPlacement(target) && !target.replaces}
        onChange={(event) => pick(event.currentTarget)}
        className="sr-only"
      />
    </label>
  );
}
