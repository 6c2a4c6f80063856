import { Icon } from "@sansang/ui/icon";
import Image from "next/image";
import type { LocatedPlacement } from "./located-placement.ts";

type Props = { photo: NonNullable<LocatedPlacement["placement"]["photo"]> | null };

/** The photo small, or the place where it will be. What it shows is said beside it. */
export function PhotoThumb({ photo }: Props) {
  if (!photo)
    return (
      <span className="grid h-[86px] w-[134px] shrink-0 place-items-center rounded-sm border border-control border-dashed text-ink-3">
        <Icon name="camera" size={20} />
      </span>
    );
  return (
    <Image
      src={`/api/photos/${photo.photoId}`}
      alt=""
      width={134}
      height={86}
      unoptimized
      className="h-[86px] w-[134px] shrink-0 rounded-sm border border-line-2 object-cover dark:brightness-90"
    />
  );
}
