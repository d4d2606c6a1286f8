/** A JSON Schema as written in this room: a plain constant object, so that one text validates, types and documents. */
export interface JsonSchema {
  readonly [keyword: string]: unknown
}

type Members<List> = List extends readonly (infer Member)[] ? Member : never
type RequiredKeys<Schema> = Schema extends { readonly required: infer Names } ? Members<Names> : never
type Shape<Properties, Required> = {
  readonly [Name in keyof Properties as Name extends Required ? Name : never]: FromSchema<Properties[Name]>
} & {
  readonly [Name in keyof Properties as Name extends Required ? never : Name]?: FromSchema<Properties[Name]>
}
type Flat<Type> = { [Name in keyof Type]: Type[Name] }

/**
 * The TypeScript type that a schema of this room accepts. Understands `const`, `enum`, `oneOf`, `string`, `number`, `integer`,
 * `boolean`, `array` with `items`, `object` with `properties` and `required`, or with `additionalProperties` alone (a record).
 */
export type FromSchema<Schema> = Schema extends { readonly const: infer Value }
  ? Value
  : Schema extends { readonly enum: infer Values }
    ? Members<Values>
    : Schema extends { readonly oneOf: infer Choices }
      ? FromSchema<Members<Choices>>
      : Schema extends { readonly type: 'string' }
        ? string
        : Schema extends { readonly type: 'number' | 'integer' }
          ? number
          : Schema extends { readonly type: 'boolean' }
            ? boolean
            : Schema extends { readonly type: 'array'; readonly items: infer Item }
              ? readonly FromSchema<Item>[]
              : Schema extends { readonly type: 'object'; readonly properties: infer Properties }
                ? Flat<Shape<Properties, RequiredKeys<Schema>>>
                : Schema extends { readonly type: 'object'; readonly additionalProperties: infer Value }
                  ? Readonly<Record<string, FromSchema<Value>>>
                  : unknown
