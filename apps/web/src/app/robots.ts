import type { MetadataRoute } from "next";
import { installation } from "../lib/installation.ts";
import { sitemapPath } from "../portal/addresses/sitemap.ts";
import { hrefIn, PORTAL_LANGUAGES } from "../portal/portal-language.ts";

export const dynamic = "force-dynamic";

/** Lists are for people of the khóm; sheets, photos and the office are not for indexes of the whole web. */
export default function robots(): MetadataRoute.Robots {
  const allow = ["/bau-cu", "/kiem-tra"].flatMap((path) =>
    PORTAL_LANGUAGES.map((language) => hrefIn(language, path)),
  );
  return {
    rules: { userAgent: "*", allow, disallow: "/" },
    sitemap: installation().origin + sitemapPath(null),
  };
}
