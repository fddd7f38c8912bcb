import { describe, expect, it } from 'vitest'
import { guessMapping } from '../../../../src/main/directory/column-mapping'

/** The columns that are taken for something, in the order of the file. */
const mapped = (header: string, sample: readonly string[][] = []) =>
  guessMapping(header.split(','), sample)
    .map((column, at) => [header.split(',')[at], column])
    .filter(([, column]) => column !== null)

describe('the export of', () => {
  it('Outlook', () => {
    const header =
      'Title,First Name,Middle Name,Last Name,Suffix,Company,Department,Job Title,Business Street,Business Phone,' +
      'Business Phone 2,Home Phone,Mobile Phone,Primary Phone,Birthday,Categories,E-mail Address,E-mail Type,' +
      'E-mail Display Name,E-mail 2 Address,E-mail 2 Type,E-mail 2 Display Name,E-mail 3 Address,User 1,Web Page'
    expect(mapped(header)).toEqual([
      ...[
        ['First Name', 'name'],
        ['Middle Name', 'name'],
        ['Last Name', 'name'],
      ],
      ...[
        ['Company', 'department'],
        ['Department', 'department'],
        ['Job Title', 'title'],
      ],
      ...[
        ['Business Phone', 'number'],
        ['Mobile Phone', 'mobile'],
        ['Categories', 'groups'],
      ],
      ...[
        ['E-mail Address', 'email'],
        ['E-mail 2 Address', 'email'],
        ['E-mail 3 Address', 'email'],
      ],
    ])
  })

  it('Outlook in Chinese', () => {
    expect(
      mapped('姓,名,单位,部门,职务,商务电话,移动电话,电子邮件地址,电子邮件类型,电子邮件 2 地址,类别'),
    ).toEqual([
      ...[
        ['姓', 'name'],
        ['名', 'name'],
        ['单位', 'department'],
        ['部门', 'department'],
        ['职务', 'title'],
      ],
      ...[
        ['商务电话', 'number'],
        ['移动电话', 'mobile'],
      ],
      ...[
        ['电子邮件地址', 'email'],
        ['电子邮件 2 地址', 'email'],
        ['类别', 'groups'],
      ],
    ])
  })

  it('Google Contacts, which says beside each telephone what it is', () => {
    const header =
      'First Name,Middle Name,Last Name,Phonetic First Name,Nickname,Organization Name,Organization Title,' +
      'Organization Department,Birthday,Notes,Photo,Labels,E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - Label,' +
      'E-mail 2 - Value,Phone 1 - Label,Phone 1 - Value,Phone 2 - Label,Phone 2 - Value'
    const row = (...labels: string[]) => [
      ...Array.from({ length: 16 }, () => ''),
      labels[0] ?? '',
      '1',
      labels[1] ?? '',
      '2',
    ]
    expect(mapped(header, [row('Mobile', 'Work'), row('Mobile', 'Work')])).toEqual([
      ...[
        ['First Name', 'name'],
        ['Middle Name', 'name'],
        ['Last Name', 'name'],
      ],
      ...[
        ['Organization Name', 'department'],
        ['Organization Title', 'title'],
      ],
      ...[
        ['Organization Department', 'department'],
        ['Labels', 'groups'],
      ],
      ...[
        ['E-mail 1 - Value', 'email'],
        ['E-mail 2 - Value', 'email'],
      ],
      ...[
        ['Phone 1 - Value', 'mobile'],
        ['Phone 2 - Value', 'number'],
      ],
    ])
  })

  it('Google Contacts as it was', () => {
    const header =
      'Name,Given Name,Additional Name,Family Name,Yomi Name,Location,Group Membership,E-mail 1 - Type,' +
      'E-mail 1 - Value,Phone 1 - Type,Phone 1 - Value,Organization 1 - Type,Organization 1 - Name,' +
      'Organization 1 - Title,Organization 1 - Department,Website 1 - Value'
    expect(mapped(header)).toEqual([
      ...[
        ['Name', 'name'],
        ['Given Name', 'name'],
        ['Additional Name', 'name'],
        ['Family Name', 'name'],
      ],
      ...[
        ['Group Membership', 'groups'],
        ['E-mail 1 - Value', 'email'],
        ['Phone 1 - Value', 'number'],
      ],
      ...[
        ['Organization 1 - Name', 'department'],
        ['Organization 1 - Title', 'title'],
      ],
      ['Organization 1 - Department', 'department'],
    ])
  })

  it.each([
    [
      'WeCom',
      '姓名,帐号,微信号,手机号,邮箱,所在部门,职位',
      ['name', 'accountId', null, 'mobile', 'email', 'department', 'title'],
    ],
    [
      'WeCom, its later form',
      '姓名,英文ID,职务,部门,性别,手机,座机,个人邮箱',
      ['name', 'accountId', 'title', 'department', null, 'mobile', 'number', 'email'],
    ],
    [
      'DingTalk',
      '员工UserID,姓名,手机号,部门,职位,工号,是否主管,邮箱,分机号,办公地点',
      ['accountId', 'name', 'mobile', 'department', 'title', null, null, 'email', 'number', null],
    ],
    [
      'Feishu',
      '姓名（必填）,手机号码,企业邮箱,部门*,工号,职务,直属上级',
      ['name', 'mobile', 'email', 'department', 'accountId', 'title', null],
    ],
    [
      'Active Directory',
      'DisplayName,GivenName,Surname,mail,telephoneNumber,mobile,department,company,title,sAMAccountName',
      ['name', 'name', 'name', 'email', 'number', 'mobile', 'department', 'department', 'title', 'accountId'],
    ],
    [
      'Thunderbird',
      'First Name,Last Name,Display Name,Nickname,Primary Email,Secondary Email,Work Phone,Mobile Number,Job Title',
      ['name', 'name', 'name', null, 'email', 'email', 'number', 'mobile', 'title'],
    ],
    [
      'this project',
      'name,email,phone,mobile,department,title,account,kind,zone,groups',
      ['name', 'email', 'number', 'mobile', 'department', 'title', 'accountId', 'kind', 'zone', 'groups'],
    ],
  ])('%s', (_, header, columns) => {
    expect(guessMapping(header.split(','), [])).toEqual(columns)
  })
})

it('a column of another meaning is left out, whatever it is called', () => {
  const header = ['__proto__', 'constructor', 'toString', '', '=1+1', 'E-mail Type', 'name of the pet']
  expect(guessMapping(header, [])).toEqual(header.map(() => null))
})
