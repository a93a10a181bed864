// What the peers are asked: types, lengths, shapes of dates and sexes, and a name that is not empty. No rule of law.
const DATE = /^(\d{1,2}[./-])?(\d{1,2}[./-])?\d{4}$/;
const SEX = ['Nam', 'Nữ', '1', '2', '3'];

/** Calls `make` for every role with its fields: path, kind of value and length from the field table. */
function roles(fields, make) {
  const groups = {};
  for (const field of fields) {
    const [role, attribute] = field.path.split('.');
    (groups[role] ??= {})[attribute] = make(field);
  }
  return groups;
}

export function zod(z, fields) {
  const groups = roles(fields, ({ path, value, maxLength }) => {
    if (path === 'child.name') return z.string().min(1).max(maxLength);
    if (value === 'sex') return z.enum(SEX).optional();
    if (value === 'date') return z.string().max(maxLength).regex(DATE).optional();
    return z.string().max(maxLength).optional();
  });
  const shape = {};
  for (const [role, attributes] of Object.entries(groups)) shape[role] = z.object(attributes).optional();
  return z.object(shape);
}

export function valibot(v, fields) {
  const groups = roles(fields, ({ path, value, maxLength }) => {
    if (path === 'child.name') return v.pipe(v.string(), v.minLength(1), v.maxLength(maxLength));
    if (value === 'sex') return v.optional(v.picklist(SEX));
    if (value === 'date') return v.optional(v.pipe(v.string(), v.maxLength(maxLength), v.regex(DATE)));
    return v.optional(v.pipe(v.string(), v.maxLength(maxLength)));
  });
  const shape = {};
  for (const [role, attributes] of Object.entries(groups)) shape[role] = v.optional(v.object(attributes));
  return v.object(shape);
}

/** JSON Schema, for Ajv. */
export function json(fields) {
  const groups = roles(fields, ({ path, value, maxLength }) => {
    if (path === 'child.name') return { type: 'string', minLength: 1, maxLength };
    if (value === 'sex') return { enum: SEX };
    if (value === 'date') return { type: 'string', maxLength, pattern: DATE.source };
    return { type: 'string', maxLength };
  });
  const properties = {};
  for (const [role, attributes] of Object.entries(groups)) properties[role] = { type: 'object', properties: attributes };
  properties.child.required = ['name'];
  return { type: 'object', properties };
}

export function typebox(Type, fields) {
  const groups = roles(fields, ({ path, value, maxLength }) => {
    if (path === 'child.name') return Type.String({ minLength: 1, maxLength });
    if (value === 'sex') return Type.Optional(Type.Union(SEX.map((one) => Type.Literal(one))));
    if (value === 'date') return Type.Optional(Type.String({ maxLength, pattern: DATE.source }));
    return Type.Optional(Type.String({ maxLength }));
  });
  const shape = {};
  for (const [role, attributes] of Object.entries(groups)) shape[role] = Type.Optional(Type.Object(attributes));
  return Type.Object(shape);
}

export function arktype(type, fields) {
  const shape = {};
  for (const { path, value, maxLength } of fields) {
    const [role, attribute] = path.split('.');
    const own = (shape[`${role}?`] ??= {});
    if (path === 'child.name') own.name = `1 <= string <= ${maxLength}`;
    else if (value === 'sex') own[`${attribute}?`] = type.enumerated(...SEX);
    else if (value === 'date') own[`${attribute}?`] = type(DATE).and(`string <= ${maxLength}`);
    else own[`${attribute}?`] = `string <= ${maxLength}`;
  }
  return type(shape);
}
