import type { ServedPerson } from "./served-person.ts";

/** An order in the queue: a person's first one of a round goes before anybody's second. */
export interface WaitingOrder {
  readonly served: ServedPerson;
  readonly round: number;
}

export interface WaitingOrders<Order extends WaitingOrder> {
  /** The round in which another order of this person comes. */
  roundOf(served: ServedPerson): number;
  /** How many wait: of all in the person's group, and of himself. */
  count(served: ServedPerson): { readonly group: number; readonly person: number };
  add(order: Order): void;
  remove(order: Order): boolean;
  /** The next order in turn of those that may begin; it stays. */
  next(mayBegin: (order: Order) => boolean): Order | undefined;
  /** Says that this order begins; it leaves. */
  begin(order: Order): void;
}

export const isSamePerson = (a: ServedPerson, b: ServedPerson): boolean =>
  a.group === b.group && a.person === b.person;

/** A queue in rounds: forty orders of one person are one order a round, so another person's one waits for one of them. */
export function openWaitingOrders<Order extends WaitingOrder>(): WaitingOrders<Order> {
  const waiting: Order[] = [];
  let round = 0;
  const ofPerson = (served: ServedPerson) => waiting.filter((order) => isSamePerson(order.served, served));
  const remove = (order: Order): boolean => {
    const at = waiting.indexOf(order);
    if (at >= 0) waiting.splice(at, 1);
    return at >= 0;
  };
  return {
    roundOf: (served) => 1 + Math.max(round, ...ofPerson(served).map((order) => order.round)),
    count: (served) => ({
      group: waiting.filter((order) => order.served.group === served.group).length,
      person: ofPerson(served).length,
    }),
    add: (order) => void waiting.push(order),
    remove,
    next: (mayBegin) =>
      waiting
        .filter(mayBegin)
        .reduce<Order | undefined>(
          (first, order) => (first && first.round <= order.round ? first : order),
          undefined,
        ),
    begin(order) {
      remove(order);
      round = Math.max(round, order.round);
    },
  };
}
