/** What the host decided differently from what was asked, without refusing (D3, D7, D8, D9). */
import type { Language } from '../language'
import type { Notice } from './conf-detail'

const NOTICES = {
  guestPwdUnused: [
    'No password is needed, so the guest password was not used.',
    '未启用密码，来宾密码未使用。',
  ],
  idTypeUnused: ['Without a room the kind of ID has no effect.', '未选择会议室，ID 类型不起作用。'],
  roomDecides: ['With a fixed ID the room decides this.', '使用固定 ID 时，此项由会议室决定。'],
  personalRoomFixed: ['A personal room always uses its fixed ID.', '个人会议室始终使用固定 ID。'],
  secondHost: [
    'A meeting has one host; this person became a co-host.',
    '会议只有一位主持人，此人已设为联席主持人。',
  ],
  firstFifty: [
    'A series has at most 50 meetings; the first 50 are booked.',
    '周期会议最多 50 场，已预约前 50 场。',
  ],
  mailOff: ['Mail is not set up; no mail is sent.', '尚未配置邮件，不会发送邮件。'],
  smsOff: ['Text messages are not set up; none is sent.', '尚未配置短信，不会发送短信。'],
} as const satisfies Record<string, readonly [en: string, zh: string]>

export type NoticeCode = keyof typeof NOTICES

export const notice = (field: string, code: NoticeCode, language: Language): Notice => ({
  field,
  code,
  message: NOTICES[code][language === 'zh' ? 1 : 0],
})
