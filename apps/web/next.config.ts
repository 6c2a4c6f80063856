import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";
import { SECURITY_HEADERS } from "./src/security-headers.ts";

const config: NextConfig = {
  reactCompiler: true,
  poweredByHeader: false,
  // Types are judged by `npm run check`, of every package; whoever starts the program does not wait for them once more.
  typescript: { ignoreBuildErrors: true },
  transpilePackages: [
    "@sansang/api",
    "@sansang/db",
    "@sansang/documents",
    "@sansang/photos",
    "@sansang/rules",
    "@sansang/storage",
    "@sansang/threads",
    "@sansang/ui",
  ],
  serverExternalPackages: [
    "pg",
    "@node-rs/argon2",
    "@myriaddreamin/typst-ts-node-compiler",
    "sharp",
    "zxing-wasm",
  ],
  experimental: {
    // Whoever starts the program builds once and waits for it. A cache for the next build, short code for the server and
    // the way back from it to the sources are half the work; the server reads its code from its disk, names and all.
    turbopackFileSystemCacheForBuild: false,
    turbopackMinify: { server: false, client: true },
    turbopackSourceMaps: false,
    turbopackInputSourceMaps: false,
    authInterrupts: true,
    optimizePackageImports: ["lucide"],
  },
  // Style and typeface of the public pages are sent as they are, not bundled into a page of React.
  turbopack: {
    rules: { "**/portal/portal.css": { type: "text" }, "noto-sans-khmer-khmer-*.woff2": { type: "bytes" } },
  },
  // Addresses of before, which somebody may have written down.
  redirects: async () => [
    { source: "/postings/walls/:unitId", destination: "/postings/placements/:unitId", permanent: true },
    {
      source: "/candidates/khom/:unitId",
      destination: "/candidates/neighbourhoods/:unitId",
      permanent: true,
    },
  ],
  // Where everybody looks for it; the public pages know what stands there.
  rewrites: async () => [
    { source: "/sitemap.xml", destination: "/bau-cu/sitemap.xml" },
    { source: "/sitemap-:part(\\d{1,3}).xml", destination: "/bau-cu/sitemap-:part.xml" },
  ],
  headers: async () => [{ source: "/:path*", headers: [...SECURITY_HEADERS] }],
};

export default createNextIntlPlugin("./src/i18n/request.ts")(config);
