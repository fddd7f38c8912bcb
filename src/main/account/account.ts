/** Who schedules. Our embedded account uses one value for login and UUID. */
export interface Account {
  readonly accountId: string
  readonly name: string
  /** Empty until given. */
  readonly email: string
}
