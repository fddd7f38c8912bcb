/** HWMAttendeeInfo: one invited person. */
import { z } from 'zod'
import { ConfRoleType } from './enums'
import { isMailAddress, isMobileNumber } from './addresses'
import { attendeeNumberFault } from './attendee-number'
import { plainText, rule } from './fields'

const number = plainText(Infinity).superRefine((text, context) => {
  const code = attendeeNumberFault(text)
  if (code !== null) context.addIssue({ code: 'custom', params: { code } })
})

const role = z.custom<ConfRoleType>((value) => ConfRoleType.safeParse(value).success, {
  params: { code: 111072035 },
})

export const HWMAttendeeInfo = z.strictObject({
  number: number.optional(),
  thirdUserId: plainText(128).optional(),
  name: plainText(96, 111072034).optional(),
  email: plainText(Infinity)
    .refine(...rule((text: string) => text === '' || isMailAddress(text), 111071024))
    .optional(),
  sms: plainText(Infinity)
    .refine(...rule((text: string) => text === '' || isMobileNumber(text), 111071025))
    .optional(),
  role: role.optional(),
  accountId: plainText(128).optional(),
  /** Ours: becomes the calendar's OPT-PARTICIPANT. */
  isOptional: z.boolean().optional(),
  // Output fields: whatever an input carries here has no effect, except that an edit echoes userUuid.
  userUuid: z.unknown().optional(),
  isAnonymous: z.unknown().optional(),
  state: z.unknown().optional(),
  orgId: z.unknown().optional(),
})
export type HWMAttendeeInfo = z.infer<typeof HWMAttendeeInfo>

/** The members of which an attendee needs at least one (D8). */
export const ATTENDEE_IDENTITY = ['number', 'thirdUserId', 'accountId', 'email', 'sms'] as const
