/** After a refused submit the first field that is wrong gets the focus, once it has been drawn; `none` where no field is. */
export function focusFirstError(form: HTMLElement | null, none?: () => void): void {
  requestAnimationFrame(() => {
    const wrong = form?.querySelector<HTMLElement>("[aria-invalid=true]");
    if (wrong) wrong.focus();
    else none?.();
  });
}
