import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

const securityHeaders = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "Permissions-Policy", value: "camera=(self), microphone=(), geolocation=(), payment=()" },
  { key: "X-Frame-Options", value: "SAMEORIGIN" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
];

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
  headers: async () => [{ source: "/:path*", headers: securityHeaders }],
};

export default createNextIntlPlugin("./src/i18n/request.ts")(config);
