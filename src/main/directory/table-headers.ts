/**
 * What the columns of tables are called, by column and the best first: in English and Chinese, and in the exports of
 * Outlook, Google Contacts, Thunderbird, Active Directory, WeCom, DingTalk and Feishu. In lower case, without
 * separators, brackets and numbers (data).
 */
export const FULL_NAMES = [
  ...['name', 'full name', 'display name', 'displayname', 'common name', 'cn', 'contact name', 'file as'],
  ...['姓名', '名称', '全名', '名字', '中文名', '显示名称', '显示名', '员工姓名', '成员姓名', '用户姓名'],
  ...['联系人', '联系人姓名', '表示为'],
] as const

export const GIVEN_NAMES = [
  ...['first name', 'firstname', 'given name', 'givenname', 'forename', '名'],
  ...['middle name', 'middlename', 'additional name', '中间名'],
] as const

export const FAMILY_NAMES = ['last name', 'lastname', 'family name', 'surname', 'sn', '姓', '姓氏'] as const

/** Several columns of these hold several addresses. */
export const EMAILS = [
  ...[
    'e mail address',
    'email address',
    'e mail',
    'email',
    'mail',
    'e mail value',
    'email value',
    'primary email',
  ],
  ...['work email', 'business email', 'smtp address', 'primary smtp address', 'windows email address'],
  ...[
    '电子邮件地址',
    '电子邮件',
    '电子邮箱',
    '邮箱',
    '邮箱地址',
    '邮件',
    '邮件地址',
    '企业邮箱',
    '工作邮箱',
    '公司邮箱',
  ],
  ...['secondary email', 'alternate email', 'alternate email address', 'home email', 'other email'],
  ...['个人邮箱', '备用邮箱', '私人邮箱'],
] as const

/** From the outermost to the innermost. */
export const COMPANIES = [
  ...[
    'company',
    'company name',
    'organization name',
    'organisation name',
    'organization',
    'organisation',
    'org',
  ],
  ...['公司', '公司名称', '单位', '单位名称', '企业', '企业名称', '所属公司', '组织'],
] as const

export const DEPARTMENTS = [
  ...[
    'department',
    'dept',
    'organization department',
    'organisation department',
    'organizational unit',
    'ou',
  ],
  ...['department name', 'division', 'team'],
  ...['部门', '所在部门', '所属部门', '主部门', '部门名称', '部门路径', '组织架构', '所属组织'],
] as const

/** Of each of these the first column that is there. */
export const SINGLE = {
  number: [
    ...['business phone', 'work phone', 'office phone', 'telephone number', 'telephonenumber', 'phone value'],
    ...['number', 'phone', 'phone number', 'telephone', 'tel', 'sip', 'sip uri', 'sip address', 'extension'],
    ...['ip phone', 'primary phone', 'company main phone', 'other phone', 'home phone'],
    ...[
      '商务电话',
      '办公电话',
      '工作电话',
      '座机',
      '座机号码',
      '固定电话',
      '固话',
      '电话',
      '电话号码',
      '联系电话',
    ],
    ...['号码', '会议号码', '单位电话', '主要电话', '分机号', '分机', '住宅电话'],
  ],
  mobile: [
    ...[
      'mobile phone',
      'mobile',
      'mobile number',
      'mobile phone number',
      'mobilephone',
      'cell phone',
      'cellphone',
    ],
    ...['cell', 'cell number', 'sms'],
    ...['手机', '手机号', '手机号码', '移动电话', '移动电话号码'],
  ],
  title: [
    ...['job title', 'jobtitle', 'organization title', 'organisation title', 'position', 'title', 'role'],
    ...['职务', '职位', '岗位', '头衔'],
  ],
  accountId: [
    ...['account', 'account id', 'accountid', 'login', 'login name', 'username', 'user name', 'user id'],
    ...[
      'userid',
      'uid',
      'samaccountname',
      'employee id',
      'employeeid',
      'user principal name',
      'userprincipalname',
    ],
    ...[
      '账号',
      '帐号',
      '账户',
      '帐户',
      '用户名',
      '登录名',
      '员工userid',
      '用户id',
      '员工id',
      '英文id',
      '工号',
    ],
    ...['员工编号', '员工号'],
  ],
  kind: ['kind', 'type', 'entry type', 'resource type', 'recipient type', '类型', '种类', '资源类型'],
  zone: ['time zone', 'timezone', 'zone', 'tz', 'iana time zone', '时区'],
  groups: [
    ...['groups', 'group', 'group membership', 'categories', 'category', 'labels', 'tags', 'memberof'],
    ...['群组', '分组', '组', '标签', '类别', '所属群组'],
  ],
} as const

/** What the cells of a column of kinds say. */
export const KINDS = {
  room: [
    ...[
      'room',
      'meeting room',
      'conference room',
      'room mailbox',
      'roommailbox',
      'location',
      '会议室',
      '房间',
      '教室',
    ],
  ],
  device: [
    ...['device', 'terminal', 'endpoint', 'equipment', 'equipment mailbox', 'equipmentmailbox', 'resource'],
    ...['设备', '终端', '会议终端', '硬终端', '资源'],
  ],
} as const
