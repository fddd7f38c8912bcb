/**
 * Every error the SDK's scheduling calls know. One row each: code, name, the sentence and the remedy in both
 * languages, and whether this host raises it. docs/sdk.md prints the same table.
 */
interface ErrorRow {
  readonly name: string
  readonly en: string
  readonly zh: string
  readonly remedyEn: string
  readonly remedyZh: string
  readonly raised: boolean
}

function row(
  name: string,
  [en, remedyEn]: readonly [string, string],
  [zh, remedyZh]: readonly [string, string],
  raised = true,
): ErrorRow {
  return { name, en, zh, remedyEn, remedyZh, raised }
}
const NOT_RAISED = false

export const SDK_ERRORS = {
  40000: row(
    'contactNotFound',
    ['The contact was not found.', 'Check the contact in the directory.'],
    ['未找到该联系人。', '请在通讯录中核对该联系人。'],
    NOT_RAISED,
  ),
  40001: row(
    'attendeeEmpty',
    [
      'The attendee has neither an account nor an address.',
      'Give a number, an e-mail, a mobile number or an account.',
    ],
    ['与会者既没有账号也没有任何地址。', '请填写号码、邮箱、手机号或账号。'],
  ),
  40002: row(
    'argumentError',
    ['The value is missing, of the wrong type or out of range.', 'Correct the named field.'],
    ['参数缺失、类型错误或超出范围。', '请更正所指出的字段。'],
  ),
  40003: row(
    'repeatedRequest',
    ['This requestId was already used for another meeting.', 'Use a new requestId for a new meeting.'],
    ['该 requestId 已用于另一个会议。', '请为新会议使用新的 requestId。'],
  ),
  40004: row(
    'timedOut',
    ['The request took too long.', 'Try again.'],
    ['请求超时。', '请重试。'],
    NOT_RAISED,
  ),
  40005: row(
    'notInitialised',
    ['The SDK is not initialised.', 'Initialise the SDK first.'],
    ['SDK 尚未初始化。', '请先初始化 SDK。'],
    NOT_RAISED,
  ),
  40006: row('tooLong', ['The text is too long.', 'Shorten it.'], ['文本过长。', '请缩短内容。']),
  40008: row(
    'confIdEmpty',
    ['The meeting ID is empty.', 'Give the meeting ID.'],
    ['会议 ID 为空。', '请填写会议 ID。'],
  ),
  40009: row(
    'notSignedIn',
    ['Nobody is signed in.', "Sign in, or choose “Use this computer's user” in the settings."],
    ['尚未登录。', '请登录，或在设置中选择“使用本机用户”。'],
  ),
  40011: row(
    'subjectTooLong',
    ['The topic is too long.', 'Use at most 128 characters.'],
    ['会议主题过长。', '最多 128 个字符。'],
  ),
  40012: row(
    'confIdTooLong',
    ['The meeting ID is too long.', 'Check the meeting ID.'],
    ['会议 ID 过长。', '请核对会议 ID。'],
  ),
  40115: row(
    'startInPast',
    ['The start time has already passed.', 'Choose a later start.'],
    ['开始时间已过。', '请选择更晚的开始时间。'],
  ),
  111070002: row(
    'noPermission',
    ['You are not allowed to do this.', 'Ask your administrator.'],
    ['没有权限执行此操作。', '请联系管理员。'],
    NOT_RAISED,
  ),
  111070003: row(
    'systemFailure',
    ['Something unexpected went wrong.', 'Try again; nothing was changed. The log has the details.'],
    ['系统发生意外错误。', '请重试；未做任何更改。详情见日志。'],
  ),
  111070005: row(
    'confNotFound',
    ['There is no meeting with this ID.', 'Check the meeting ID.'],
    ['找不到该会议。', '请核对会议 ID。'],
  ),
  111070006: row(
    'roomNotFound',
    ['There is no usable meeting room with this ID.', 'Choose one of your rooms.'],
    ['没有可用的该会议室。', '请选择您的会议室之一。'],
  ),
  111071005: row(
    'roomBusy',
    ['The room is already booked in this period.', 'Choose another time or another room.'],
    ['该会议室在此时段已被预订。', '请选择其他时间或会议室。'],
  ),
  111071013: row(
    'startInPastServer',
    ['The start time lies in the past.', 'Choose a later start.'],
    ['开始时间早于当前时间。', '请选择更晚的开始时间。'],
    NOT_RAISED,
  ),
  111071014: row(
    'beyondBookingWindow',
    ['The start is more than a year ahead.', 'Choose a start within one year.'],
    ['开始时间超过一年。', '请选择一年以内的时间。'],
  ),
  111071015: row(
    'durationOutOfRange',
    ['The duration is out of range.', 'Choose 15 minutes to 24 hours.'],
    ['会议时长超出范围。', '请选择 15 分钟至 24 小时。'],
  ),
  111071024: row(
    'emailIllegal',
    ['The e-mail address is not valid.', 'Write it like name@example.com, at most 96 characters.'],
    ['邮箱地址不合法。', '格式如 name@example.com，最多 96 个字符。'],
  ),
  111071025: row(
    'mobileIllegal',
    ['The mobile number is not valid.', 'Use 5 to 15 digits, with a leading + if needed.'],
    ['手机号码不合法。', '请使用 5 至 15 位数字，可带 + 前缀。'],
  ),
  111071041: row(
    'cycleStartMissing',
    ['The series has no start date.', 'Give a start date.'],
    ['周期会议缺少开始日期。', '请填写开始日期。'],
  ),
  111071042: row(
    'cycleEndMissing',
    ['The series has no end date.', 'Give an end date.'],
    ['周期会议缺少结束日期。', '请填写结束日期。'],
  ),
  111071043: row(
    'cycleTypeIllegal',
    ['The kind of series is not valid.', 'Choose daily, weekly or monthly.'],
    ['周期类型不合法。', '请选择按天、按周或按月。'],
  ),
  111071044: row(
    'cycleIntervalIllegal',
    ['The interval of the series is not valid.', 'Choose 1–15 days, 1–5 weeks or 1–3 months.'],
    ['周期间隔不合法。', '请选择 1–15 天、1–5 周或 1–3 个月。'],
  ),
  111071045: row(
    'cyclePointsMissing',
    ['The series has no days.', 'Choose at least one day.'],
    ['周期会议缺少日期点。', '请至少选择一天。'],
  ),
  111071046: row(
    'cyclePointsOutOfRange',
    ['A day of the series is out of range.', 'Use 0–6 for weekdays, 1–31 for days of the month.'],
    ['周期会议的日期点超出范围。', '星期用 0–6，日期用 1–31。'],
  ),
  111071063: row(
    'notRoomOwner',
    ['This room belongs to somebody else.', 'Choose one of your own rooms.'],
    ['该会议室不属于您。', '请选择您自己的会议室。'],
  ),
  111071065: row(
    'cannotEditStarted',
    ['A meeting that has started cannot be changed.', 'Schedule a new meeting.'],
    ['会议已开始，无法修改。', '请预约新的会议。'],
  ),
  111071066: row(
    'tooManyAttendees',
    ['There are more attendees than places.', 'Raise the limit or invite fewer people.'],
    ['与会人数超过上限。', '请提高上限或减少邀请人数。'],
  ),
  111071067: row(
    'cannotCancelStarted',
    ['A meeting that has started cannot be cancelled.', 'End the meeting instead.'],
    ['会议已开始，无法取消。', '请直接结束会议。'],
  ),
  111071080: row(
    'guestPwdIllegal',
    ['The guest password is not valid.', 'Use 4 to 16 digits, or leave it empty.'],
    ['来宾密码不合法。', '请使用 4 至 16 位数字，或留空。'],
  ),
  111071081: row(
    'guestPwdEqualsConfId',
    ['The guest password equals the meeting ID.', 'Choose another password.'],
    ['来宾密码与会议 ID 相同。', '请更换密码。'],
  ),
  111071082: row(
    'tooManyConfs',
    ['There are too many meetings.', 'Cancel meetings that are no longer needed.'],
    ['会议数量过多。', '请取消不再需要的会议。'],
    NOT_RAISED,
  ),
  111071105: row(
    'guestPwdEqualsHostPwd',
    ['The guest password equals the host password.', 'Choose another password.'],
    ['来宾密码与主持人密码相同。', '请更换密码。'],
  ),
  111071112: row(
    'vmrIdTypeImmutable',
    ['The kind of meeting ID cannot change.', 'Keep it, or schedule a new meeting.'],
    ['会议 ID 类型不可更改。', '请保持不变，或预约新的会议。'],
  ),
  111071113: row(
    'vmrIdImmutable',
    ['The room of a meeting cannot change.', 'Keep it, or schedule a new meeting.'],
    ['会议室不可更改。', '请保持不变，或预约新的会议。'],
  ),
  111071114: row(
    'vmrFlagImmutable',
    ['A meeting cannot move into or out of a room.', 'Schedule a new meeting.'],
    ['不可更改是否使用会议室。', '请预约新的会议。'],
    NOT_RAISED,
  ),
  111072031: row(
    'attendeeNumberEmpty',
    ["The attendee's number is blank.", 'Give a number, or leave the field out.'],
    ['与会者号码为空白。', '请填写号码，或不要填写该字段。'],
  ),
  111072032: row(
    'attendeeNumberTooLong',
    ["The attendee's number is too long.", 'Use at most 128 characters.'],
    ['与会者号码过长。', '最多 128 个字符。'],
  ),
  111072033: row(
    'attendeeNumberMalformed',
    ["The attendee's number is not valid.", 'Use a phone number, a SIP or a TEL address.'],
    ['与会者号码格式错误。', '请使用电话号码、SIP 或 TEL 地址。'],
  ),
  111072034: row(
    'attendeeNameTooLong',
    ["The attendee's name is too long.", 'Use at most 96 characters.'],
    ['与会者姓名过长。', '最多 96 个字符。'],
  ),
  111072035: row(
    'attendeeRoleIllegal',
    ["The attendee's role is not known.", 'Choose guest, host, attendee or co-host.'],
    ['与会者角色不合法。', '请选择来宾、主持人、与会者或联席主持人。'],
  ),
  // The format rule answers first: an e-mail that is too long is 111071024, a mobile number 111071025 (D8).
  111072036: row(
    'attendeeEmailTooLong',
    ["The attendee's e-mail address is too long.", 'Use at most 96 characters.'],
    ['与会者邮箱过长。', '最多 96 个字符。'],
    NOT_RAISED,
  ),
  111072037: row(
    'attendeeMobileTooLong',
    ["The attendee's mobile number is too long.", 'Use at most 15 digits.'],
    ['与会者手机号过长。', '最多 15 位数字。'],
    NOT_RAISED,
  ),
  201080006: row(
    'roomPasswordsEqual',
    ['Host and guest password are the same.', 'Make them differ.'],
    ['主持人密码与来宾密码相同。', '请设置不同的密码。'],
  ),
} as const satisfies Record<number, ErrorRow>

export type SdkErrorCode = keyof typeof SDK_ERRORS
