/** All that a reader's drawings rest on. */
interface Reader {
  /** The snapshot of the database. */
  readonly position: string;
  /** What he may see. */
  readonly grants: readonly object[];
  /** Office time, ISO. Pages and the papers printed from them say it to the minute. */
  readonly at: string;
  readonly language: string;
  /** Which cycles he has chosen. */
  readonly cycles: string;
}

const TO_THE_MINUTE = "2022-05-07T07:00".length;

/** `of`: what else the drawing rests on. */
export const markupKey = ({ position, grants, at, language, cycles }: Reader, of: object): string =>
  JSON.stringify([position, grants, at.slice(0, TO_THE_MINUTE), language, cycles, of]);

/**
 * What has been drawn, by what it was drawn of. The key says everything that it rests on, so nothing is ever out of date; of
 * more than `most` the one that was asked for longest ago goes first.
 */
export class MarkupCache<T> {
  private readonly drawn = new Map<string, T>();
  private readonly most: number;

  constructor(most = 64) {
    this.most = most;
  }

  get(key: string): T | undefined {
    const found = this.drawn.get(key);
    if (found !== undefined) this.set(key, found);
    return found;
  }

  set(key: string, value: T): void {
    this.drawn.delete(key);
    this.drawn.set(key, value);
    const [oldest] = this.drawn.keys();
    if (this.drawn.size > this.most && oldest !== undefined) this.drawn.delete(oldest);
  }
}
