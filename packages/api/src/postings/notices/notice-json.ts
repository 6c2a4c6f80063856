import "server-only";

/** The wording of a row `n` of `notices` as it is frozen: a meeting has clusters, a polling day an hour at which it closes. As SQL. */
export const NOTICE_TEXT = `case when n.closes_at is null
  then jsonb_build_object('place', n.place, 'address', n.address, 'opensAt', n.opens_at, 'clusters', n.clusters)
  else jsonb_build_object('place', n.place, 'address', n.address, 'opensAt', n.opens_at, 'closesAt', n.closes_at) end`;

/** Was a row `n` of `notices` written for the way in which its cycle `c` elects? As SQL. */
export const NOTICE_OF_FORM = "((n.closes_at is null) = (c.polling_form = 'meeting'))";
