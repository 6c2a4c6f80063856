/** An offer as a button needs it: may it be pressed, or the sentence that says why not and what opens it. */
export type Offered = { readonly open: true } | { readonly open: false; readonly why: string };
