import { once } from "node:events";
import { connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import type { Paper } from "../pages/item.page.ts";
import type { Answer, Said, Wire } from "./wire.ts";

/** Where a paper is to lie. */
export interface Slot {
  readonly itemId: string;
  readonly slot: string;
}

/** A list at a site. */
export interface Wall {
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
): Promise<Said> =>
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
export const announce = (wire: Wire, { itemId, slot }: Slot, fileName: string, size: number): Promise<Said> =>
  announceAs(wire, { itemId, slot }, fileName, size);

/** The same for a photo of a list at a site. */
export const announcePhoto = (
  wire: Wire,
  { siteId, postingId }: Wall,
  fileName: string,
  size: number,
): Promise<Said> => announceAs(wire, { siteId, postingId }, fileName, size);

export const spoolIdIn = ({ headers }: Said): string => headers.location?.split("/").at(-1) ?? "";

export const lookUp = (wire: Wire, spoolId: string): Promise<Said> =>
  wire.send(path(spoolId), { method: "HEAD", headers: PROTOCOL });

export const giveUp = (wire: Wire, spoolId: string): Promise<Said> =>
  wire.send(path(spoolId), { method: "DELETE", headers: PROTOCOL });

export const sendFrom = (wire: Wire, spoolId: string, offset: number, bytes: Buffer): Promise<Said> =>
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

export const attach = (
  wire: Wire,
  { itemId, slot }: Slot,
  fileName: string,
  spoolId: string,
  more: { replaces?: string; onBehalfReason?: string; requestId?: string } = {},
): Promise<Answer<Receipt>> => wire.verb("checklist.attach", { itemId, slot, fileName, spoolId, ...more });

/** A whole paper onto the table, in one go. */
export async function layOnTable(
  wire: Wire,
  place: Slot,
  { name, buffer }: Paper,
  replaces?: string,
): Promise<Answer<Receipt>> {
  const spoolId = spoolIdIn(await announce(wire, place, name, buffer.length));
  await sendFrom(wire, spoolId, 0, buffer);
  return attach(wire, place, name, spoolId, replaces ? { replaces } : {});
}

/** A photo sent as proof of a wall, in one go. */
export async function prove(
  wire: Wire,
  wall: Wall,
  fileName: string,
  bytes: Buffer,
  more: { sendUnread?: boolean } = {},
): Promise<Answer<{ outcome: string; state: string }>> {
  const spoolId = spoolIdIn(await announcePhoto(wire, wall, fileName, bytes.length));
  await sendFrom(wire, spoolId, 0, bytes);
  return wire.verb("postings.prove", { ...wall, spoolId, fileName, ...more });
}
