/** How many people a meeting takes. */
import { MAX_ATTENDEES } from '../sdk/order-param'

/** @param limits the host included; 0 for none (the meeting's own and its room's) */
export const mostPeople = (limits: readonly number[]): number =>
  Math.min(MAX_ATTENDEES, ...limits.filter((limit) => limit > 0))
