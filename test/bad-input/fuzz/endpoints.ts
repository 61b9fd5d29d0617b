/** As much of OpenAPI's schemas as our document uses. */
export interface Schema {
  readonly $ref?: string;
  readonly allOf?: readonly Schema[];
  readonly type?: string;
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly nullable?: boolean;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxItems?: number;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema | boolean;
}

interface Content {
  readonly $ref?: string;
  readonly content?: Readonly<Record<string, { readonly schema?: Schema }>>;
}

interface Operation {
  readonly parameters?: readonly {
    readonly in: string;
    readonly name: string;
    readonly required?: boolean;
    readonly schema: Schema;
  }[];
  readonly requestBody?: Content;
  readonly responses: Readonly<Record<string, Content>>;
}

export interface ApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, Schema>>;
    readonly responses: Readonly<Record<string, Content>>;
  };
}

/** An endpoint as the OpenAPI document describes it. */
export interface Endpoint {
  readonly method: string;
  readonly path: string;
  readonly query: readonly { readonly name: string; readonly schema: Schema }[];
  readonly body: Schema | null;
  /** By status, "200" or "4XX": the schema of the answer, by content type. */
  readonly answers: Readonly<Record<string, Content>>;
}

export function endpointsOf(document: ApiDocument): Endpoint[] {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([verb, { parameters = [], requestBody, responses }]) => ({
      method: verb.toUpperCase(),
      path,
      query: parameters.filter((one) => one.in === 'query'),
      body: requestBody?.content?.['application/json']?.schema ?? null,
      answers: Object.fromEntries(
        Object.entries(responses).map(([status, answer]) => [
          status,
          document.components.responses[answer.$ref?.split('/').at(-1) ?? ''] ?? answer,
        ]),
      ),
    })),
  );
}

/** The schema itself, where only its name is given. */
export function resolve(schema: Schema, { components }: ApiDocument): Schema {
  const whole = schema.allOf?.length === 1 ? { ...schema.allOf[0], nullable: schema.nullable } : schema;
  const name = whole.$ref?.split('/').at(-1);
  return name === undefined ? whole : { ...components.schemas[name], nullable: whole.nullable };
}

/** What an answer is said to look like, and nothing when its status is not said at all. */
export function answerOf({ answers }: Endpoint, status: number): Content | undefined {
  return answers[String(status)] ?? answers[`${Math.floor(status / 100)}XX`];
}
