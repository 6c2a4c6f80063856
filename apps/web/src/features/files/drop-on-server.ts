/** Gives the place of an upload on the server free; false where the server did not answer. One that is gone already is dropped. */
export const dropOnServer = (url: string): Promise<boolean> =>
  fetch(url, { method: "DELETE", headers: { "Tus-Resumable": "1.0.0" }, keepalive: true }).then(
    ({ ok, status }) => ok || status === 404 || status === 410,
    () => false,
  );
