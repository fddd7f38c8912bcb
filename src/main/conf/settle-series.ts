/** From a parsed series to what is stored of it: one meeting, one rule. */
import type { Language } from '../../shared/language'
import { HWMConferenceTypeCycle } from '../../shared/sdk/enums'
import { notice } from '../../shared/sdk/notices'
import type { CycleOrder } from '../../shared/sdk/parse-series'
import { zoneOfId } from '../../shared/sdk/time-zones'
import { expandCycle } from '../../shared/series/expand'
import { seriesRule, type SeriesRule } from '../../shared/series/rule'
import { underName } from '../sdk-fault'
import { period } from './conf-detail'
import type { ConfTransaction, StoredConf } from './repository'
import type { Period, Settle } from './settle-conf'

interface Deps {
  readonly settle: Settle
  readonly language: () => Language
  /** Zone id for a meeting that names none (D6). */
  readonly defaultZone: () => number
}

type Settled = Pick<StoredConf, 'detail' | 'series'>

/**
 * @param former the series as it was where this is an edit
 * @param periods when its meetings take place, where that is not just what the rule says
 */
export type SettleSeries = (
  tx: ConfTransaction,
  order: CycleOrder,
  former?: StoredConf,
  periods?: readonly Period[],
) => Settled

export type RuleOfOrder = (order: CycleOrder) => SeriesRule

/** The rule of an order: when its meetings are, in which zone. */
export const createRuleOfOrder =
  (defaultZone: () => number): RuleOfOrder =>
  ({ orderConfParam, cycleParam }) => {
    const { start, end } = period(orderConfParam)
    const zone = zoneOfId(orderConfParam.timeZone ?? defaultZone())
    return seriesRule(cycleParam, { start, duration: end - start, zone })
  }

export function createSettleSeries({ settle, language, defaultZone }: Deps): SettleSeries {
  const ruleOfOrder = createRuleOfOrder(defaultZone)
  return (tx, order, former, periods) => {
    const { cycleParam, ...rule } = ruleOfOrder(order)
    const { occurrences, isCut } = expandCycle({ cycleParam, ...rule })
    const detail = underName('orderConfParam', () =>
      settle(tx, order.orderConfParam, periods ?? occurrences, former?.detail),
    )
    const { start, end } = occurrences[0] ?? period(order.orderConfParam)
    return {
      detail: {
        ...detail,
        conferenceType: HWMConferenceTypeCycle,
        ...{ startTimeStamp: start, startTime: start, endTimeStamp: end, endTime: end, cycleParam },
        notices: isCut ? [...detail.notices, notice('cycleParam', 'firstFifty', language())] : detail.notices,
      },
      series: { ...rule, exceptions: {} },
    }
  }
}
