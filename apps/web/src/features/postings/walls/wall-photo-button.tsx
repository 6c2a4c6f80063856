import { useMessages, useTranslations } from "next-intl";
import type { PlacedWall } from "./placed-wall.ts";
import { TakePhoto } from "./take-photo.tsx";

type Props = { placed: PlacedWall; unitId: string };

/** The camera, for whoever may prove this wall, once there is a sheet to hang. */
export function WallPhotoButton({ placed: { khom, list, site, wall }, unitId }: Props) {
  const t = useTranslations("postings.walls");
  const { checklist } = useMessages();
  if (!khom.mayProve || list.version === null) return null;
  return (
    <TakePhoto
      target={{
        siteId: site.siteId,
        postingId: list.postingId,
        unitId,
        label: `${khom.name} · ${site.name}`,
      }}
      again={wall.state === "proven"}
      about={t("photoAbout", { khom: khom.name, site: site.name })}
      words={checklist.upload}
    />
  );
}
