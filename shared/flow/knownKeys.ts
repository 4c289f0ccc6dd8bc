import type * as z from 'zod';

/** The keys that the object at `path` may have; in a union, those of the alternative whose `type` the input names. */
export function knownKeys(schema: z.ZodType, path: readonly PropertyKey[], input: unknown): string[] {
  const { at, value } = walk(schema, path, input);
  const object = objectSchema(at, value);
  return object ? Object.keys(object.shape) : [];
}

/** The values that `type` may have in the union at `path`. */
export function knownTypes(schema: z.ZodType, path: readonly PropertyKey[], input: unknown): string[] {
  const at = unwrap(walk(schema, path, input).at);
  const options = at ? (defOf(at).options ?? []) : [];
  return options.flatMap((option) => {
    const type = literalOf(objectSchema(option, undefined)?.shape.type);
    return typeof type === 'string' ? [type] : [];
  });
}

/** The schema and the value at a path. */
function walk(
  schema: z.ZodType,
  path: readonly PropertyKey[],
  input: unknown,
): { at: z.core.$ZodType | undefined; value: unknown } {
  let at: z.core.$ZodType | undefined = schema;
  let value = input;
  for (const key of path) {
    at = childSchema(at, key, value);
    value =
      typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined;
  }
  return { at, value };
}

type Def = z.core.$ZodTypeDef & {
  innerType?: z.core.$ZodType;
  element?: z.core.$ZodType;
  valueType?: z.core.$ZodType;
  options?: readonly z.core.$ZodType[];
  shape?: Record<string, z.core.$ZodType>;
};

const defOf = (schema: z.core.$ZodType): Def => schema._zod.def as Def;

function unwrap(schema: z.core.$ZodType | undefined): z.core.$ZodType | undefined {
  let at = schema;
  while (at && defOf(at).innerType) at = defOf(at).innerType;
  return at;
}

function childSchema(
  schema: z.core.$ZodType | undefined,
  key: PropertyKey,
  value: unknown,
): z.core.$ZodType | undefined {
  const at = unwrap(schema);
  if (!at) return undefined;
  const def = defOf(at);
  return def.element ?? def.valueType ?? objectSchema(at, value)?.shape[String(key)];
}

function objectSchema(
  schema: z.core.$ZodType | undefined,
  value: unknown,
): { shape: Record<string, z.core.$ZodType> } | undefined {
  const at = unwrap(schema);
  if (!at) return undefined;
  const { shape, options } = defOf(at);
  if (shape) return { shape };
  const objects = (options ?? []).flatMap((option) => objectSchema(option, value) ?? []);
  const type = (value as { type?: unknown } | undefined)?.type;
  return objects.find((one) => literalOf(one.shape.type) === type) ?? objects[0];
}

function literalOf(schema: z.core.$ZodType | undefined): unknown {
  return schema ? (schema._zod.def as { values?: readonly unknown[] }).values?.[0] : undefined;
}
