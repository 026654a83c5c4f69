import { z } from 'zod';
import { fieldKinds, type FieldKind } from './fields.ts';

/** A field that means something, found in a record. */
export interface Field {
  kind: FieldKind;
  path: readonly PropertyKey[];
  value: unknown;
}

type Visit = (field: Field) => unknown;

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The option of a union that a value is of; by its discriminator where it has one, so that a checked value is not parsed anew. */
function optionOf(schema: z.ZodUnion | z.ZodDiscriminatedUnion, value: unknown): z.core.$ZodType | undefined {
  return schema.options.find((option) => z.safeParse(option, value).success);
}

/**
 * Copies a checked record with each field that means something replaced by what `visit` makes of it.
 * @param schema the schema that the record has passed
 */
export function mapFields(schema: z.core.$ZodType, value: unknown, visit: Visit, path: readonly PropertyKey[] = []): unknown {
  if (value === undefined) return undefined;
  const kind = fieldKinds.get(schema);
  if (kind) return visit({ kind, path, value });
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable)
    return mapFields(schema.unwrap(), value, visit, path);
  if (schema instanceof z.ZodArray && Array.isArray(value))
    return value.map((item, i) => mapFields(schema.element, item, visit, [...path, i]));
  if (schema instanceof z.ZodUnion || schema instanceof z.ZodDiscriminatedUnion) {
    const option = optionOf(schema, value);
    return option ? mapFields(option, value, visit, path) : value;
  }
  if (schema instanceof z.ZodRecord && isObject(value))
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mapFields(schema.valueType, item, visit, [...path, key])]));
  if (schema instanceof z.ZodObject && isObject(value)) {
    const shape: Record<string, z.core.$ZodType> = schema.shape;
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => {
        const field = shape[key];
        return [key, field ? mapFields(field, item, visit, [...path, key]) : item];
      }),
    );
  }
  return value;
}

/** Every field of a checked record that means something, in the order of the record. */
export function fieldsOf(schema: z.core.$ZodType, value: unknown): Field[] {
  const found: Field[] = [];
  mapFields(schema, value, (field) => {
    found.push(field);
    return field.value;
  });
  return found;
}

/** Every kind that the fields of a schema have, whatever a record says. */
export function kindsOf(schema: z.core.$ZodType): FieldKind[] {
  const kind = fieldKinds.get(schema);
  if (kind) return [kind];
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable) return kindsOf(schema.unwrap());
  if (schema instanceof z.ZodArray) return kindsOf(schema.element);
  if (schema instanceof z.ZodRecord) return kindsOf(schema.valueType);
  if (schema instanceof z.ZodUnion || schema instanceof z.ZodDiscriminatedUnion) return schema.options.flatMap((option) => kindsOf(option));
  if (schema instanceof z.ZodObject) return Object.values<z.core.$ZodType>(schema.shape).flatMap((field) => kindsOf(field));
  return [];
}
