import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import type { Rows } from './tenant-rows.fixture.js';

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly format?: string;
  readonly enum?: readonly string[];
  readonly minLength?: number;
  readonly minimum?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly nullable?: boolean;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly maximum?: number;
  readonly default?: unknown;
}

/** An endpoint as the OpenAPI document describes it. */
export interface Route {
  readonly method: Method;
  readonly path: string;
  readonly body: Schema | null;
  /** Query parameters that take an id. */
  readonly idQueries: readonly string[];
}

/** Which table the id in a path or in a member of a body is of. */
const tableOf: Readonly<Record<string, string>> = {
  answers: 'answers',
  'api-keys': 'api_keys',
  applications: 'applications',
  'approval-batches': 'approval_batches',
  'ats-connections': 'ats_connections',
  candidates: 'candidates',
  conversations: 'conversations',
  'deciding-notes': 'deciding_notes',
  deliveries: 'deliveries',
  duties: 'duties',
  'failed-jobs': 'outbox',
  'feedback-requests': 'feedback_requests',
  invitations: 'invitations',
  'letter-templates': 'letter_templates',
  letters: 'letters',
  'mail-connections': 'mail_connections',
  matches: 'matches',
  members: 'members',
  messages: 'messages',
  openings: 'openings',
  'raw-mails': 'raw_mails',
  rejections: 'rejections',
  'stream-pauses': 'stream_pauses',
  suppressions: 'suppressions',
  'talent-pool': 'silver_medalists',
  'webhook-events': 'webhook_events',
  applicationId: 'applications',
  atsConnectionId: 'ats_connections',
  candidateId: 'candidates',
  connectionId: 'ats_connections',
  conversationId: 'conversations',
  hiringManagerId: 'members',
  inAnswerTo: 'messages',
  feedbackRequestId: 'feedback_requests',
  messageId: 'messages',
  openingId: 'openings',
  ownerId: 'members',
  recruiterId: 'members',
  subjectId: 'rejections',
  memberId: 'members',
};

/** Bodies whose rules the schema does not say: either all three or that we cannot share more, one of two, a hash, a day. */
const knownBodies: Readonly<Record<string, unknown>> = {
  '/api/v1/approval-batches': { rejectionIds: ['00000000-0000-4000-8000-000000000000'] },
  '/api/v1/approval-batches/{id}/approve': { hash: '0'.repeat(64) },
  '/api/v1/deciding-notes/{id}/day': { day: null, version: 1 },
  '/api/v1/feedback-requests/{id}/give': { cannotShare: true },
};

/** The id of the row that a name in a path or body stands for. @throws Error for a name that nobody gave a table yet */
export function idFor(name: string, rows: Rows): string {
  const table = tableOf[name];
  const id = table === undefined ? undefined : rows.get(table)?.['id'];
  if (typeof id !== 'string') throw new Error(`Say which table "${name}" is of.`);
  return id;
}

/** Every endpoint below /api/v1, read off the controllers; but those that a secret opens, whichever organization it is of. */
export function everyRoute(app: INestApplication): {
  routes: Route[];
  bodyFor: (route: Route, rows: Rows) => unknown;
} {
  const document = SwaggerModule.createDocument(app, new DocumentBuilder().build());
  const schemas = (document.components?.schemas ?? {}) as Record<string, Schema>;
  const resolve = (schema: Schema): Schema => schemas[schema.$ref?.split('/').at(-1) ?? ''] ?? schema;
  const routes = Object.entries(document.paths)
    .filter(([path]) => path.startsWith('/api/v1') && !path.includes('{token}'))
    .flatMap(([path, item]) =>
      (['get', 'post', 'put', 'patch', 'delete'] as const).flatMap((verb) => {
        const operation = item[verb];
        if (!operation) return [];
        const content =
          operation.requestBody && 'content' in operation.requestBody ? operation.requestBody.content : {};
        const schema = content['application/json']?.schema as Schema | undefined;
        const parameters = (operation.parameters ?? []) as { in: string; name: string; schema?: Schema }[];
        return {
          method: verb.toUpperCase() as Method,
          path,
          body: schema ? resolve(schema) : null,
          idQueries: parameters
            .filter((parameter) => parameter.in === 'query' && parameter.schema?.format === 'uuid')
            .map(({ name }) => name),
        };
      }),
    );
  return {
    routes,
    bodyFor: ({ path, body }, rows) => knownBodies[path] ?? (body ? valueOf(body, rows, resolve) : undefined),
  };
}

/** An endpoint that answers with a list, and what the document says of its length. */
export interface DescribedList {
  readonly route: Route;
  /** The query parameter that says how many; null when there is none. */
  readonly limit: { readonly default: number; readonly maximum: number } | null;
  readonly maxItems: number | null;
}

/** Every GET below /api/v1 that answers with an array, or with one in its member `items`. */
export function everyList(app: INestApplication): DescribedList[] {
  const document = SwaggerModule.createDocument(app, new DocumentBuilder().build());
  const schemas = (document.components?.schemas ?? {}) as Record<string, Schema>;
  const resolve = (schema?: Schema): Schema => schemas[schema?.$ref?.split('/').at(-1) ?? ''] ?? schema ?? {};
  return everyRoute(app).routes.flatMap((route) => {
    const operation = route.method === 'GET' ? document.paths[route.path]?.get : undefined;
    const response = operation?.responses['200'];
    const content = response && 'content' in response ? response.content : undefined;
    const answer = resolve(content?.['application/json']?.schema as Schema | undefined);
    const list = answer.type === 'array' ? answer : resolve(answer.properties?.['items']);
    if (list.type !== 'array') return [];
    const parameters = (operation?.parameters ?? []) as { in: string; name: string; schema?: Schema }[];
    const asked = parameters.find(
      (parameter) => parameter.in === 'query' && parameter.name === 'limit',
    )?.schema;
    const limit = asked && { default: Number(asked.default), maximum: Number(asked.maximum) };
    return { route, limit: limit ?? null, maxItems: list.maxItems ?? null };
  });
}

/** The path with the id of a row in each of its places; an index is 0. */
export function pathFor({ path }: Route, rows: Rows): string {
  const parts = path.split('/');
  return parts
    .map((part, index) => {
      if (part === '{index}') return '0';
      return part.startsWith('{') ? idFor(parts[index - 1] ?? '', rows) : part;
    })
    .join('/');
}

/** A value that passes validation: all that is required, and every id that can be given. */
function valueOf(schema: Schema, rows: Rows, resolve: (schema: Schema) => Schema): unknown {
  const { type, format, minLength = 1 } = schema;
  if (schema.enum) return schema.enum[0];
  if (format === 'date-time') return '2026-03-02T09:00:00.000Z';
  if (format === 'email') return 'someone@kestrel.example';
  if (type === 'boolean') return true;
  if (type === 'array')
    return (schema.minItems ?? 0) > 0 && schema.items ? [valueOf(resolve(schema.items), rows, resolve)] : [];
  if (type === 'number' || type === 'integer') return schema.minimum ?? 1;
  if (type === 'string')
    return 'word '
      .repeat(Math.ceil(minLength / 5))
      .trim()
      .padEnd(minLength, '.');
  const given = Object.entries(schema.properties ?? {}).filter(
    ([name, property]) => schema.required?.includes(name) || property.format === 'uuid',
  );
  return Object.fromEntries(
    given.map(([name, property]) => [
      name,
      property.format === 'uuid' ? idFor(name, rows) : valueOf(resolve(property), rows, resolve),
    ]),
  );
}
