import { once } from "node:events";
import { connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import type { Paper } from "../pages/item.page.ts";
import type { Reply, Wire, WireAnswer } from "./wire.ts";

/** Where a paper is to lie. */
export interface SlotAddress {
  readonly itemId: string;
  readonly slot: string;
}

/** A list at a site. */
export interface PlacementAddress {
  readonly siteId: string;
  readonly postingId: string;
}

const PROTOCOL = { "tus-resumable": "1.0.0" };
const STREAM = "application/offset+octet-stream";
const path = (spoolId: string): string => `/api/uploads/${spoolId}`;
const base64 = (text: string): string => Buffer.from(text).toString("base64");

const announceAs = (
  wire: Wire,
  place: Readonly<Record<string, string>>,
  fileName: string,
  size: number,
): Promise<Reply> =>
  wire.send("/api/uploads", {
    method: "POST",
    headers: {
      ...PROTOCOL,
      "upload-length": String(size),
      "upload-metadata": Object.entries({ ...place, fileName })
        .map(([key, value]) => `${key} ${base64(value)}`)
        .join(","),
    },
  });

/** Announces an upload: what it is called, where it belongs and how long it will be. */
export const announce = (
  wire: Wire,
  { itemId, slot }: SlotAddress,
  fileName: string,
  size: number,
): Promise<Reply> => announceAs(wire, { itemId, slot }, fileName, size);

/** The same for a photo of a list at a site. */
export const announcePhoto = (
  wire: Wire,
  { siteId, postingId }: PlacementAddress,
  fileName: string,
  size: number,
): Promise<Reply> => announceAs(wire, { siteId, postingId }, fileName, size);

export const spoolIdIn = ({ headers }: Reply): string => headers.location?.split("/").at(-1) ?? "";

export const lookUp = (wire: Wire, spoolId: string): Promise<Reply> =>
  wire.send(path(spoolId), { method: "HEAD", headers: PROTOCOL });

export const giveUp = (wire: Wire, spoolId: string): Promise<Reply> =>
  wire.send(path(spoolId), { method: "DELETE", headers: PROTOCOL });

export const sendFrom = (wire: Wire, spoolId: string, offset: number, bytes: Buffer): Promise<Reply> =>
  wire.send(path(spoolId), {
    method: "PATCH",
    headers: { ...PROTOCOL, "content-type": STREAM, "upload-offset": String(offset) },
    body: new Uint8Array(bytes.subarray(offset)),
  });

/** Begins to send all bytes over a socket of its own, but stops after some of them; returns how to cut it. */
export async function sendSome(
  { url, cookie }: Wire,
  spoolId: string,
  bytes: Buffer,
  some: number,
): Promise<{ cut(): void }> {
  const { hostname, port, host } = new URL(url);
  const socket = connect(Number(port), hostname);
  socket.on("error", () => {});
  await once(socket, "connect");
  const head = [
    `PATCH ${path(spoolId)} HTTP/1.1`,
    `Host: ${host}`,
    `Cookie: ${cookie}`,
    `Tus-Resumable: ${PROTOCOL["tus-resumable"]}`,
    `Content-Type: ${STREAM}`,
    "Upload-Offset: 0",
    `Content-Length: ${bytes.length}`,
  ];
  socket.write(`${head.join("\r\n")}\r\n\r\n`);
  await new Promise<void>((sent) => socket.write(bytes.subarray(0, some), () => sent()));
  return { cut: () => void socket.destroy() };
}

/** Where the server stands; asked again while the broken request is still being closed. */
export async function offsetOf(wire: Wire, spoolId: string): Promise<number> {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const { status, headers } = await lookUp(wire, spoolId);
    if (status === 200) return Number(headers["upload-offset"]);
    if (status !== 423) throw new Error(`The upload is gone: ${status}`);
    await sleep(100);
  }
  throw new Error("The upload stays locked");
}

interface Receipt {
  readonly componentId: string;
  readonly sha256: string;
  readonly size: number;
}

export const attachOverWire = (
  wire: Wire,
  { itemId, slot }: SlotAddress,
  fileName: string,
  spoolId: string,
  more: { replaces?: string; onBehalfReason?: string; requestId?: string } = {},
): Promise<WireAnswer<Receipt>> =>
  wire.command("checklist.attach", { itemId, slot, fileName, spoolId, ...more });

/** A whole paper onto the table, in one go. */
export async function layEvidence(
  wire: Wire,
  place: SlotAddress,
  { name, buffer }: Paper,
  replaces?: string,
): Promise<WireAnswer<Receipt>> {
  const spoolId = spoolIdIn(await announce(wire, place, name, buffer.length));
  await sendFrom(wire, spoolId, 0, buffer);
  return attachOverWire(wire, place, name, spoolId, replaces ? { replaces } : {});
}

/** A photo sent as proof of a wall, in one go. */
export async function proveOverWire(
  wire: Wire,
  placement: PlacementAddress,
  fileName: string,
  bytes: Buffer,
  more: { sendUnread?: boolean } = {},
): Promise<WireAnswer<{ outcome: string; state: string }>> {
  const spoolId = spoolIdIn(await announcePhoto(wire, placement, fileName, bytes.length));
  await sendFrom(wire, spoolId, 0, bytes);
  return wire.command("postings.prove", { ...placement, spoolId, fileName, ...more });
}
