/** The SDK's enumerations: the enum's name is its schema and its type. Their enumerators stand in `enumerators.ts`. */
import { z } from 'zod'
import {
  ConfRoleTypeAttendee,
  ConfRoleTypeAudience,
  ConfRoleTypeChairman,
  ConfRoleTypeCohost,
  ConfStatusTypeCreating,
  ConfStatusTypeDestroyed,
  ConfStatusTypeGoing,
  ConfStatusTypeSchedule,
  HWMAutoMuteTypeDefault,
  HWMAutoMuteTypeMute,
  HWMAutoMuteTypeUnmute,
  HWMConfAttendeeStateBusy,
  HWMConfAttendeeStateCalling,
  HWMConfAttendeeStateFailed,
  HWMConfAttendeeStateInConf,
  HWMConfAttendeeStateJoining,
  HWMConfAttendeeStateLeaved,
  HWMConfAttendeeStateNoAnswer,
  HWMConfAttendeeStateNoExist,
  HWMConfAttendeeStateReject,
  HWMConferenceTypeCommon,
  HWMConferenceTypeCycle,
  HWMCycleTypeDay,
  HWMCycleTypeMonth,
  HWMCycleTypeWeek,
  HWMJoinConfRestrictionAll,
  HWMJoinConfRestrictionCompany,
  HWMJoinConfRestrictionInvited,
  HWMMediaTypeVideo,
  HWMMediaTypeVoice,
  HWMRecordTypeBoth,
  HWMRecordTypeLive,
  HWMRecordTypeOff,
  HWMRecordTypeRecord,
  HWMVmrIdTypeFixed,
  HWMVmrIdTypeRandom,
  HWMVmrTypePersonal,
  HWMVmrTypePrivate,
  OrderConfTypeAudio,
  OrderConfTypeVideo,
} from './enumerators'

export * from './enumerators'

export const HWMOrderConfType = z.literal([OrderConfTypeAudio, OrderConfTypeVideo])
export type HWMOrderConfType = z.infer<typeof HWMOrderConfType>

/** Who may join. The value 1 is reserved and refused. */
export const HWMJoinConfRestrictionType = z.literal([
  HWMJoinConfRestrictionAll,
  HWMJoinConfRestrictionCompany,
  HWMJoinConfRestrictionInvited,
])
export type HWMJoinConfRestrictionType = z.infer<typeof HWMJoinConfRestrictionType>

export const HWMVmrIdType = z.literal([HWMVmrIdTypeFixed, HWMVmrIdTypeRandom])
export type HWMVmrIdType = z.infer<typeof HWMVmrIdType>

/** The numbers are ours: no flavour of the SDK publishes them. */
export const HWMAutoMuteType = z.literal([HWMAutoMuteTypeDefault, HWMAutoMuteTypeMute, HWMAutoMuteTypeUnmute])
export type HWMAutoMuteType = z.infer<typeof HWMAutoMuteType>

/** People see these as Guest, Host, Attendee and Co-host. */
export const ConfRoleType = z.literal([
  ConfRoleTypeAttendee,
  ConfRoleTypeChairman,
  ConfRoleTypeAudience,
  ConfRoleTypeCohost,
])
export type ConfRoleType = z.infer<typeof ConfRoleType>

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

export const ConfStatusType = z.literal([
  ConfStatusTypeSchedule,
  ConfStatusTypeCreating,
  ConfStatusTypeGoing,
  ConfStatusTypeDestroyed,
])
export type ConfStatusType = z.infer<typeof ConfStatusType>

export const HWMConferenceType = z.literal([HWMConferenceTypeCommon, HWMConferenceTypeCycle])
export type HWMConferenceType = z.infer<typeof HWMConferenceType>

export const HWMCycleType = z.literal([HWMCycleTypeDay, HWMCycleTypeWeek, HWMCycleTypeMonth])
export type HWMCycleType = z.infer<typeof HWMCycleType>

/** A personal meeting room, or a cloud room (which the SDK's sources call "private"). */
export const HWMVmrType = z.literal([HWMVmrTypePersonal, HWMVmrTypePrivate])
export type HWMVmrType = z.infer<typeof HWMVmrType>

/** mediaType of a meeting's detail: voice, or HD video with data sharing. */
export const HWMMediaType = z.literal([HWMMediaTypeVoice, HWMMediaTypeVideo])
export type HWMMediaType = z.infer<typeof HWMMediaType>

export const HWMRecordType = z.literal([
  HWMRecordTypeOff,
  HWMRecordTypeLive,
  HWMRecordTypeRecord,
  HWMRecordTypeBoth,
])
export type HWMRecordType = z.infer<typeof HWMRecordType>
