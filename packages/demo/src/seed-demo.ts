import { SEASON_NAMES } from "./demo-season.ts";
import { seedDemo } from "./seed.ts";

const given = (name: string): string => {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is missing`);
  return value;
};

await seedDemo({
  ownerUrl: given("SANSANG_OWNER_URL"),
  seedUrl: given("SANSANG_SEED_URL"),
  dataDir: given("SANSANG_DATA"),
  dataKey: given("SANSANG_DATA_KEY"),
  seasons: SEASON_NAMES.filter((name) => given("SANSANG_SEASONS").split(",").includes(name)),
  origin: new URL(given("AUTH_URL")).origin,
  onLine: (line) => console.log(line),
});
