import { describe, expect, it } from 'vitest'
import { installLine, missingPackages } from '../../../scripts/setup/system-packages.mjs'
import { parseArguments } from '../../../scripts/start/arguments.mjs'
import { isNoise } from '../../../scripts/start/noise.mjs'

describe('system packages', () => {
  const listing = [
    'xvfb install ok installed',
    'libgtk-3-0t64 install ok installed',
    'khal deinstall ok config-files',
    'libnss3 unknown ok not-installed',
    '',
  ].join('\n')

  it('are missing unless they are installed, under their old or their new name', () => {
    expect(missingPackages(['xvfb', 'libgtk-3-0', 'khal', 'libnss3', 'unzip'], listing)).toEqual([
      'khal',
      'libnss3',
      'unzip',
    ])
    expect(missingPackages(['xvfb'], '')).toEqual(['xvfb'])
  })

  it('come with one line', () => {
    expect(installLine(['khal', 'xvfb'])).toBe('sudo apt-get install -y --no-install-recommends khal xvfb')
  })

  it('bring no directory server that the system would start', () => {
    expect(installLine(['slapd'])).toBe(
      "echo 'slapd slapd/no_configuration boolean true' | sudo debconf-set-selections && sudo apt-get install -y --no-install-recommends slapd",
    )
  })
})

describe('npm start', () => {
  it('keeps --exit to itself and passes the rest on', () => {
    expect(parseArguments(['--data=/tmp/x', '--exit'])).toEqual({
      endsAfterPicture: true,
      passed: ['--data=/tmp/x'],
    })
    expect(parseArguments([])).toEqual({ endsAfterPicture: false, passed: [] })
  })

  it.each([
    ['[123:0101/1.2:ERROR:bus.cc(399)] Failed to connect to the bus', true],
    [' ', true],
    ['[123:0101/1.2:ERROR:network_service.cc(1)] crashed', false],
    ['The data of Bookconf is damaged', false],
  ])('%s is noise: %s', (line, noise) => {
    expect(isNoise(line)).toBe(noise)
  })
})
