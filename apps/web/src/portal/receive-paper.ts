/** The file of the form; null where there is none. How large a body may be was looked at before it came here. */
export async function receivePaper(request: Request): Promise<Uint8Array | null> {
  const form = await request.formData().catch(() => null);
  const file = form?.get("tep");
  return file instanceof File && file.size > 0 ? new Uint8Array(await file.arrayBuffer()) : null;
}
