/** Counts who is here at once, by network. */
export interface Crowd {
  /** How to leave again; null: too many are here. */
  enter(network: string): (() => void) | null;
}

/** Of whom nothing is known is never too many: it would be everybody. */
const EVERYBODY = "unknown";

export function crowdOf(most: number): Crowd {
  const present = new Map<string, number>();
  return {
    enter(network) {
      const count = present.get(network) ?? 0;
      if (count >= most && network !== EVERYBODY) return null;
      present.set(network, count + 1);
      return () => {
        const left = (present.get(network) ?? 1) - 1;
        if (left > 0) present.set(network, left);
        else present.delete(network);
      };
    },
  };
}
