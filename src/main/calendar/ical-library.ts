/** ical.js, set up once for what it gets wrong or does not know by itself. */
import ICAL from 'ical.js'

// Its default counts the leading space of a continued line on top of the 75 octets.
ICAL.foldLength = 74
// RFC 7986: without these the features become one quoted value and the link is escaped like text.
const { param, property } = ICAL.design.icalendar as unknown as Record<
  'param' | 'property',
  Record<string, object>
>
param.feature = { valueType: 'text', multiValue: ',' }
property.conference = { defaultType: 'uri' }

export { ICAL }
