/** A fixed Tuesday in the office: 26/04/2022 09:20 in Sóc Trăng, eleven days before election day. */
export const TUESDAY = new Date("2022-04-26T09:20:00+07:00");

export const minutesAfter = (instant: Date, minutes: number): Date =>
  new Date(instant.getTime() + minutes * 60_000);
