/** A calendar day, `YYYY-MM-DD`. Days compare correctly as strings. */
export type IsoDate = string

/** Effect of a document or provision on one day; closed list. `unknown`: the source gives no effective date. */
export type ValidityStatus = 'in_force' | 'not_yet_in_force' | 'expired' | 'partly_expired' | 'unknown'

/** Period of effect (hiệu lực) as the source states it. `to` is the last day in force; absent while it is open. */
export interface ValidityPeriod {
  readonly from?: IsoDate
  readonly to?: IsoDate
  /** It has lost effect on a day that the source does not give. */
  readonly expired?: true
  /** Some provisions have lost effect and the source does not say which. */
  readonly partlyExpired?: boolean
}

/** A period of effect together with what it means on the asked day. */
export interface Validity {
  readonly from?: IsoDate
  readonly to?: IsoDate
  readonly status: ValidityStatus
}

/** Reads a period on a day. A period without any date is `unknown`, which is searched but never called in force. */
export function validityOn(period: ValidityPeriod, asOf: IsoDate): Validity {
  return { ...(period.from ? { from: period.from } : {}), ...(period.to ? { to: period.to } : {}), status: statusOn(period, asOf) }
}

function statusOn(period: ValidityPeriod, asOf: IsoDate): ValidityStatus {
  if (period.from && asOf < period.from) return 'not_yet_in_force'
  if (period.expired || (period.to && asOf > period.to)) return 'expired'
  if (period.partlyExpired) return 'partly_expired'
  return period.from ? 'in_force' : 'unknown'
}
