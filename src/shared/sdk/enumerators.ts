/**
 * The SDK's enumerators, flat constants under their SDK names, so that code written against the SDK reads the same here
 * (docs/sdk.md, D1). Numbers alone: whoever needs no schema loads none.
 */

export const OrderConfTypeAudio = 0
export const OrderConfTypeVideo = 1
export const HWMConfTypeAudio = OrderConfTypeAudio
export const HWMConfTypeVideo = OrderConfTypeVideo

/** Who may join. The value 1 is reserved and refused. */
export const HWMJoinConfRestrictionAll = 0
export const HWMJoinConfRestrictionCompany = 2
export const HWMJoinConfRestrictionInvited = 3
export const HWMCallRestrictionAll = HWMJoinConfRestrictionAll

export const HWMVmrIdTypeFixed = 0
export const HWMVmrIdTypeRandom = 1

/** The numbers are ours: no flavour of the SDK publishes them. */
export const HWMAutoMuteTypeDefault = 0
export const HWMAutoMuteTypeMute = 1
export const HWMAutoMuteTypeUnmute = 2

/** People see these as Guest, Host, Attendee and Co-host. */
export const ConfRoleTypeAttendee = 0
export const ConfRoleTypeChairman = 1
export const ConfRoleTypeAudience = 2
export const ConfRoleTypeCohost = 3

export const HWMConfAttendeeStateInConf = 0
export const HWMConfAttendeeStateCalling = 1
export const HWMConfAttendeeStateJoining = 2
export const HWMConfAttendeeStateLeaved = 3
export const HWMConfAttendeeStateNoExist = 4
export const HWMConfAttendeeStateBusy = 5
export const HWMConfAttendeeStateNoAnswer = 6
export const HWMConfAttendeeStateReject = 7
export const HWMConfAttendeeStateFailed = 8

export const ConfStatusTypeSchedule = 0
export const ConfStatusTypeCreating = 1
export const ConfStatusTypeGoing = 2
export const ConfStatusTypeDestroyed = 3

export const HWMConferenceTypeCommon = 0
export const HWMConferenceTypeCycle = 1

export const HWMCycleTypeDay = 0
export const HWMCycleTypeWeek = 1
export const HWMCycleTypeMonth = 2

/** A personal meeting room, or a cloud room (which the SDK's sources call "private"). */
export const HWMVmrTypePersonal = 0
export const HWMVmrTypePrivate = 1

/** mediaType of a meeting's detail: voice, or HD video with data sharing. */
export const HWMMediaTypeVoice = 1
export const HWMMediaTypeVideo = 21

export const HWMRecordTypeOff = 0
export const HWMRecordTypeLive = 1
export const HWMRecordTypeRecord = 2
export const HWMRecordTypeBoth = 3
