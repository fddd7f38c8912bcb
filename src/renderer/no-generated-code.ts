/**
 * The page's policy forbids code made from text, and zod asks once whether it may. Said here by the setting that zod reads
 * when it loads, so that a page that needs no schema loads no zod. To be imported first.
 */
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } })

export {}
