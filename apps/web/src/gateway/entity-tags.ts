/** Does whoever asks with `If-None-Match` have the bytes of this tag? Tags are compared as what they mark, weak or strong. */
export function isHeld(ifNoneMatch: string | null | undefined, etag: string): boolean {
  const tags = (ifNoneMatch ?? "").split(",").map((tag) => tag.trim().replace(/^W\//, ""));
  return tags.includes("*") || tags.includes(etag);
}
