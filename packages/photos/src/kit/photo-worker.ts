import { serveOrders } from "@sansang/threads/serve-orders";
import { lookAtPhoto } from "./look-at-photo.ts";

serveOrders(lookAtPhoto);
