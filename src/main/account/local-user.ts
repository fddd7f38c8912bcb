/** The computer's user, who is signed in by default (D11). */
interface LocalUser {
  readonly login: string
  readonly name: string
}

/** `userInfo` throws where the system knows no such user, in some containers for instance. */
export function localUser(userInfo: () => { username: string }): LocalUser {
  try {
    const { username } = userInfo()
    return { login: username, name: username }
  } catch {
    return { login: 'user', name: 'user' }
  }
}
