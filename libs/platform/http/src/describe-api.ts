import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { problemSchema } from './problem.js';

/** Our OpenAPI document: what `/api/openapi.json` answers, and what the dashboard's client is generated from. */
export function openApiDocument(app: INestApplication): OpenAPIObject {
  return withRefusals(describe(app));
}

/** Says of every operation how it refuses: in the same way, since one filter answers for all. */
function withRefusals(document: OpenAPIObject): OpenAPIObject {
  const refusal = {
    description: 'Refused, and nothing was changed: `code` says why.',
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  };
  const verbs = ['get', 'post', 'put', 'patch', 'delete'] as const;
  for (const item of Object.values(document.paths))
    for (const verb of verbs) {
      const operation = item[verb];
      if (operation) operation.responses['4XX'] = { $ref: '#/components/responses/Refusal' };
    }
  document.components = {
    ...document.components,
    schemas: { ...document.components?.schemas, Problem: problemSchema },
    responses: { ...document.components?.responses, Refusal: refusal },
  };
  return document;
}

function describe(app: INestApplication): OpenAPIObject {
  return SwaggerModule.createDocument(
    app,
    new DocumentBuilder()
      .setTitle('Regards')
      .setDescription(
        'Say no well, listen to every answer, remember the ones who were nearly hired. Errors are application/problem+json with a stable `code`; lists are paged with `limit` and `cursor`; times are UTC, ISO 8601.',
      )
      .setVersion('1')
      .addCookieAuth('regards_session', {
        type: 'apiKey',
        in: 'cookie',
        description: 'Set by signing in; over HTTPS its name is `__Host-regards_session`.',
      })
      .addBearerAuth({ type: 'http', scheme: 'bearer', description: 'An API key.' })
      .build(),
    { operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}` },
  );
}

/** Serves `GET /api/openapi.json` and, for people, `/api/docs`; the document is made when it is first asked for. */
export function describeApi(app: INestApplication): void {
  SwaggerModule.setup('api/docs', app, () => openApiDocument(app), { jsonDocumentUrl: 'api/openapi.json' });
}
