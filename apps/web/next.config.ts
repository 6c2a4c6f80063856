import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";
import { SECURITY_HEADERS } from "./src/security-headers.ts";

const config: NextConfig = {
  reactCompiler: true,
  poweredByHeader: false,
  transpilePackages: [
    "@sansang/api",
    "@sansang/db",
    "@sansang/documents",
    "@sansang/rules",
    "@sansang/storage",
    "@sansang/ui",
  ],
  serverExternalPackages: ["pg", "@node-rs/argon2", "@myriaddreamin/typst-ts-node-compiler"],
  experimental: { authInterrupts: true, optimizePackageImports: ["lucide"] },
  headers: async () => [{ source: "/:path*", headers: [...SECURITY_HEADERS] }],
};

export default createNextIntlPlugin("./src/i18n/request.ts")(config);
