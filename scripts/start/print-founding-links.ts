import { foundOffice } from "@sansang/api/users/found-office";
import { isSharedOffice } from "@sansang/api/users/grants/lone-mode";
import { closeDb, openDb } from "@sansang/db/client";

const {
  DATABASE_URL = "",
  AUTH_URL = "",
  SANSANG_CITY = "",
  SANSANG_LONE = "",
  SANSANG_MODE = "",
} = process.env;
const isLone = SANSANG_LONE === "1";
const now = new Date();

/** For an installation that begins: the links with which its first people choose their passwords, each for one person. */
const db = openDb(DATABASE_URL, 1);
try {
  if (isLone && (await isSharedOffice(db, now))) process.exitCode = 2;
  else if (SANSANG_MODE === "production") {
    const links = await foundOffice(db, { cityName: SANSANG_CITY || "Thành phố", now, isLone });
    for (const { login, token } of links) {
      const address = new URL(`/dat-mat-khau/${token}`, AUTH_URL).href;
      console.log(`  «${login}», liên kết dùng một lần / one-time link: ${address}`);
    }
  }
} finally {
  await closeDb(db);
}
