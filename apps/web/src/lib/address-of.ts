import "server-only";
import { networkOf } from "../gateway/client-address.ts";
import { currentAnswering } from "../markup/answering.ts";

/** What the attempts of this request are counted by. Without the gateway, in development, everybody is one. */
export const countedAddress = (): string => networkOf(currentAnswering()?.address ?? "development");
