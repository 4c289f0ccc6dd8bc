import type { IForbiddenRuleType } from 'dependency-cruiser';
import { inPackage, room, TEST } from './room.ts';

/**
 * Who may import whom: the table of the architecture page as dependency-cruiser rules (`npm run check`).
 * Everything not listed for a room is forbidden to it.
 */
export const importRules: IForbiddenRuleType[] = [
  ...room('shared/core', { from: '^shared/core/', own: ['^shared/core/'], packages: ['zod', 're2js'] }),
  ...room('shared/fulfillment', {
    from: '^shared/fulfillment/',
    own: ['^shared/(core|fulfillment)/'],
    packages: ['zod', 're2js'],
  }),
  ...['action', 'exit'].flatMap((kind) => kindRooms(kind)),
  // fulfillment beside actions, exits and core: the document holds deliveries and recorded answers by its schemas.
  ...room('shared/flow', {
    from: '^shared/flow/',
    own: ['^shared/(core|actions|exits|fulfillment|flow)/'],
    packages: ['zod', 're2js'],
  }),
  ...room('shared/engine', {
    from: '^shared/engine/',
    own: ['^shared/(core|actions|exits|flow|fulfillment|engine)/'],
    packages: ['zod', 're2js'],
  }),
  // core beside engine and flow: it holds what every room needs (ids, results, assertNever).
  ...room('shared/testing', {
    from: '^shared/testing/',
    own: ['^shared/(core|flow|engine|testing)/'],
    packages: ['zod', 're2js'],
  }),
  ...room('shared/api', {
    from: '^shared/api/',
    own: ['^shared/'],
    packages: ['zod', 're2js', '@orpc/contract'],
  }),
  ...room('shared (other)', {
    from: '^shared/(?!(core|fulfillment|actions|exits|flow|engine|testing|api)/)',
    own: ['^shared/'],
    packages: ['zod', 're2js'],
  }),

  ...room('renderer', {
    from: '^renderer/',
    own: ['^(shared|renderer)/'],
    packages: [
      'react',
      'react-dom',
      '@xyflow/.+',
      'zustand',
      'mutative',
      '@base-ui/react',
      '@dnd-kit/.+',
      '@codemirror/.+',
      '@lezer/.+',
      'codemirror',
      'elkjs',
      'lucide-react',
      'react-resizable-panels',
      'virtua',
      'tailwindcss',
      '@fontsource-variable/.+',
      '@orpc/client',
      '@orpc/contract',
      'zod',
    ],
  }),
  {
    name: 'renderer/ui stands alone',
    comment: 'Primitives take props: ui/ knows neither stores nor the API nor the screens.',
    severity: 'error',
    from: { path: '^renderer/ui/', pathNot: TEST },
    to: { path: ['^renderer/(?!ui/)', inPackage('zustand'), inPackage('@orpc/.+')] },
  },
  {
    name: 'editors take props',
    comment:
      'renderer/actions and renderer/exits get their node and callbacks as props; only canvas/, panels and screens read stores.',
    severity: 'error',
    from: { path: '^renderer/(actions|exits)/', pathNot: TEST },
    to: {
      path: ['^renderer/(api|document)/', '[sS]tore[^/]*$', inPackage('zustand'), inPackage('@orpc/.+')],
      dependencyTypesNot: ['type-only'],
    },
  },

  ...room('electron/services', {
    from: '^electron/services/',
    own: ['^(shared|electron/services)/', '^package\\.json$'],
    packages: [
      'got',
      'hpagent',
      'better-sqlite3',
      '@napi-rs/keyring',
      '@orpc/(server|contract|zod)',
      'zod',
      're2js',
    ],
    node: true,
  }),
  ...room('desktop host', {
    from: '^electron/hosts/desktop/(?!preload\\.)',
    own: ['^(shared|electron/services|electron/hosts/(common|desktop))/'],
    packages: ['electron', '@orpc/(server|contract)', 'zod'],
    node: true,
  }),
  ...room('preload', {
    from: '^electron/hosts/desktop/preload\\.',
    own: ['^shared/api/'],
    packages: ['electron'],
  }),
  ...room('browser host', {
    from: '^electron/hosts/browser/',
    own: ['^(shared|electron/services|electron/hosts/(common|browser))/'],
    packages: ['ws', '@orpc/(server|contract)', 'zod'],
    node: true,
  }),
  // What both hosts do alike: the page's files, headers and policy, the words for what went wrong.
  ...room('common to hosts', {
    from: '^electron/hosts/common/',
    own: ['^(shared|electron/services|electron/hosts/common)/'],
    packages: ['@orpc/(server|contract)'],
    node: true,
  }),
  ...room('command line', {
    from: '^electron/cli/',
    except: '/serve\\.ts$',
    own: ['^(shared|electron/services|electron/cli)/'],
    packages: ['@orpc/(server|contract)', 'zod'],
    node: true,
  }),
  // `parley serve` is the browser host: this one file starts it.
  ...room('parley serve', {
    from: '^electron/cli/.*serve\\.ts$',
    own: ['^(shared|electron/services|electron/cli|electron/hosts/(common|browser))/'],
    packages: ['zod'],
    node: true,
  }),
  ...room('electron (other)', {
    from: '^electron/(?!(services|cli|hosts/(common|desktop|browser))/)',
    own: ['^(shared|electron/services)/'],
    packages: [],
    node: true,
  }),

  {
    name: 'e2e drives the UI only',
    comment: 'Specs and pages know the app through its screen. Benchmarks may reach inside.',
    severity: 'error',
    from: { path: '^e2e/(?!(bench|faults)/)' },
    to: { path: '^(electron|renderer)/' },
  },
  {
    name: 'tests stay in their house',
    comment: 'A test may use any package, but no source that its own room could not know.',
    severity: 'error',
    from: { path: `^(shared|electron|renderer|build)/.*${TEST}` },
    // The real loopback servers are everybody's.
    to: { path: '^(electron|renderer|e2e|build)/', pathNot: ['^$1/', '^e2e/endpoints/'] },
  },
  {
    name: 'nobody imports a test',
    severity: 'error',
    from: {},
    to: { path: TEST },
  },
  { name: 'no circular imports', severity: 'error', from: {}, to: { circular: true } },
  { name: 'imports resolve', severity: 'error', from: {}, to: { couldNotResolve: true } },
  {
    name: 'no dead files',
    comment: 'Every source is reached from an entry point (test helpers: name them test… or …Fixture).',
    severity: 'error',
    from: { path: entryPoints() },
    to: {
      path: '^(shared|electron|renderer)/.+\\.tsx?$',
      pathNot: [
        entryPoints(),
        TEST,
        '^renderer/ui/gallery',
        '\\.d\\.ts$',
        '/test[A-Z][^/]*$',
        'Fixtures?\\.tsx?$',
      ],
      reachable: false,
    },
  },
];

/** actions/ and exits/: a type knows its definition file and core, the registry knows every type, nobody a sibling. */
function kindRooms(kind: string): IForbiddenRuleType[] {
  const folder = `shared/${kind}s`;
  const below = ['^shared/(core|fulfillment)/', `^${folder}/${kind}\\.ts$`];
  const packages = ['zod', 're2js'];
  return [
    ...room(folder, { from: `^${folder}/(?!registry\\.ts$)`, own: below, packages }),
    ...room(`${folder}/registry`, {
      from: `^${folder}/registry\\.ts$`,
      own: [...below, `^${folder}/`],
      packages,
    }),
  ];
}

function entryPoints(): string {
  return [
    '^electron/hosts/desktop/(main|preload)\\.ts$',
    '^electron/cli/main\\.ts$',
    '^renderer/main\\.tsx$',
    '^shared/engine/engine\\.ts$',
    '[wW]orker\\.ts$',
  ].join('|');
}
