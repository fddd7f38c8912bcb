/** All output of the set-up goes to standard error, so that a command's own output stays clean. */
export const say = (text) => process.stderr.write(`set-up: ${text}\n`)
