import type { createCaller } from "@sansang/api/root";

type Rooms = ReturnType<typeof createCaller>;
type RoomName = keyof Rooms & string;

/** A procedure by its name: «candidates.enter». */
export type ProcedureName = { [Room in RoomName]: `${Room}.${keyof Rooms[Room] & string}` }[RoomName];

type Call<D extends ProcedureName> = D extends `${infer Room extends RoomName}.${infer Name}`
  ? Extract<Rooms[Room][Name & keyof Rooms[Room]], (...input: never[]) => Promise<unknown>>
  : never;
/** What a procedure is asked, as it is typed or sent. */
export type Asked<D extends ProcedureName> = Parameters<Call<D>>[0];
export type ProcedureAnswer<D extends ProcedureName> = Awaited<ReturnType<Call<D>>>;

/** A way on which somebody reaches the procedures. It answers a yes; whatever else is said is thrown. */
export interface Transport<Who> {
  act<D extends ProcedureName>(who: Who, procedureName: D, input: Asked<D>): Promise<ProcedureAnswer<D>>;
  read<D extends ProcedureName>(who: Who, procedureName: D, input: Asked<D>): Promise<ProcedureAnswer<D>>;
}
