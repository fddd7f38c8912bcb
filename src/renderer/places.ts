/** The places of the program, in the order of the sidebar. */
export const PLACES = ['home', 'calendar', 'rooms', 'directory'] as const
export type Place = (typeof PLACES)[number]

/** The place with that name, else the first. */
export const placeOf = (name: string | null): Place => PLACES.find((place) => place === name) ?? 'home'
