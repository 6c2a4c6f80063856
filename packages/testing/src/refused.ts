import { Refusal } from "@sansang/api/kernel/refusal";

/** The reason for which a piece of work was refused. Anything but a refusal is thrown on. */
export async function refusalOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    if (error instanceof Refusal) return error.reason;
    throw error;
  }
  throw new Error("It was not refused");
}
