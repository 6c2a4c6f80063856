import { randomId } from "../lib/random-id.ts";

const KEY = "sansang.device";
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** This browser's name for itself: made once, at random. Without it nothing that was sealed here opens again. */
export function deviceId(): string {
  const known = localStorage.getItem(KEY);
  if (known && ID.test(known)) return known;
  const made = randomId();
  localStorage.setItem(KEY, made);
  return made;
}
