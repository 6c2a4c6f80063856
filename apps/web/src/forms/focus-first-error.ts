/** What is wrong is drawn with one of the next pictures; a busy machine draws them late. */
const PICTURES = 40;

/** After a refused submit the first field that is wrong gets the focus, once it has been drawn; `none` where no field is. */
export function focusFirstError(form: HTMLElement | null, none?: () => void): void {
  const look = (left: number): void => {
    const wrong = form?.querySelector<HTMLElement>("[aria-invalid=true]");
    if (wrong) wrong.focus();
    else if (left > 0) requestAnimationFrame(() => look(left - 1));
    else none?.();
  };
  requestAnimationFrame(() => look(PICTURES));
}
