import { firstAdminLink } from "@sansang/api/users/first-admin";
import { closeDb, openDb } from "@sansang/db/client";

/** Run at the start of an installation: prints the link of the first administrator, or nothing once there is one. */
const { DATABASE_URL, AUTH_URL, SANSANG_CITY_NAME = "Thành phố" } = process.env;
if (!DATABASE_URL || !AUTH_URL) throw new Error("DATABASE_URL and AUTH_URL are needed");

const db = openDb(DATABASE_URL, 1);
try {
  const link = await firstAdminLink(db, { cityName: SANSANG_CITY_NAME, now: new Date() });
  if (link) {
    console.log(`Quản trị đầu tiên / first administrator: ${link.login}`);
    console.log(new URL(`/dat-mat-khau/${link.token}`, AUTH_URL).href);
  }
} finally {
  await closeDb(db);
}
