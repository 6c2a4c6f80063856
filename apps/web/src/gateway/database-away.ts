/** Modules are bundled once per layer and the gateway has its own; the process has one global object. */
const here = globalThis as { sansangDatabase?: { isAway(): boolean } };

/** Begins to watch the database, once per process. */
export const watched = (watch: () => { isAway(): boolean }): void => {
  here.sansangDatabase ??= watch();
};

/** Is it known that the database does not answer? */
export const isDatabaseAway = (): boolean => here.sansangDatabase?.isAway() ?? false;
