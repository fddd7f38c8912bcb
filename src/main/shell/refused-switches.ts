/**
 * Switches that would open a packaged program to others on the same computer. Chromium takes one dash for two, and
 * Windows knows no case; the sandbox's own switches are matched by their end.
 */
const REFUSED =
  /^--?(remote-debugging-|remote-allow-|inspect|js-flags|load-extension|disable-web-security|gpu-launcher|renderer-cmd-prefix|utility-cmd-prefix|browser-subprocess-path|(no|disable)-.*sandbox$)/i

/** The first switch that a packaged program refuses, or null. */
export const refusedSwitch = (args: readonly string[]): string | null =>
  args.find((arg) => REFUSED.test(arg)) ?? null
