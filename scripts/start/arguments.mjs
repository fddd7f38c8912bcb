/**
 * Takes the start script's own `--exit` out of the command line.
 * @param {string[]} args
 * @returns {{ endsAfterPicture: boolean, passed: string[] }} `passed` is the program's
 */
export function parseArguments(args) {
  return { endsAfterPicture: args.includes('--exit'), passed: args.filter((arg) => arg !== '--exit') }
}
