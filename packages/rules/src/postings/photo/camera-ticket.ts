/** A photo comes within so long of the moment when the page opened the camera; a slow line needs some of it. */
export const CAMERA_TICKET_MINUTES = 30;

/** What the page was given when it opened the camera, and whether a photo has come with it. */
export interface CameraTicket {
  readonly openedAt: Date;
  readonly isUsed: boolean;
}

/** Does a photo that comes with it now count as taken with the camera of the page? Each ticket serves one photo. */
export const isGoodTicket = ({ openedAt, isUsed }: CameraTicket, now: Date): boolean =>
  !isUsed && now >= openedAt && now.getTime() - openedAt.getTime() <= CAMERA_TICKET_MINUTES * 60_000;
