/** So many are kept; the one that was asked for longest ago goes first. */
const MOST = 64;

/** What has been drawn, by what it was drawn of. The key says everything that it rests on, so nothing is ever out of date. */
export class DrawnBefore<T> {
  private readonly drawn = new Map<string, T>();

  get(key: string): T | undefined {
    const found = this.drawn.get(key);
    if (found !== undefined) this.set(key, found);
    return found;
  }

  set(key: string, value: T): void {
    this.drawn.delete(key);
    this.drawn.set(key, value);
    const [oldest] = this.drawn.keys();
    if (this.drawn.size > MOST && oldest !== undefined) this.drawn.delete(oldest);
  }
}
