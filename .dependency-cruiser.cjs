/** The directions of the house. Any other arrow, a cycle or an orphan fails the build. */
const arrow = (name, from, to, comment) => ({
  name,
  severity: 'error',
  comment,
  from: { path: from },
  to: { path: to },
})

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      from: { orphan: true, path: '^src', pathNot: ['\\.d\\.ts$', '\\.json$'] },
      to: {},
    },
    arrow('shared-is-alone', '^src/shared', '^src/(main|preload|renderer)', 'shared knows neither end'),
    {
      name: 'shared-runs-anywhere',
      severity: 'error',
      comment: 'shared is checked and run with neither Node nor a window',
      from: { path: '^src/shared' },
      to: { dependencyTypes: ['core'] },
    },
    arrow(
      'only-the-window-draws',
      '^src/(shared|main|preload)',
      '^node_modules/(vue|vue-i18n|pinia|reka-ui|@vue|@vueuse|@intlify|@lucide)/',
      'Vue is for the renderer',
    ),
    arrow(
      'preload-imports-types',
      '^src/preload',
      '^src/(main|renderer)',
      'the preload knows the contract only',
    ),
    arrow('two-processes', '^src/renderer', '^src/main', 'the window talks over the bridge'),
    arrow('main-has-no-window', '^src/main', '^src/renderer', 'the host draws nothing'),
    arrow(
      'use-cases-know-ports',
      '^src/main/(conf|calendar|directory|notify|account|drafts|reminders|links)/',
      '^src/main/(adapters|shell|cli|sdk|ipc)/|^src/main/compose',
      'use-cases are functions of their ports',
    ),
    arrow(
      'adapters-are-composed',
      '^src/main/adapters',
      '^src/main/(shell|cli|sdk|ipc)/|^src/main/compose',
      'adapters know ports',
    ),
    {
      name: 'electron-has-its-places',
      severity: 'error',
      comment: 'the host runs without Electron; whoever imports it is named here',
      from: {
        path: '^src/',
        pathNot: '^src/(main/(index\\.ts$|ipc/door\\.ts$|shell/)|preload/index\\.ts$)',
      },
      to: { path: '^node_modules/electron/|^electron$' },
    },
    arrow(
      'host-knows-no-shell',
      '^src/main/(?!shell/|ipc/(door|publish)\\.ts$|index\\.ts$)',
      '^src/main/(shell/|ipc/(door|publish)\\.ts$|index\\.ts$)',
      'the host runs without Electron',
    ),
    {
      name: 'command-line-reaches-no-electron',
      severity: 'error',
      from: { path: '^src/main/cli/index\\.ts$' },
      to: { path: '^node_modules/electron/|^electron$', reachable: true },
    },
    arrow(
      'components-are-pure',
      '^src/renderer/components',
      '^src/renderer/(stores|api|views)',
      'props in, events out',
    ),
    arrow(
      'stores-below-views',
      '^src/renderer/(stores|api)',
      '^src/renderer/(views|components)',
      'data flows one way',
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { extensions: ['.ts', '.vue', '.mjs', '.js', '.json'] },
  },
}
