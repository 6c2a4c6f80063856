import type { createCaller } from "@sansang/api/root";

type Rooms = ReturnType<typeof createCaller>;
type RoomName = keyof Rooms & string;

/** A door of the house by its name: «candidates.enter». */
export type Door = { [Room in RoomName]: `${Room}.${keyof Rooms[Room] & string}` }[RoomName];

type Call<D extends Door> = D extends `${infer Room extends RoomName}.${infer Name}`
  ? Extract<Rooms[Room][Name & keyof Rooms[Room]], (...input: never[]) => Promise<unknown>>
  : never;
/** What a door is asked, as it is typed or sent. */
export type Asked<D extends Door> = Parameters<Call<D>>[0];
export type Answer<D extends Door> = Awaited<ReturnType<Call<D>>>;

/** A way on which somebody reaches the doors. It answers a yes; whatever else is said is thrown. */
export interface Transport<Who> {
  act<D extends Door>(who: Who, door: D, input: Asked<D>): Promise<Answer<D>>;
  read<D extends Door>(who: Who, door: D, input: Asked<D>): Promise<Answer<D>>;
}
