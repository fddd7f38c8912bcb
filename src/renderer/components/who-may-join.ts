/** Who may join, as people call it: keys of texts. */
import {
  HWMJoinConfRestrictionAll,
  HWMJoinConfRestrictionCompany,
  HWMJoinConfRestrictionInvited,
} from '../../shared/sdk/enumerators'
import type { HWMJoinConfRestrictionType } from '../../shared/sdk/enums'

export const WHO = [
  { value: HWMJoinConfRestrictionAll, text: 'dialog.everyone' },
  { value: HWMJoinConfRestrictionCompany, text: 'dialog.company' },
  { value: HWMJoinConfRestrictionInvited, text: 'dialog.invited' },
] as const

export const whoText = (type: HWMJoinConfRestrictionType): string =>
  WHO.find(({ value }) => value === type)?.text ?? WHO[0].text
