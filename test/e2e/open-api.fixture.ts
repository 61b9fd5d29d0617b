interface Operation {
  readonly operationId?: string;
  readonly parameters?: readonly { readonly in: string; readonly name: string }[];
  readonly responses?: Readonly<Record<string, unknown>>;
}

interface OpenApiDocument {
  readonly openapi: string;
  readonly info: { readonly title: string; readonly version: string };
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

const methods = new Set(['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace']);

/**
 * What is wrong with an OpenAPI 3 document (https://spec.openapis.org/oas/v3.0.3): references that lead nowhere, operation ids
 * given twice, path parameters that are not declared, operations without an answer.
 */
export function problemsOf(document: OpenApiDocument): string[] {
  const problems: string[] = [];
  if (!document.openapi.startsWith('3.')) problems.push(`openapi is ${document.openapi}`);
  if (!document.info.title || !document.info.version) problems.push('info has no title or version');
  const ids = new Set<string>();
  for (const [path, item] of Object.entries(document.paths))
    for (const [method, operation] of Object.entries(item).filter(([name]) => methods.has(name))) {
      const where = `${method} ${path}`;
      if (!operation.operationId || ids.has(operation.operationId))
        problems.push(`${where}: operationId "${operation.operationId}" is missing or taken`);
      ids.add(operation.operationId ?? '');
      if (Object.keys(operation.responses ?? {}).length === 0) problems.push(`${where}: no responses`);
      const declared = (operation.parameters ?? [])
        .filter((one) => one.in === 'path')
        .map(({ name }) => name);
      // A parameter in a path: "{id}" of "/api/v1/openings/{id}"
      const inPath = [...path.matchAll(/\{([^}]+)\}/g)].map(([, name]) => name ?? '');
      if (inPath.toSorted().join() !== declared.toSorted().join())
        problems.push(`${where}: declares ${declared.join() || 'no'} path parameters`);
    }
  for (const reference of referencesIn(document))
    if (follow(document, reference) === undefined) problems.push(`${reference} leads nowhere`);
  return problems;
}

function referencesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = '$ref' in value && typeof value.$ref === 'string' ? [value.$ref] : [];
  return [...own, ...Object.values(value).flatMap(referencesIn)];
}

/** Follows "#/components/schemas/Duty" through the document. */
function follow(document: unknown, reference: string): unknown {
  return reference
    .split('/')
    .slice(1)
    .reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], document);
}
