import { askToSignIn } from "./ask-to-sign-in.ts";
import { isSignedOut } from "./command-problem.ts";

/** Asks the house; an expired session asks for the password in place and goes on. */
export async function signedIn<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (isSignedOut(error) && (await askToSignIn())) return signedIn(ask);
    throw error;
  }
}
