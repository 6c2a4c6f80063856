type Ask = (answered: (signedIn: boolean) => void) => void;

let ask: Ask | null = null;

/** The dialog of the shell says that it is there; returns how it leaves. */
export function answerSignIn(dialog: Ask): () => void {
  ask = dialog;
  return () => {
    if (ask === dialog) ask = null;
  };
}

/** Asks for the password in place, so that nothing typed is lost. Resolves to whether the person is signed in again. */
export const askToSignIn = (): Promise<boolean> =>
  new Promise((answered) => {
    if (ask) ask(answered);
    else answered(false);
  });
