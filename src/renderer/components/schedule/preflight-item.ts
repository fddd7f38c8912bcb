/** The parts of the form as people call them: each has a text under `dialog.fieldNames`. */
export const FIELD_NAMES = [
  ...['confSubject', 'startTimeStamp', 'duration', 'timeZone', 'confType', 'attendee', 'vmrId', 'vmrIdType'],
  ...['isNeedConfPwd', 'guestPwd', 'callInRestrictionType', 'allowGuestStartConf', 'allowGuestStartConfTime'],
  ...[
    'isOpenWaitingRoom',
    'concurrentParticipants',
    'isRecordOn',
    'autoMuteMode',
    'hardTerminalAutoMuteMode',
  ],
  ...['customInfo', 'isMailOn', 'isSmsOn', 'isEmailCalenderOn', 'cycleParam', 'meeting'],
] as const satisfies readonly string[]

export interface PreflightItem {
  /** SDK field, dotted where it lies inside another. */
  readonly field: string
  readonly label: string
  readonly text: string
  readonly isError: boolean
}

/** The control that stands for an SDK field; `meeting` for what no single one decides. */
export function fieldLabel(field: string): string {
  const [first = ''] = field.split('.')
  const name = first === 'startTime' ? 'startTimeStamp' : first === 'isAutoRecord' ? 'isRecordOn' : first
  return (FIELD_NAMES as readonly string[]).includes(name) ? name : 'meeting'
}
