import { firstAdminLink } from "@sansang/api/users/first-admin";
import { closeDb, openDb } from "@sansang/db/client";

const { DATABASE_URL = "", AUTH_URL = "", SANSANG_CITY = "" } = process.env;

/** For an installation without an administrator: the link with which the first one chooses a password. */
const db = openDb(DATABASE_URL, 1);
const link = await firstAdminLink(db, { cityName: SANSANG_CITY || "Thành phố", now: new Date() });
await closeDb(db);
if (link) {
  const address = new URL(`/dat-mat-khau/${link.token}`, AUTH_URL).href;
  console.log(`  Quản trị viên đầu tiên «${link.login}», liên kết dùng một lần: ${address}`);
  console.log(`  First admin "${link.login}", one-time link: ${address}`);
}
