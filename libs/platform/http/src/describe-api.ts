import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';

/** Serves `GET /api/openapi.json` and, for people, `/api/docs`; returns the document. */
export function describeApi(app: NestFastifyApplication): OpenAPIObject {
  const document = SwaggerModule.createDocument(
    app,
    new DocumentBuilder()
      .setTitle('Regards')
      .setDescription(
        'Say no well, listen to every answer, remember the ones who were nearly hired. Errors are application/problem+json with a stable `code`; lists are paged with `limit` and `cursor`; times are UTC, ISO 8601.',
      )
      .setVersion('1')
      .addCookieAuth('regards_session')
      .addBearerAuth({ type: 'http', scheme: 'bearer', description: 'An API key.' })
      .build(),
    { operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}` },
  );
  SwaggerModule.setup('api/docs', app, document, { jsonDocumentUrl: 'api/openapi.json' });
  return document;
}
