import { iconSprite } from "@sansang/ui/icon-sprite";

export const dynamic = "force-static";

/** The pictures of the house. The address carries their edition, so a browser asks once. */
export function GET(): Response {
  return new Response(iconSprite(), {
    headers: { "content-type": "image/svg+xml", "cache-control": "public, max-age=31536000, immutable" },
  });
}
