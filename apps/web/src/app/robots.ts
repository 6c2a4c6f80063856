import type { MetadataRoute } from "next";

/** Lists are for people of the khóm; sheets, photos and the office are not for indexes of the whole web. */
export default function robots(): MetadataRoute.Robots {
  return {
    rules: { userAgent: "*", allow: ["/bau-cu", "/en/bau-cu", "/km/bau-cu", "/kiem-tra"], disallow: "/" },
  };
}
