// The direction of imports, checked in CI. Each rule says why; docs/ARCHITECTURE.md shows the same table.
const business =
  '^libs/(access|hiring|letters|duties|mail|conversations|rejections|talent-pool|notifications|ats|setup)/';

/** Which business libraries a library may know. Everything else is a mistake in the design, not in the code. */
const mayKnow = {
  access: [],
  hiring: ['access'],
  letters: ['access'],
  duties: ['access', 'hiring'],
  mail: ['access', 'hiring', 'letters', 'duties'],
  conversations: ['access', 'hiring', 'letters', 'duties', 'mail'],
  rejections: ['access', 'hiring', 'letters', 'duties', 'mail', 'conversations'],
  'talent-pool': ['access', 'hiring', 'letters', 'duties', 'mail', 'conversations'],
  notifications: ['access', 'hiring', 'letters', 'mail', 'conversations', 'rejections', 'ats'],
  ats: ['access', 'hiring'],
  setup: ['access', 'mail', 'notifications', 'ats'],
};

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Files that need each other cannot be understood, tested or loaded one at a time.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'one-way-in',
      comment: 'A library is known by its index.ts; reaching past it ties callers to how it works inside.',
      severity: 'error',
      from: { path: '^libs/((?:platform/)?[^/]+)/' },
      to: { path: '^libs/(platform/)?[^/]+/src/(?!index\\.ts$)', pathNot: '^libs/$1/' },
    },
    {
      name: 'one-way-in-for-apps-and-tests',
      comment: 'The same for whoever composes or tries the libraries.',
      severity: 'error',
      from: { path: '^(apps|migrations|test)/' },
      to: { path: '^libs/(platform/)?[^/]+/src/(?!index\\.ts$)' },
    },
    {
      name: 'domain-is-pure',
      comment:
        'Policies are decided without Nest, a database, a queue, a clock or randomness, so that they can be tested as plain functions. Errors with codes and declared state tables are part of the language.',
      severity: 'error',
      from: { path: '^libs/[^/]+/src/domain/', pathNot: '\\.spec\\.ts$' },
      to: {
        pathNot: [
          '^libs/[^/]+/src/(domain|templates)/',
          '^libs/platform/(errors|states)/',
          '^node_modules/(luxon|liquidjs|eld|linkify-string|linkifyjs|htmlparser2|ipaddr\\.js|standardwebhooks|sanitize-html|domhandler)/',
          '^(crypto|buffer|string_decoder|url)$',
        ],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'platform-knows-no-business',
      comment: 'The platform could serve another product; only tests that boot it all may look up.',
      severity: 'error',
      from: { path: '^libs/platform/', pathNot: '^libs/platform/test(?:ing|-servers)/' },
      to: { path: [business, '^apps/', '^migrations/', '^test/'] },
    },
    {
      name: 'nobody-imports-apps',
      comment: 'Apps compose libraries. Only local composes the other apps, and the operator none.',
      severity: 'error',
      from: { path: '^(libs|migrations)/|^apps/(api|worker|operator)/' },
      to: { path: '^apps/', pathNot: ['^apps/business-modules\\.ts$', '^apps/(api|worker|operator)/'] },
    },
    {
      name: 'dashboard-speaks-http-only',
      comment:
        'The dashboard runs in a browser and knows the api by its OpenAPI document, as any other software does.',
      severity: 'error',
      from: { path: '^apps/dashboard/' },
      to: { path: ['^libs/', '^migrations/', '^apps/(?!dashboard/)'] },
    },
    {
      name: 'no-test-code-in-products',
      comment: 'What ships must not need what tests need.',
      severity: 'error',
      from: {
        path: '^(apps|libs|migrations)/',
        pathNot: '\\.(spec|fixture)\\.ts$|^libs/platform/test(?:ing|-servers)/',
      },
      to: {
        path: ['^test/', '^libs/platform/test(?:ing|-servers)/', '^node_modules/(@jest|jest|fast-check)/'],
      },
    },
    {
      name: 'database-has-one-door',
      comment: 'A DataSource or repository of its own would use another connection, without the tenant.',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: '^libs/platform/(database|testing)/|\\.spec\\.ts$' },
      to: { path: '^node_modules/@nestjs/typeorm/' },
    },
    {
      name: 'connections-have-named-doors',
      comment:
        'Nothing of ours connects to a place that a tenant, a candidate or a mail names, but through the guard in platform/outbound: other servers are named by the operator, in the environment. These files open connections, and each says where to (docs/adr/0023, 0031).',
      severity: 'error',
      from: {
        path: '^(libs|apps/(api|worker|operator))/',
        pathNot: [
          '\\.(spec|fixture)\\.ts$',
          '^libs/platform/test(?:ing|-servers)/',
          // The SMTP server of SMTP_URL.
          '^libs/mail/src/transport/smtp-transport\\.ts$',
          // The name servers of this computer, which are asked about a domain and never led to it.
          '^libs/mail/src/sending-domain/dns-questions\\.ts$',
          // Listens on a port of this computer, to find a free one.
          '^libs/platform/embedded-postgres/src/free-port\\.ts$',
          // Takes the names of status codes from there.
          '^libs/platform/http/src/early-refusals\\.ts$',
          // Makes the answers of our server, and one sample whose socket is never connected.
          '^libs/platform/app/src/security-headers\\.ts$',
          // REDIS_URL and DATABASE_URL.
          '^libs/platform/queue/src/queue-connection\\.ts$',
          '^libs/platform/queue/src/prepare-queues\\.ts$',
          '^libs/platform/(database|embedded-postgres)/src/',
          // The guard: where data leads to, judged where the connection is made (docs/adr/0031).
          '^libs/platform/outbound/src/outbound\\.ts$',
        ],
      },
      to: {
        path: '^(node:)?(net|tls|http|https|http2|dgram|dns|dns/promises)$|^node_modules/(nodemailer|ioredis|undici|pg)/',
        dependencyTypesNot: ['type-only'],
      },
    },
    ...Object.entries(mayKnow).map(([library, known]) => ({
      name: `${library}-knows-${known.length > 0 ? known.join('-') : 'nobody'}`,
      comment: 'The business libraries form one direction, from who people are to what is said to them.',
      severity: 'error',
      from: { path: `^libs/${library}/` },
      to: { path: business, pathNot: `^libs/(${[library, ...known].join('|')})/` },
    })),
    {
      name: 'resolvable',
      comment: 'An import that leads nowhere fails at run time.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      conditionNames: ['source', 'import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.d.ts', '.js', '.mjs', '.json', '.css'],
      exportsFields: ['exports'],
    },
  },
};
