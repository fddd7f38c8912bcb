/** Switches that open a packaged program to others on the same computer. The sandbox's own is matched by its end. */
const REFUSED = [/^--remote-debugging-/, /^--inspect/, /^--js-flags/, /^--load-extension/, /^--no-.*sandbox$/]

/** The first switch that a packaged program refuses, or null. */
export const refusedSwitch = (args: readonly string[]): string | null =>
  args.find((arg) => REFUSED.some((pattern) => pattern.test(arg))) ?? null
