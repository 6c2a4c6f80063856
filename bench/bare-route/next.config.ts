import type { NextConfig } from "next";

const config: NextConfig = {
  serverExternalPackages: ["pg"],
  transpilePackages: ["@sansang/api", "@sansang/db", "@sansang/rules", "@sansang/bench"],
};

export default config;
