import { useTranslations } from "next-intl";
import type { LocatedPlacement } from "./located-placement.ts";
import { TakePhoto } from "./take-photo.tsx";

type Props = { placed: LocatedPlacement; unitId: string };

/** The camera, for whoever may prove this wall, once there is a sheet to hang. */
export function PlacementPhotoButton({ placed: { neighbourhood, list, site, placement }, unitId }: Props) {
  const t = useTranslations("postings.placements");
  if (!neighbourhood.mayProve || list.version === null) return null;
  return (
    <TakePhoto
      target={{
        siteId: site.siteId,
        postingId: list.postingId,
        unitId,
        label: `${neighbourhood.name} · ${site.name}`,
      }}
      again={placement.state === "proven"}
      about={t("photoAbout", { neighbourhood: neighbourhood.name, site: site.name })}
    />
  );
}
