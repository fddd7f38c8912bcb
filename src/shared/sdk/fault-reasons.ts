/** What says more of a refusal than its code's own sentence (data). */
import type { Language } from '../language'

export const FAULT_REASONS = {
  staleRevision: {
    en: 'The meeting has been changed since it was read. Compare with its present state, and repeat the change.',
    zh: '会议在读取之后已被修改。请与当前内容核对后重新修改。',
  },
  isSeries: {
    en: 'This meeting is a series. Use the calls for series.',
    zh: '该会议是周期会议。请使用周期会议的接口。',
  },
  isNoSeries: {
    en: 'This meeting is not a series. Use the calls for single meetings.',
    zh: '该会议不是周期会议。请使用单次会议的接口。',
  },
  spanTooLong: {
    en: 'The series spans more than a year. Choose an earlier end date.',
    zh: '周期会议的跨度超过一年。请选择更早的结束日期。',
  },
  noOccurrence: {
    en: 'No meeting falls into this series. Choose other days or a later end date.',
    zh: '该周期内没有任何会议。请选择其他日期或更晚的结束日期。',
  },
  startedDates: {
    en: 'A meeting that has started is missing from the new dates. Keep its date, or change this and the following ones.',
    zh: '新的日期中缺少已开始的会议。请保留该日期，或修改此场及后续会议。',
  },
  undoOver: {
    en: 'This can no longer be undone.',
    zh: '已无法撤销。',
  },
  firstOccurrence: {
    en: 'Nothing of the series comes before this meeting. Change the series as a whole.',
    zh: '此会议之前没有其他场次。请直接修改整个周期会议。',
  },
  entryGone: {
    en: 'This entry is no longer in the directory. Look for it again.',
    zh: '该条目已不在通讯录中。请重新查找。',
  },
  notOwnEntry: {
    en: 'This entry belongs to the company’s directory or to an imported file, and is changed there.',
    zh: '该条目属于企业通讯录或导入的文件，只能在其来源处修改。',
  },
  notOwnGroup: {
    en: 'This group belongs to the company’s directory or to an imported file. Make a group of your own.',
    zh: '该群组属于企业通讯录或导入的文件。请另建自己的群组。',
  },
  noAddressBook: {
    en: 'Contacts can be kept in your own contacts or in an address book. Choose one of these.',
    zh: '联系人只能保存在个人联系人或通讯簿中。请从中选择。',
  },
  nameMissing: { en: 'The name is empty. Give one.', zh: '名称为空。请填写名称。' },
  unreachableContact: {
    en: 'Nobody can be invited by this contact. Give an e-mail address or a number.',
    zh: '该联系人没有可用于邀请的地址。请填写邮箱或号码。',
  },
  unknownZone: {
    en: 'This time zone is not known. Choose one of the list.',
    zh: '无法识别该时区。请从列表中选择。',
  },
  sourceGone: {
    en: 'This source is no longer in the directory. Look at the list of sources again.',
    zh: '该来源已不在通讯录中。请重新查看来源列表。',
  },
  needsHttps: {
    en: 'Without encryption the password could be read on its way. Give an address that begins with https.',
    zh: '未加密的连接会泄露密码。请填写以 https 开头的地址。',
  },
  noPasswordInUrl: {
    en: 'Names and passwords do not belong into the address. Give them in their own fields.',
    zh: '地址中不应包含用户名或密码。请在相应栏位中填写。',
  },
} as const satisfies Record<string, Record<Language, string>>

export type FaultReason = keyof typeof FAULT_REASONS
