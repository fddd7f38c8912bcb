/**
 * The SDK's enumerations. The enum's name is its schema and its type; the enumerators are flat constants
 * under their SDK names, so that code written against the SDK reads the same here (docs/sdk.md, D1).
 */
import { z } from 'zod'

export const OrderConfTypeAudio = 0
export const OrderConfTypeVideo = 1
export const HWMConfTypeAudio = OrderConfTypeAudio
export const HWMConfTypeVideo = OrderConfTypeVideo
export const HWMOrderConfType = z.literal([OrderConfTypeAudio, OrderConfTypeVideo])
export type HWMOrderConfType = z.infer<typeof HWMOrderConfType>

/** Who may join. The value 1 is reserved and refused. */
export const HWMJoinConfRestrictionAll = 0
export const HWMJoinConfRestrictionCompany = 2
export const HWMJoinConfRestrictionInvited = 3
export const HWMCallRestrictionAll = HWMJoinConfRestrictionAll
export const HWMJoinConfRestrictionType = z.literal([
  HWMJoinConfRestrictionAll,
  HWMJoinConfRestrictionCompany,
  HWMJoinConfRestrictionInvited,
])
export type HWMJoinConfRestrictionType = z.infer<typeof HWMJoinConfRestrictionType>

export const HWMVmrIdTypeFixed = 0
export const HWMVmrIdTypeRandom = 1
export const HWMVmrIdType = z.literal([HWMVmrIdTypeFixed, HWMVmrIdTypeRandom])
export type HWMVmrIdType = z.infer<typeof HWMVmrIdType>

/** The numbers are ours: no flavour of the SDK publishes them. */
export const HWMAutoMuteTypeDefault = 0
export const HWMAutoMuteTypeMute = 1
export const HWMAutoMuteTypeUnmute = 2
export const HWMAutoMuteType = z.literal([HWMAutoMuteTypeDefault, HWMAutoMuteTypeMute, HWMAutoMuteTypeUnmute])
export type HWMAutoMuteType = z.infer<typeof HWMAutoMuteType>

/** People see these as Guest, Host, Attendee and Co-host. */
export const ConfRoleTypeAttendee = 0
export const ConfRoleTypeChairman = 1
export const ConfRoleTypeAudience = 2
export const ConfRoleTypeCohost = 3
export const ConfRoleType = z.literal([
  ConfRoleTypeAttendee,
  ConfRoleTypeChairman,
  ConfRoleTypeAudience,
  ConfRoleTypeCohost,
])
export type ConfRoleType = z.infer<typeof ConfRoleType>

export const HWMConfAttendeeStateInConf = 0
export const HWMConfAttendeeStateCalling = 1
export const HWMConfAttendeeStateJoining = 2
export const HWMConfAttendeeStateLeaved = 3
export const HWMConfAttendeeStateNoExist = 4
export const HWMConfAttendeeStateBusy = 5
export const HWMConfAttendeeStateNoAnswer = 6
export const HWMConfAttendeeStateReject = 7
export const HWMConfAttendeeStateFailed = 8
export const HWMConfAttendeeState = z.literal([
  HWMConfAttendeeStateInConf,
  HWMConfAttendeeStateCalling,
  HWMConfAttendeeStateJoining,
  HWMConfAttendeeStateLeaved,
  HWMConfAttendeeStateNoExist,
  HWMConfAttendeeStateBusy,
  HWMConfAttendeeStateNoAnswer,
  HWMConfAttendeeStateReject,
  HWMConfAttendeeStateFailed,
])
export type HWMConfAttendeeState = z.infer<typeof HWMConfAttendeeState>

export const ConfStatusTypeSchedule = 0
export const ConfStatusTypeCreating = 1
export const ConfStatusTypeGoing = 2
export const ConfStatusTypeDestroyed = 3
export const ConfStatusType = z.literal([
  ConfStatusTypeSchedule,
  ConfStatusTypeCreating,
  ConfStatusTypeGoing,
  ConfStatusTypeDestroyed,
])
export type ConfStatusType = z.infer<typeof ConfStatusType>

export const HWMConferenceTypeCommon = 0
export const HWMConferenceTypeCycle = 1
export const HWMConferenceType = z.literal([HWMConferenceTypeCommon, HWMConferenceTypeCycle])
export type HWMConferenceType = z.infer<typeof HWMConferenceType>

export const HWMCycleTypeDay = 0
export const HWMCycleTypeWeek = 1
export const HWMCycleTypeMonth = 2
export const HWMCycleType = z.literal([HWMCycleTypeDay, HWMCycleTypeWeek, HWMCycleTypeMonth])
export type HWMCycleType = z.infer<typeof HWMCycleType>

/** A personal meeting room, or a cloud room (which the SDK's sources call "private"). */
export const HWMVmrTypePersonal = 0
export const HWMVmrTypePrivate = 1
export const HWMVmrType = z.literal([HWMVmrTypePersonal, HWMVmrTypePrivate])
export type HWMVmrType = z.infer<typeof HWMVmrType>

/** mediaType of a meeting's detail: voice, or HD video with data sharing. */
export const HWMMediaTypeVoice = 1
export const HWMMediaTypeVideo = 21
export const HWMMediaType = z.literal([HWMMediaTypeVoice, HWMMediaTypeVideo])
export type HWMMediaType = z.infer<typeof HWMMediaType>

export const HWMRecordTypeOff = 0
export const HWMRecordTypeLive = 1
export const HWMRecordTypeRecord = 2
export const HWMRecordTypeBoth = 3
export const HWMRecordType = z.literal([
  HWMRecordTypeOff,
  HWMRecordTypeLive,
  HWMRecordTypeRecord,
  HWMRecordTypeBoth,
])
export type HWMRecordType = z.infer<typeof HWMRecordType>
