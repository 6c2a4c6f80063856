/** For whoever may not know the database: a port that stays one's own through a restart. */
export { lastingPort } from "@sansang/db/cluster/free-port";
